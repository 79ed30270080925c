import type { Bounds } from './guests.js';

/** The most ways of unequal tables that are tried before a wish is called impossible. */
const UNEQUAL = 12;

/**
 * Sizes of tables for so many people, the best first: as near to what is wanted as can be, differing by one at most.
 * After those come unequal ones, for wishes that fit no other way.
 * @param tables a number of tables to keep when it can be kept
 */
export function tableSizes(count: number, wanted: number, bounds: Bounds, tables?: number): number[][] {
  const even = numbersOfTables(count, wanted, bounds, tables).map((number) => evenSizes(count, number));
  const uneven = even.flatMap((sizes) => unevenSizes(count, sizes.length, bounds));
  return [...even, ...uneven.slice(0, UNEQUAL)];
}

/** The sizes that are used when nobody wishes anything; null when so few people fit no table. */
export function usualSizes(count: number, wanted: number, bounds: Bounds, tables?: number): number[] | null {
  const [number] = numbersOfTables(count, wanted, bounds, tables);
  return number === undefined ? null : evenSizes(count, number);
}

function numbersOfTables(count: number, wanted: number, { least, most }: Bounds, tables?: number): number[] {
  const possible = Array.from({ length: Math.floor(count / least) }, (_, at) => at + 1).filter((number) => Math.ceil(count / number) <= most);
  const far = (number: number): number => (number === tables ? -1 : Math.abs(count / number - wanted));
  return possible.sort((a, b) => far(a) - far(b) || b - a);
}

function evenSizes(count: number, number: number): number[] {
  const small = Math.floor(count / number);
  return Array.from({ length: number }, (_, at) => (at < count % number ? small + 1 : small));
}

/** Sizes that differ by more than one, the most equal first. */
function unevenSizes(count: number, number: number, { least, most }: Bounds): number[][] {
  const found: number[][] = [];
  const fill = (sizes: readonly number[], left: number, top: number): void => {
    const open = number - sizes.length;
    if (found.length >= 4 * UNEQUAL || left < open * least || left > open * top) return;
    if (open === 0) {
      if (Math.max(...sizes) - Math.min(...sizes) > 1) found.push([...sizes]);
      return;
    }
    for (let size = Math.min(top, left); size >= least; size--) fill([...sizes, size], left - size, size);
  };
  fill([], count, most);
  const spread = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size * size, 0);
  return found.sort((a, b) => spread(a) - spread(b));
}
