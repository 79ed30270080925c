import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST } from '../../../engine/pulse.js';
import type { Amount } from '../pictures.answers.js';
import { amountOf, amountsOf } from './amounts.js';

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

/** Every way to divide `whole` people over `groups` groups with a name, empty ones too. */
function divisions(whole: number, groups: number): number[][] {
  if (groups === 1) return [[whole]];
  return Array.from({ length: whole + 1 }, (_, size) => size).flatMap((size) => divisions(whole - size, groups - 1).map((rest) => [size, ...rest]));
}

/** What a reader who knows the rules and the size of the whole can work out: the sizes that each group may have had, by what is shown. */
function possible(whole: number, groups: number): Map<string, Set<number>[]> {
  const seen = new Map<string, Set<number>[]>();
  for (const sizes of divisions(whole, groups)) {
    const shown = JSON.stringify(amountsOf(sizes));
    const known = seen.get(shown) ?? sizes.map(() => new Set<number>());
    seen.set(shown, known);
    sizes.forEach((size, at) => known[at]?.add(size));
  }
  return seen;
}

describe('rule 22: sizes of groups', () => {
  test.each([
    [[12, 7, 0], [12, 7, 'none']],
    [[12, 7, 3], [12, 'some', 'some']],
    [[20, 9, 2, 2], [20, 'some', 'some', 'some']],
    [[20, 9, 4, 4], [20, 'some', 'some', 'some']],
    [[20, 9, 3, 4], [20, 9, 'some', 'some']],
    [[7, 7, 2], ['some', 'some', 'some']],
    [[9, 1, 1, 1, 1, 1], ['some', 'some', 'some', 'some', 'some', 'some']],
    [[3], ['some']],
    [[], []],
  ] satisfies [number[], Amount[]][])('%j are shown as %j', (sizes, shown) => expect(amountsOf(sizes)).toEqual(shown));

  test('of all ways to divide up to 20 people over up to four groups, none that is shown says how large a small group is', () => {
    const revealing: string[] = [];
    for (let groups = 2; groups <= 4; groups++) {
      // With fewer people nothing is shown but who is there: what then follows, follows from the size of the whole alone.
      for (let whole = FEWEST + groups; whole <= 20; whole++) {
        for (const [shown, sizes] of possible(whole, groups)) {
          if (sizes.some((could) => could.size === 1 && [...could].every((size) => size > 0 && size < FEWEST))) revealing.push(`${String(whole)}: ${shown}`);
        }
      }
    }
    expect(revealing).toEqual([]);
  });

  test('a figure is five or more and right, and what is left of the whole is nobody, or five or more in two groups or more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 10 }), (sizes) => {
        const shown = amountsOf(sizes);
        shown.forEach((amount, at) => {
          if (typeof amount === 'number') expect([amount, amount >= FEWEST]).toEqual([sizes[at], true]);
          else expect(amount).toBe(sizes[at] === 0 ? 'none' : 'some');
        });
        const left = sizes.filter((_, at) => shown[at] === 'some');
        if (left.length > 0 && shown.some((amount) => typeof amount === 'number')) {
          expect(sum(left)).toBeGreaterThanOrEqual(FEWEST);
          expect(left.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('of what few people could have made there is a word', () => {
    expect([amountOf(0, 0), amountOf(0, 30), amountOf(9, 4), amountOf(9, 5), amountOf(1, 30)]).toEqual(['none', 'none', 'some', 9, 1]);
  });
});
