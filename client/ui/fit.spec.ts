import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { cardHeight, fitCards, fitColumns, GAP, type ScreenCard, SIZES, withLoose } from './fit';

const ROOM = { width: 92, height: 36 };
const SMALLEST = SIZES[SIZES.length - 1];
const TEXT = 'Ik moet het kunnen uitleggen aan wie op de wachtlijst staat.';
const cardsOf = (count: number, text = TEXT): ScreenCard[] => Array.from({ length: count }, (_, i) => ({ id: String(i), text, from: 'anna' }));

const anyCards = fc.array(fc.record({ text: fc.string({ maxLength: 500 }), label: fc.option(fc.string({ maxLength: 40 }), { nil: undefined }) }), { maxLength: 60 }).map((list) => list.map((one, i) => ({ ...one, id: String(i) })));
const anyRoom = fc.record({ width: fc.double({ min: 20, max: 92, noNaN: true }), height: fc.double({ min: 16, max: 42, noNaN: true }) });

describe('cards on the screen', () => {
  it('are as large as can be when there are few, and smaller the more there are', () => {
    const sizes = [1, 2, 4, 6, 9, 12].map((count) => fitCards(cardsOf(count), ROOM).size);
    expect(sizes[0]).toBe(SIZES[0]);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(3);
  });

  it('stand on one sheet as long as they can be read there, and are never smaller than that', () => {
    expect(fitCards(cardsOf(9), ROOM).sheets).toHaveLength(1);
    const { size, sheets } = fitCards(cardsOf(100), ROOM);
    expect(size).toBe(SMALLEST);
    expect(sheets.length).toBeGreaterThan(1);
  });

  it('a single card is a whole line, and alike cards fill all lanes they have', () => {
    expect(fitCards(cardsOf(1), ROOM).sheets).toEqual([[cardsOf(1)]]);
    expect(fitCards(cardsOf(4), ROOM).sheets.map((lanes) => lanes.map((lane) => lane.length))).toEqual([[2, 2]]);
  });

  it('nothing is nothing', () => {
    expect(fitCards([], ROOM).sheets).toEqual([]);
  });

  test('every card is on one sheet, in its order; what stands there together fits', () => {
    fc.assert(
      fc.property(anyCards, anyRoom, (cards, room) => {
        const { size, sheets } = fitCards(cards, room);
        expect(sheets.flat(2)).toEqual(cards);
        const lanes = sheets[0]?.length ?? 1;
        const width = (room.width - (lanes - 1) * GAP) / lanes;
        for (const lane of sheets.flat()) {
          const high = lane.reduce((sum, card) => sum + cardHeight(card, size, width), 0);
          expect(lane.length === 1 || high <= room.height).toBe(true);
        }
      }),
    );
  });
});

describe('columns on the screen', () => {
  const columnsOf = (counts: readonly number[]) => counts.map((count, at) => ({ id: `c${String(at)}`, title: `Kolom ${String(at)}`, cards: cardsOf(count) }));

  it('are all of one size, that of the fullest', () => {
    expect(fitColumns(columnsOf([1, 1]), ROOM).size).toBeGreaterThan(fitColumns(columnsOf([1, 5]), ROOM).size);
  });

  it('stay when they are empty, and none stands alone in a second row', () => {
    const { turns, tracks } = fitColumns(columnsOf([1, 0, 1]), ROOM);
    expect(tracks).toBe(3);
    expect(turns.map((columns) => columns.map(({ lanes }) => lanes.length))).toEqual([[1, 0, 1]]);
  });

  it('are never so narrow that a line is a word, however many there are', () => {
    const { tracks, size } = fitColumns(columnsOf(Array<number>(9).fill(4)), ROOM);
    expect((ROOM.width - (tracks - 1) * GAP) / tracks).toBeGreaterThanOrEqual(9 * size);
  });

  it('what lies loose takes more room when that makes everything larger', () => {
    const { turns, size } = fitColumns(withLoose(columnsOf([1]), cardsOf(5)), ROOM);
    expect(turns[0]?.[1]?.span).toBeGreaterThan(1);
    expect(size).toBeGreaterThan(fitColumns(columnsOf([1, 5]), ROOM).size);
  });

  it('come some at a time when there are too many, and a card in a column is never higher than the room when it can be lower', () => {
    const { turns, tracks } = fitColumns(columnsOf(Array<number>(9).fill(4)), { width: 92, height: 28 });
    expect(turns.every((columns) => columns.length <= tracks)).toBe(true);
    expect(new Set(turns.flatMap((columns) => columns.map(({ id }) => id))).size).toBe(9);
  });

  test('every card comes by in its own column, in its order', () => {
    fc.assert(
      fc.property(fc.array(anyCards, { minLength: 1, maxLength: 9 }), anyRoom, (lists, room) => {
        const columns = lists.map((cards, at) => ({ id: String(at), title: at === 0 ? null : `Kolom ${String(at)}`, cards }));
        const { turns } = fitColumns(columns, room);
        for (const { id, cards } of columns) {
          const seen = turns.flatMap((turn) => turn.filter((column) => column.id === id).flatMap(({ lanes }) => lanes.flat()));
          expect([...new Set(seen)]).toEqual(cards);
        }
      }),
      { numRuns: 60 },
    );
  });
});
