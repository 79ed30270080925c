import { FEWEST } from '../../../engine/pulse.js';
import type { Amount } from '../pictures.answers.js';

/** A count of what people made, as it may be shown. @param people how many could have made it */
export function amountOf(count: number, people: number): Amount {
  if (count === 0) return 'none';
  return people < FEWEST ? 'some' : count;
}

/**
 * The row of what is of no team, where every café had other people: in figures as long as there were five or more behind each of them,
 * else all of it in words. So "1" and "1 of meer" never stand beside each other, where one says of the other what it is.
 */
export function inOneWay<Key extends string, Cell extends Readonly<Record<Key, Amount>>>(cells: readonly Cell[], keys: readonly Key[]): Cell[] {
  if (!cells.some((cell) => keys.some((key) => cell[key] === 'some'))) return [...cells];
  return cells.map((cell) => ({ ...cell, ...Object.fromEntries(keys.map((key) => [key, cell[key] === 'none' ? 'none' : 'some'])) }));
}

/**
 * Sizes of groups that make up a whole, as they may be shown to somebody who knows the size of the whole and these rules
 * (rule 22). A group under five is a word. So that it does not follow by subtraction larger groups become words too, all those
 * of one size at once, the smallest first, until what is a word could be divided in more than one way: two groups or more, five people
 * or more, not all of them 1 and not all of them 4. `amounts.spec.ts` walks through every way to divide people over groups.
 */
export function amountsOf(sizes: readonly number[]): Amount[] {
  let words = FEWEST - 1;
  const hidden = (): number[] => sizes.filter((size) => size > 0 && size <= words);
  while (hidden().length > 0 && follows(hidden()) && sizes.some((size) => size > words)) words = Math.min(...sizes.filter((size) => size > words));
  return sizes.map((size) => (size === 0 ? 'none' : size <= words ? 'some' : size));
}

function follows(sizes: readonly number[]): boolean {
  const together = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.length < 2 || together < FEWEST || together < sizes.length + 2 || sizes.every((size) => size === FEWEST - 1);
}
