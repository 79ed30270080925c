import { FEWEST } from '../../../engine/pulse.js';
import type { Amount } from '../pictures.answers.js';

/** A count of what people made, as it may be shown. @param people how many could have made it */
export function amountOf(count: number, people: number): Amount {
  if (count === 0) return 'none';
  return people < FEWEST ? 'some' : count;
}

/**
 * Sizes of groups that make up a whole, as they may be shown to somebody who knows the size of the whole (rule 22). A group
 * under five is a word. So that it does not follow by subtraction more groups become words, the smallest first, until
 * those that are words together are five or more, more than one, and enough to not all be one.
 */
export function amountsOf(sizes: readonly number[]): Amount[] {
  const hidden = new Set(places(sizes, (size) => size > 0 && size < FEWEST));
  const left = places(sizes, (size) => size >= FEWEST).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
  const together = (): number => [...hidden].reduce((sum, at) => sum + (sizes[at] ?? 0), 0);
  while (hidden.size > 0 && (hidden.size < 2 || together() < FEWEST || together() < hidden.size + 2)) {
    const next = left.shift();
    if (next === undefined) break;
    hidden.add(next);
  }
  return sizes.map((size, at) => (size === 0 ? 'none' : hidden.has(at) ? 'some' : size));
}

function places(sizes: readonly number[], fits: (size: number) => boolean): number[] {
  return sizes.flatMap((size, at) => (fits(size) ? [at] : []));
}
