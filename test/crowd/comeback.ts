import { COMING_BACK } from '../../src/engine/wire.js';
import type { Chance } from '../simulate/chance.js';

/** Milliseconds before another try to connect. @param attempt 0 for the first after a break */
export type Comeback = (attempt: number, chance: Chance) => number;

/** As the page does: each wait is chosen between nothing and twice a length that doubles, up to a bound. */
export const asThePage: Comeback = (attempt, chance) => {
  const { first, most, spread } = COMING_BACK;
  const length = first * 2 ** attempt;
  return Math.min(most, length + (chance.below(2) - 1) * spread * length);
};

/** Soon, for runs in which the next misfortune follows at once. */
export const soon: Comeback = (_attempt, chance) => chance.below(250);
