import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { fitGrid, type Measures } from './fit-grid';

/** Things of a number of lines, at least ten letters wide. */
const LINES: Measures<number> = { sizes: [4, 3, 2, 1], height: (lines, size) => lines * size, narrow: (size) => 10 * size, between: (size) => size };
const ROOM = { width: 90, height: 36 };

it('few are large and side by side, many are smaller', () => {
  expect(fitGrid([3, 3], ROOM, LINES)).toEqual({ size: 4, columns: 2, sheets: [[3, 3]] });
  const sizes = [2, 6, 17, 40].map((count) => fitGrid(Array<number>(count).fill(5), ROOM, LINES).size);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(new Set(sizes).size).toBeGreaterThan(2);
});

it('rows are as full as can be', () => {
  for (const count of [4, 6, 8, 9, 12]) expect(count % fitGrid(Array<number>(count).fill(2), ROOM, LINES).columns).toBe(0);
});

test('everything is seen once, in its order, and no sheet is higher than the room unless a single row is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 120 }), fc.double({ min: 20, max: 92, noNaN: true }), (items, width) => {
      const { size, columns, sheets } = fitGrid(items, { ...ROOM, width }, LINES);
      expect(sheets.flat()).toEqual(items);
      for (const sheet of sheets) {
        const rows = Array.from({ length: Math.ceil(sheet.length / columns) }, (_, row) => Math.max(...sheet.slice(row * columns, (row + 1) * columns)));
        const high = rows.reduce((sum, lines) => sum + lines * size, (rows.length - 1) * size);
        expect(rows.length === 1 || high <= ROOM.height + 1e-9).toBe(true);
      }
    }),
  );
});
