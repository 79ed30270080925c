import { describe, expect, test } from '@jest/globals';
import { onSheets } from './sheets';

const card = (id: string, size: 'half' | 'whole' | 'long') => ({ id, fit: { size, more: 0 } });
const laid = (sheets: ReturnType<typeof onSheets<ReturnType<typeof card>>>) => sheets.map(({ cards }) => cards.map(({ id }) => id).join('+'));
const CARDS = [card('a', 'half'), card('b', 'whole'), card('c', 'half'), card('d', 'half'), card('e', 'long')];

describe('cards on sheets', () => {
  test('two halves share a sheet of A4, also when a whole one stands between them', () => {
    expect(laid(onSheets(CARDS, 1, 'a4'))).toEqual(['b', 'a+c', 'e', 'd']);
  });

  test('each so many times, and halves of one card beside each other', () => {
    expect(laid(onSheets([card('a', 'half'), card('b', 'whole')], 3, 'a4'))).toEqual(['a+a', 'b', 'b', 'b', 'a']);
  });

  test('on A5 each card has its own', () => {
    expect(laid(onSheets(CARDS, 1, 'a5'))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('what goes on at the back of A5 has no more lines than it asks for', () => {
    const [sheet] = onSheets([{ id: 'a', fit: { size: 'whole', more: 3 } as const }], 1, 'a5');
    expect(sheet?.cards[0]?.fit).toEqual({ size: 'whole', more: 0 });
  });

  test('nothing is no sheet', () => {
    expect(onSheets([], 4, 'a4')).toEqual([]);
  });
});
