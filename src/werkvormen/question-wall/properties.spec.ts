import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparing, dividedness, isDivided, type Sortable } from './divided.js';
import { SORTS, type Stance } from './faces-contract.js';
import { idOf, PEOPLE, Wall } from './wall.fixture.js';

const size = fc.integer({ min: 0, max: 300 });
const some = fc.integer({ min: 1, max: 300 });

describe('how divided people are about a question', () => {
  test('is the same from both sides, never less than nothing, and never more than the smaller side', () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        expect(dividedness(a, b)).toBe(dividedness(b, a));
        expect(isDivided(a, b)).toBe(isDivided(b, a));
        expect(dividedness(a, b)).toBeGreaterThanOrEqual(0);
        expect(dividedness(a, b)).toBeLessThanOrEqual(Math.min(a, b));
      }),
    );
  });

  test('is nothing when nobody stands on one side, and the size of a side when they are equal', () => {
    fc.assert(
      fc.property(size, (a) => {
        expect([dividedness(a, 0), isDivided(a, 0), dividedness(a, a)]).toEqual([0, false, a]);
      }),
    );
  });

  test('grows with the smaller side and shrinks with the larger', () => {
    fc.assert(
      fc.property(some, size, (few, more) => {
        const many = few + more;
        if (few < many) expect(dividedness(few + 1, many)).toBeGreaterThan(dividedness(few, many));
        expect(dividedness(few, many + 1)).toBeLessThan(dividedness(few, many));
      }),
    );
  });

  test('is most when so many people are halved, and twice as much for twice as many', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const all = a + b;
        expect(dividedness(a, b)).toBeLessThanOrEqual(dividedness(Math.floor(all / 2), Math.ceil(all / 2)));
        expect(dividedness(2 * a, 2 * b)).toBeCloseTo(2 * dividedness(a, b));
      }),
    );
  });

  test('is called divided only with at least three on each side and near equal', () => {
    expect([isDivided(2, 2), isDivided(3, 3), isDivided(3, 5), isDivided(4, 6), isDivided(20, 13), isDivided(30, 20)]).toEqual([false, true, false, true, false, true]);
  });
});

test('every order is an order: the same whatever stood first', () => {
  const one = fc.record({ id: fc.uuid(), mine: fc.option(size), differ: fc.option(size), order: size });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 30 }), fc.constantFrom(...SORTS), (list: Sortable[], by) => {
      const ids = (questions: readonly Sortable[]) => [...questions].sort(comparing(by)).map(({ id }) => id);
      expect(ids(list)).toEqual(ids([...list].reverse()));
    }),
  );
});

test('whoever says what in whatever order: a question has as many voices as people who last said so', () => {
  const questions = ['een', 'twee', 'drie'];
  const stance = fc.constantFrom<Stance | null>('mine', 'differ', null);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...PEOPLE.slice(1)), fc.constantFrom(...questions), stance), { maxLength: 40 }), (said) => {
      const wall = new Wall();
      for (const mark of questions) wall.asked('anna', mark);
      const last = new Map<string, Stance | null>();
      for (const [who, mark, what] of said) {
        wall.says(who, { [idOf(mark)]: what });
        last.set(`${who}/${mark}`, what);
      }
      for (const mark of questions) {
        const count = (what: Stance) => [...last].filter(([key, value]) => key.endsWith(`/${mark}`) && value === what).length;
        expect(wall.on(mark)).toMatchObject({ mine: count('mine'), differ: count('differ') });
      }
    }),
    { numRuns: 40 },
  );
});
