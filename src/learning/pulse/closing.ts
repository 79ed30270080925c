import { randomId } from '../../config/clock.js';
import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { outcomeOf } from '../../engine/pulse.js';
import { ballotsOf, holdOpen, keepOutcome, openPulses, type Pulse } from './pulse-store.js';

/**
 * Closes a pulse for good: what a group of five or more said is kept, the answers themselves and who gave them are
 * destroyed, in one transaction. Call `checkpoint` of the database after it.
 * @returns null for one that was closed before
 */
export async function closePulse(query: Query, id: string, now: number): Promise<Pulse | null> {
  const pulse = await holdOpen(query, id);
  if (pulse) await keepOutcome(query, id, outcomeOf(pulse.items, await ballotsOf(query, id)), now, randomId);
  return pulse;
}

/** Whether the last day on which one could answer is over, where the team is. */
export function isOver(closesOn: string | null, zone: string, now: number): boolean {
  return closesOn !== null && dayIn(zone, now) > closesOn;
}

/** The pulses whose last day is over, and that nobody closed. */
export async function duePulses(query: Query, now: number): Promise<string[]> {
  return (await openPulses(query)).filter(({ closesOn, zone }) => isOver(closesOn, zone, now)).map(({ id }) => id);
}
