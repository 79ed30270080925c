import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnWidths } from './column-widths.js';

const ROOM = 9300;

describe('the columns of a table', () => {
  test('break no word as long as all words fit, and leave room to who says more', () => {
    const [team = 0, level = 0] = columnWidths([['Team', 'Armoede en schulden, vervolg (verzonnen)'], ['Niveau', 'Organisatie'], ['jul–dec 2023', '9'], ['jan–jun 2024', '13']], ROOM);
    expect(team).toBeGreaterThan(level);
    expect(level).toBeGreaterThan('Organisatie'.length * 105);
  });

  test('break no head of a table with as many columns as ours have', () => {
    const heads = ['Team', 'Voornemen', 'Gedeeld', 'Uitgeprobeerd', 'Aangepast', 'Geborgd', 'Gestopt, met een reden'];
    const widths = columnWidths(heads.map((head, at) => [head, at === 0 ? 'Multiproblematiek, vervolg (verzonnen)' : '12']), ROOM);
    // As LibreOffice measures them in Arial, with the space beside them; in twentieths of a point.
    for (const [at, least] of [[0, 1840], [1, 1265], [2, 980], [3, 1480], [4, 1210], [5, 997], [6, 974]] as const) expect([heads[at], (widths[at] ?? 0) >= least]).toEqual([heads[at], true]);
  });

  test('fill the page and not more, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 400 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 }), (columns) => {
        const widths = columnWidths(columns, ROOM);
        const all = widths.reduce((sum, one) => sum + one, 0);
        expect(widths.every((one) => one > 0)).toBe(true);
        expect(all).toBeLessThanOrEqual(ROOM);
        expect(all).toBeGreaterThan(ROOM - 2 * columns.length);
      }),
    );
  });
});
