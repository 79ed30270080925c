import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Box, GAP, heightOf, LANE_HEAD, layLanes, layLine, type LineItem, type LineSheet, slide } from './faces/layout.js';

const FRAME = { width: 92, height: 35 };
const LANES = ['gemeente', 'school', 'wijkteam', 'huisarts', 'corporatie', 'ggz', 'politie'];
/** What a division of two numbers may be off. */
const TINY = 1e-9;

const words = fc.array(fc.string({ minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 12 }).map((list) => list.join(' ').slice(0, 140));
const places = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1));
const items = (most: number): fc.Arbitrary<LineItem[]> =>
  fc.array(fc.record({ place: places, text: words, lane: fc.constantFrom(...LANES) }), { maxLength: most }).map((list) => list.map((item, i) => ({ ...item, id: `c${String(i)}` })));

const overlap = (a: Box, b: Box): boolean => a.x + a.width > b.x + TINY && b.x + b.width > a.x + TINY && a.y + a.height > b.y + TINY && b.y + b.height > a.y + TINY;
const pairs = (sheet: LineSheet): [Box, Box][] => sheet.boxes.flatMap((a, i) => sheet.boxes.slice(i + 1).map((b): [Box, Box] => [a, b]));
const inside = (box: Box): boolean => box.x >= -TINY && box.x + box.width <= FRAME.width + TINY && box.y >= -TINY && box.y + box.height <= FRAME.height + TINY;

function holds(sheets: readonly LineSheet[], given: readonly LineItem[]): void {
  expect(sheets.flatMap(({ boxes }) => boxes.map(({ id }) => id)).sort()).toEqual(given.map(({ id }) => id).sort());
  for (const sheet of sheets) {
    expect(pairs(sheet).filter(([a, b]) => overlap(a, b))).toEqual([]);
    expect(sheet.boxes.filter((box) => !inside(box))).toEqual([]);
    for (const box of sheet.boxes) expect(heightOf(given.find(({ id }) => id === box.id) ?? { text: '' }, { font: sheet.font, width: box.width })).toBeLessThanOrEqual(box.height + TINY);
  }
}

describe('moments on a line', () => {
  test('property: each is there once, none lies over another, none sticks out, and its words fit', () => {
    fc.assert(fc.property(items(60), (given) => holds(layLine(given, FRAME), given)), { numRuns: 150 });
  });

  test('property: in a row they stand in the order of time', () => {
    fc.assert(
      fc.property(items(40), (given) => {
        for (const sheet of layLine(given, FRAME)) {
          for (const [a, b] of pairs(sheet)) if (a.y === b.y && a.at < b.at) expect(a.x).toBeLessThan(b.x);
        }
      }),
    );
  });

  const moments = (count: number, text: string): LineItem[] => Array.from({ length: count }, (_, i) => ({ id: String(i).padStart(2, '0'), place: i / Math.max(1, count - 1), text }));

  test('three are large, twenty-five are smaller, and both are on one sheet', () => {
    const [few, ...noMore] = layLine(moments(3, 'De school belt met de moeder'), FRAME);
    const [many, ...none] = layLine(moments(25, 'De school belt met de moeder'), FRAME);
    expect([noMore, none]).toEqual([[], []]);
    expect(few?.font).toBe(2.2);
    expect(many?.font).toBeGreaterThanOrEqual(1.35);
    expect(many?.boxes).toHaveLength(25);
  });

  test('twenty-five at the very same moment are side by side', () => {
    const [sheet] = layLine(moments(25, 'Brief').map((item) => ({ ...item, place: 0.5 })), FRAME);
    expect(sheet?.boxes).toHaveLength(25);
    expect(sheet && pairs(sheet).some(([a, b]) => overlap(a, b))).toBe(false);
  });

  test('what does not fit comes on a next sheet', () => {
    expect(layLine(moments(100, 'De huisarts verwijst, en niemand weet naar wie'), FRAME).length).toBeGreaterThan(1);
  });
});

describe('lanes', () => {
  test('property: each card is there once in its own lane, none lies over another, and its words fit', () => {
    fc.assert(
      fc.property(items(60), (given) => {
        const sheets = layLanes(given, LANES, FRAME);
        holds(sheets, given);
        for (const { boxes, lanes } of sheets) {
          for (const box of boxes) {
            const lane = lanes.find(({ id }) => id === given.find((item) => item.id === box.id)?.lane);
            expect(lane).toBeDefined();
            expect(box.y).toBeGreaterThanOrEqual((lane?.y ?? 0) - TINY);
            expect(box.y + box.height).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0) + TINY);
            expect(box.x).toBeGreaterThanOrEqual(LANE_HEAD);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('property: boxes slide no further than they must', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 80, noNaN: true }), { minLength: 1, maxLength: 6 }), (list) => {
      const wanted = [...list].sort((a, b) => a - b);
      const starts = slide(wanted, 12, 92);
      if (wanted.every((want, i) => i === 0 || want - (wanted[i - 1] ?? 0) >= 12 + GAP)) starts.forEach((start, i) => expect(start).toBeCloseTo(wanted[i] ?? 0));
      starts.slice(1).forEach((start, i) => expect(start - (starts[i] ?? 0)).toBeGreaterThanOrEqual(12 + GAP - 1e-6));
    }),
  );
});
