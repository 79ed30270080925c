import type { Runs } from '../crowd/busy-phone.js';
import type { Console, Facilitator, MeetingPlan } from '../support/facilitator.js';
import { until } from '../support/retry.js';

const OPTIONS = ['a', 'b', 'c'] as const;

/** A session with a reflection behind it and a vote that is open, so that people can vote and write at the same time. */
export interface Scene extends Runs {
  readonly facilitator: Facilitator;
  readonly meeting: MeetingPlan;
  readonly console: Console;
}

/** Opens a meeting. */
export async function openScene(facilitator: Facilitator, mode: Runs['mode'] = 'anonymous', where = 'avond 1'): Promise<Scene> {
  const meeting = await facilitator.openMeeting({
    kind: 'werkteam',
    cafeType: null,
    title: 'Storing',
    question: 'Wat blijft er over?',
    team: 'Proefteam',
    date: '2027-01-21',
    expected: null,
    organisations: [],
    perspectives: [],
    items: [
      { id: 'write', werkvorm: 'reflection', minutes: 10 },
      { id: 'vote', werkvorm: 'minority-round', minutes: 20, questions: ['Waar beginnen we?'] },
    ],
  });
  const console = await facilitator.console(meeting.id);
  await console.command('session/next');
  const writeRun = await console.face.sees('the reflection', () => (console.activity?.werkvorm === 'reflection' ? console.activity.run : null));
  await console.command('session/next');
  const voteRun = await console.face.sees('the round', () => (console.activity?.werkvorm === 'minority-round' ? console.activity.run : null));
  return { facilitator, meeting, console, voteRun, writeRun, mode, where };
}

/** Opens the vote, when there are people enough. */
export async function openVote({ console, mode }: Scene): Promise<void> {
  await console.command('minority-round/frame', { question: 'Waar beginnen we?', room: 'proposal', mode });
  await console.command('minority-round/set-options', { options: OPTIONS.map((id) => ({ id, text: `Plek ${id}` })) });
  await console.command('minority-round/open-vote', { override: true });
}

/** The facilitator calls the step something else, until that is taken; everybody who is on the right step shows it. */
export async function renameStep({ console, meeting }: Scene, title: string): Promise<void> {
  const [item] = meeting.items.filter(({ werkvorm }) => werkvorm === 'minority-round');
  await until('the change is taken', async () => (await console.face.send('session/edit', { item: { ...item, title } })).ack.ok, { within: 60_000, every: 200 });
}
