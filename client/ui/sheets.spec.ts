import { describe, expect, it } from '@jest/globals';
import { inSheets } from './sheets';

const card = (id: number, length: number) => ({ id: String(id), text: 'x'.repeat(length) });

describe('cards on the screen', () => {
  it('stand on one sheet as long as they can be read', () => {
    expect(inSheets([])).toEqual([]);
    expect(inSheets([card(1, 100), card(2, 100)])).toHaveLength(1);
  });

  it('go on to a next sheet, in their order, none lost and none twice', () => {
    const cards = Array.from({ length: 40 }, (_, i) => card(i, 50));
    const sheets = inSheets(cards);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.flat()).toEqual(cards);
  });

  it('a card that is too long for any sheet has one of its own', () => {
    expect(inSheets([card(1, 10), card(2, 4000), card(3, 10)]).map((s) => s.length)).toEqual([1, 1, 1]);
  });
});
