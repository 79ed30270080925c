import { activityOf } from '../support/facilitator.js';
import { HASHTAGS, SENTENCE, WORDS } from './facts.js';
import type { Stage } from './stage.js';

/** Check-in: the facilitator goes first, then whoever wants to. Most say a word, some only land. */
export async function playCheckIn(stage: Stage): Promise<void> {
  const { chance, ledger } = stage.needs;
  await stage.steer('check-in/open-floor');
  await stage.counted(stage.people, async (bot, place) => {
    await bot.phone.face.sees('that the floor is open', () => bot.room['floorOpen'] === true);
    if (bot.room['typing'] === 'none' || !chance.yes(0.7)) return bot.sayCounted('check-in/land', {});
    // Words are gone after the meeting, so each is made unlike any text that stays.
    const word = `${chance.pick(WORDS)} ${String(place + 1)}`;
    ledger.planted.push({ text: word, owner: null, shown: true, kept: false });
    return bot.sayCounted('check-in/give-word', { word });
  });
  await arriveFor(stage, 'check-in', 'rustig');
}

/** Somebody comes in when the meeting is further, and gets the check-in on arrival. */
export async function playLateArrivals(stage: Stage): Promise<void> {
  const { cast, meeting, chance } = stage.needs;
  await stage.everybody(
    cast.filter((bot) => bot.traits.late),
    async (bot) => {
      await bot.join({ code: meeting.code ?? '' });
      const arrival = await bot.phone.face.sees('the check-in on arrival', (parts) => (parts.mine?.['arrival'] ?? null) as { run: string; typing: string } | null);
      if (arrival.typing === 'none') await bot.say('check-in/land', {}, { run: arrival.run });
      else await bot.say('check-in/give-word', { word: chance.pick(WORDS) }, { run: arrival.run });
      await bot.phone.face.sees('that they have landed', (parts) => parts.mine?.['arrival'] === null);
    },
  );
}

/** Somebody reloads the page: the same phone is the same person, at the same step. */
export async function playReloads(stage: Stage): Promise<void> {
  const { meeting } = stage.needs;
  for (const bot of stage.people.filter((b) => b.traits.reloads)) {
    const { person } = bot.phone;
    await bot.phone.join({ code: meeting.code ?? '' }, bot.arrival);
    if (bot.phone.person !== person) throw new Error(`${bot.phone.name} became somebody else by reloading`);
    await bot.phone.reload();
    await bot.phone.face.sees('the same step', (parts) => activityOf(parts.room)?.run === stage.needs.console.activity?.run);
  }
}

/** Check-out: a hashtag per person, and one sentence of the team. */
export async function playCheckOut(stage: Stage): Promise<void> {
  const { chance } = stage.needs;
  await stage.steer('check-out/open-floor');
  await stage.counted(stage.people, async (bot) => {
    await bot.phone.face.sees('that the floor is open', () => bot.room['floorOpen'] === true);
    return bot.room['typing'] === 'none' ? bot.sayCounted('check-out/land', {}) : bot.sayCounted('check-out/give-word', { word: chance.pick(HASHTAGS) });
  });
  await arriveFor(stage, 'check-out', HASHTAGS[4]);
  await stage.steer('check-out/agree-sentence', { text: SENTENCE });
}

/** The facilitator types for somebody without a phone; where nothing is typed they land. */
function arriveFor(stage: Stage, round: 'check-in' | 'check-out', word: string): Promise<void> {
  const typing = stage.needs.console.activity?.view['typing'] !== 'none';
  return typing ? stage.typeFor(`${round}/give-word`, { word }) : stage.typeFor(`${round}/land`, {});
}
