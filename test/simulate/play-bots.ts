import { randomBytes } from 'node:crypto';
import type { BotWish } from '../../src/engine/bots.js';
import type { AnyWerkvorm } from '../../src/engine/werkvorm.js';
import { activityOf } from '../support/facilitator.js';
import { pause } from '../support/retry.js';
import type { Bot } from './bot.js';
import { VIEWS } from './facts.js';
import type { Stage } from './stage.js';

/** The most moves of a facilitator in one werkvorm: one that never comes to an end is a defect. */
const MOVES = 120;
/** The most that one phone does between two of them. */
const WISHES = 30;

/** Plays a werkvorm as it says itself: phones until they are quiet, then the facilitator, until nobody wants anything. */
export async function playByBots(stage: Stage, werkvorm: AnyWerkvorm): Promise<void> {
  const { bots, name } = werkvorm;
  if (!bots) return;
  const { chance, console } = stage.needs;
  const tools = {
    chance: (below: number) => Math.floor(chance.below(below)),
    id: () => randomBytes(16).toString('base64url'),
    sentence: () => chance.sentence(VIEWS),
  };
  const run = console.activity?.run;
  await Promise.all(stage.people.map((bot) => bot.phone.face.sees('the item', ({ room, mine }) => activityOf(room)?.run === run && mine?.['run'] === run)));
  for (let move = 0; move < MOVES; move++) {
    await stage.everybody(stage.people, (bot, number) => letPhoneAct(bot, name, (done) => bots.phone({ room: bot.room, mine: bot.mine, number, done, ...tools })));
    await settled();
    const wish = bots.facilitator({ view: console.activity?.view ?? {}, people: stage.people.length + 1, ...tools });
    if (!wish) return;
    await stage.steer(`${name}/${wish.type}`, wish.data);
    await settled();
  }
  throw new Error(`${name} did not come to an end in ${String(MOVES)} moves`);
}

async function letPhoneAct(bot: Bot, name: string, wishOf: (done: number) => BotWish | null): Promise<void> {
  for (let done = 0; done < WISHES; done++) {
    const wish = wishOf(done);
    if (!wish) return;
    const { ack } = await bot.sayAsItIs(`${name}/${wish.type}`, wish.data, wish.typed);
    if (!ack.ok) return;
  }
}

/** Longer than the server lets a phone wait for what changed (twice a second), in milliseconds. */
const ONE_LOOK = 650;

/** Until what was under way has come in everywhere: a view that did not change comes in no frame. */
const settled = (): Promise<void> => pause(ONE_LOOK);
