import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { beyond, inOrder, LINE_FROM, LINE_TO, type OnLine } from './faces-contract.js';

const all: fc.Arbitrary<OnLine[]> = fc.array(fc.integer({ min: LINE_FROM, max: LINE_TO }), { minLength: 1, maxLength: 12 }).map((places) => places.map((place, i) => ({ id: `c${String(i).padStart(2, '0')}`, place })));

describe('moving on a line', () => {
  test('property: one card comes past the next, everything else stays in its order and where it was', () => {
    fc.assert(
      fc.property(all, fc.nat(), fc.constantFrom('earlier' as const, 'later' as const), (cards, pick, way) => {
        const before = inOrder(cards);
        const at = pick % before.length;
        const own = before[at];
        const next = before[way === 'later' ? at + 1 : at - 1];
        const place = own && beyond(cards, own.id, way);
        // At the very end of the line there is no place further on.
        if (!own || !next || place === null || place === undefined || [LINE_FROM, LINE_TO].includes(next.place)) return;
        const after = inOrder(cards.map((card) => (card.id === own.id ? { ...card, place } : card))).map(({ id }) => id);
        expect(after.indexOf(own.id) > after.indexOf(next.id)).toBe(way === 'later');
        expect(after.filter((id) => id !== own.id)).toEqual(before.map(({ id }) => id).filter((id) => id !== own.id));
      }),
    );
  });

  test('the first cannot be earlier, the last not later', () => {
    const cards = [{ id: 'a', place: 10 }, { id: 'b', place: 60 }];
    expect([beyond(cards, 'a', 'earlier'), beyond(cards, 'b', 'later')]).toEqual([null, null]);
    expect([beyond(cards, 'a', 'later'), beyond(cards, 'b', 'earlier')]).toEqual([80, 5]);
  });
});
