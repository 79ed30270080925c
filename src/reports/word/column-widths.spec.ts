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
