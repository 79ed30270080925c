import { Phone } from '../support/phone.js';
import type { Recording } from '../support/recording.js';
import type { Rest } from '../support/rest-client.js';
import { Bot } from './bot.js';
import type { Chance } from './chance.js';
import { ORGANISATIONS } from './facts.js';
import type { Freshness } from './freshness.js';
import type { Ledger } from './ledger.js';
import type { PhoneTime } from './phone-time.js';

/** Who plays which part, as shares of the group; in a group of any size somebody plays it when there are enough people. */
const SHARES = { late: 0.1, reloads: 0.1, losesConnection: 0.1, dissents: 0.2 } as const;

/** Makes the people. Nobody who dissents leaves, and who comes late does nothing special besides. */
export function makeCast(count: number, chance: Chance, tools: { rest: Rest; ledger: Ledger; freshness: Freshness; recording: Recording; phoneTime: PhoneTime }): Bot[] {
  const order = chance.shuffled(Array.from({ length: count }, (_, i) => i));
  const take = (n: number) => new Set(order.splice(0, Math.min(n, Math.max(0, order.length - 2))));
  const some = (share: number) => Math.max(1, Math.round(count * share));
  const dissents = take(some(SHARES.dissents));
  const late = take(some(SHARES.late));
  const leaves = take(count >= 8 ? 1 : 0);
  const slow = take(count >= 6 ? 1 : 0);
  const reloads = take(some(SHARES.reloads));
  const loses = take(some(SHARES.losesConnection));
  return Array.from({ length: count }, (_, i) => {
    const from = ORGANISATIONS[i % ORGANISATIONS.length];
    // One in three gives no name and is "deelnemer 7".
    const arrival = { name: i % 3 === 2 ? '' : `Bot ${String(i + 1)}`, organisation: from?.name ?? '', perspective: from?.perspective ?? '', firstTime: i % 7 === 3 };
    const traits = {
      late: late.has(i),
      reloads: reloads.has(i),
      losesConnection: loses.has(i),
      dissents: dissents.has(i),
      leaves: leaves.has(i),
      slow: slow.has(i),
    };
    return new Bot(new Phone(tools.rest, `phone ${String(i + 1)}`, tools.recording), arrival, traits, tools.ledger, tools.freshness, tools.phoneTime);
  });
}
