import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cardHeight, fitBoard, HEIGHT, type PanelCard } from './faces/panels.js';

const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 16 }).map((list) => list.join(' ').slice(0, 200));
const cards: fc.Arbitrary<PanelCard[]> = fc.array(fc.record({ text: words, from: fc.constantFrom(null, 'anna') }), { maxLength: 30 }).map((list) => list.map((card, i) => ({ ...card, id: `c${String(i)}` })));
const one = (text: string): PanelCard => ({ id: 'a', text, from: null });

describe('the panels of the board', () => {
  test('property: show every card once, in order, and no more at one time than their room', () => {
    fc.assert(
      fc.property(fc.array(cards, { minLength: 6, maxLength: 6 }), (given) => {
        const { font, panels } = fitBoard(given);
        expect(panels.map((sheets) => sheets.flat())).toEqual(given);
        for (const sheet of panels.flat()) if (sheet.length > 1) expect(sheet.reduce((sum, card) => sum + cardHeight(card, font), 0)).toBeLessThanOrEqual(HEIGHT + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  test('one card is large, and the longest card fits', () => {
    expect(fitBoard([[one('Een open deur.')]]).font).toBe(2.4);
    const long = { ...one('Bewoners en professionals koken samen '.repeat(6).slice(0, 200)), from: 'anna' };
    expect(cardHeight(long, fitBoard([[long]]).font)).toBeLessThanOrEqual(HEIGHT);
  });

  test('all are in one size, that of the fullest', () => {
    const full = Array.from({ length: 5 }, (_, at) => ({ ...one('Elk jaar opnieuw aanvragen.'), id: String(at) }));
    expect(fitBoard([[one('Een open deur.')], full]).font).toBe(fitBoard([full]).font);
    expect(fitBoard([full]).font).toBeLessThan(2.4);
  });

  test('without cards they have no sheets', () => {
    expect(fitBoard([[]]).panels).toEqual([[]]);
  });
});
