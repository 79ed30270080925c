import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../../src/engine/json.js';
import type { MineFace, RoomFace } from '../../src/werkvormen/reflection/faces-contract.js';
import { lock } from '../support/lock.js';
import type { Bot } from './bot.js';
import { NEXT_STEPS, ORGANISATION_ENTRIES, ORGANISATIONS, type Parts, PRIVATE_ENTRIES, TEAM_ENTRIES } from './facts.js';
import type { Stage } from './stage.js';

/** Reflection on three levels: most write something for themselves only, some share. The first bot writes on every level. */
export async function playReflection(stage: Stage): Promise<void> {
  const { chance } = stage.needs;
  await stage.shows('a reflection', (view) => view['levels']);
  await stage.everybody(stage.people, async (bot, place) => {
    await bot.phone.face.sees('the reflection', () => bot.room['levels'] !== undefined);
    const always = place === 0;
    if (always || chance.yes(0.6)) await write(stage, bot, 'individual', 'me', PRIVATE_ENTRIES);
    if (chance.yes(0.2)) await write(stage, bot, 'individual', 'team', PRIVATE_ENTRIES);
    if (always || chance.yes(0.5)) await write(stage, bot, 'team', 'team', TEAM_ENTRIES);
    if (always || chance.yes(0.3)) await write(stage, bot, 'organisation', 'community', ORGANISATION_ENTRIES);
  });
  await thinkAgain(stage);
  const text = 'We luisterden vandaag langer dan anders.';
  await stage.typeFor('reflection/write', { level: 'team', audience: 'team', text, ...cardOf(stage) }, text);
  await stage.needs.auditSeals(stage.needs.console.activity?.run ?? '');
  await stage.steer('reflection/show', { shown: true });
}

/** A sentence that nobody else writes, in this meeting or in another one of the same database: it is searched for afterwards. */
function planted(sentence: string): string {
  return `${sentence} (${randomBytes(4).toString('hex')})`;
}

/** Locks a text as the page of a phone does: from here on nobody hears or keeps it in words, and only its author hears it at all. */
function locked(stage: Stage, bot: Bot, text: string): string {
  const { ledger } = stage.needs;
  const made = lock(bot.key, JSON.stringify({ text }));
  ledger.planted.push({ text, owner: null, shown: false, kept: false }, { text: made, owner: bot.phone.name, shown: false, kept: true });
  return made;
}

async function write(stage: Stage, bot: Bot, level: string, audience: 'me' | 'team' | 'community', parts: Parts): Promise<void> {
  const { chance } = stage.needs;
  if (audience === 'me') {
    const text = locked(stage, bot, planted(chance.sentence(parts)));
    await bot.say('reflection/write', { level, audience, locked: text }, { text });
    return;
  }
  const text = chance.sentence(parts);
  const more: JsonObject = level === 'organisation' ? { nextStep: chance.pick(NEXT_STEPS), landsAt: chance.pick(ORGANISATIONS).name, layer: 'uitvoering' } : {};
  const envelope = modeOf(bot) === 'anonymous' ? `card ${text}` : undefined;
  await bot.say('reflection/write', { level, audience, named: chance.yes(0.3), text, ...more }, { text, envelope });
}

/** Somebody changes what they wrote for themselves, keeping how it was, and somebody else takes theirs away. */
async function thinkAgain(stage: Stage): Promise<void> {
  const { chance, ledger } = stage.needs;
  const withOwn = stage.people.filter((bot) => ((bot.mine as unknown as MineFace).entries ?? []).some((e) => e.audience === 'me'));
  const [first, second] = withOwn;
  for (const [bot, type] of [[first, 'change'], [second, 'remove']] as const) {
    const entry = bot ? (bot.mine as unknown as MineFace).entries.find((e) => e.audience === 'me') : undefined;
    const was = entry?.locked ?? null;
    if (!bot || !entry || was === null) continue;
    const text = type === 'remove' ? '' : locked(stage, bot, planted(chance.sentence(PRIVATE_ENTRIES)));
    const before = lock(bot.key, 'zoals het was');
    const data: JsonObject = type === 'remove' ? { entry: entry.id } : { entry: entry.id, level: 'individual', audience: 'me', locked: text, before };
    const { ack } = await bot.say(`reflection/${type}`, data, { text });
    if (!ack.ok) continue;
    ledger.withdrawn.add(was);
    ledger.planted.push({ text: was, owner: bot.phone.name, shown: false, kept: false });
  }
}

function modeOf(bot: Bot): 'open' | 'anonymous' {
  return (bot.room as unknown as RoomFace).mode;
}

function cardOf(stage: Stage): JsonObject {
  const [somebody] = stage.people;
  return somebody && modeOf(somebody) === 'anonymous' ? { envelope: randomBytes(16).toString('base64url') } : {};
}
