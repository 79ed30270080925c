import { type QuestionFace, type Sort } from './faces-contract.js';

/** A question is called divided from this many people on its smaller side. */
export const FEWEST_A_SIDE = 3;
/** And when the smaller side is at least this share of the larger. */
export const NEAR = 2 / 3;

/**
 * How divided people are about a question: the smaller side, times how near it is to the larger.
 *
 *     dividedness(a, b) = min(a, b) · min(a, b) / max(a, b)      (0 when nobody said anything)
 *
 * It doesn't matter which side is which; with nobody on one side it is 0; of two equally large groups it is the size of
 * one; as many people again on both sides make it twice as much; of so many people together it is most when they are
 * halved, and one person more on the larger side makes it less.
 */
export function dividedness(mine: number, differ: number): number {
  const [few, many] = mine < differ ? [mine, differ] : [differ, mine];
  return many === 0 ? 0 : (few * few) / many;
}

/** Whether a question is called divided: many on both sides, and near equal. */
export function isDivided(mine: number, differ: number): boolean {
  const few = Math.min(mine, differ);
  return few >= FEWEST_A_SIDE && few >= NEAR * Math.max(mine, differ);
}

/** What a question is sorted by. `order`: counts up; questions that came out together have the same one. */
export type Sortable = Pick<QuestionFace, 'id' | 'mine' | 'differ'> & { readonly order: number };

/** Compares two questions for the wall. What is not shown counts for nothing, and who is equal stands by random id. */
export function comparing(by: Sort): (a: Sortable, b: Sortable) => number {
  const tie = (a: Sortable, b: Sortable) => (a.id < b.id ? -1 : 1);
  const weight = (one: Sortable): number => {
    if (by === 'newest') return one.order;
    return by === 'support' ? (one.mine ?? 0) : dividedness(one.mine ?? 0, one.differ ?? 0);
  };
  return (a, b) => weight(b) - weight(a) || (by === 'divided' ? (b.mine ?? 0) - (a.mine ?? 0) : 0) || tie(a, b);
}
