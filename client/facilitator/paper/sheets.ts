import type { Fit } from './fit';

/** What is printed on one sheet: two halves, one half, a whole card, or one that goes on. */
export type Sheet<C> = { readonly size: Fit['size']; readonly cards: readonly C[] };

/**
 * Lays cards on sheets, each so many times. Two halves share a sheet of A4, wherever they come from; on A5 each has its own,
 * and one that is larger goes on at the back, with no more lines than it asks for.
 */
export function onSheets<C extends { readonly fit: Fit }>(cards: readonly C[], copies: number, paper: 'a4' | 'a5'): Sheet<C>[] {
  const sheets: Sheet<C>[] = [];
  let waiting: C | null = null;
  for (const card of cards.flatMap((one) => Array.from({ length: copies }, () => one))) {
    const { size } = card.fit;
    if (paper === 'a5') sheets.push({ size, cards: [size === 'half' ? card : { ...card, fit: { size, more: 0 } }] });
    else if (size !== 'half') sheets.push({ size, cards: [card] });
    else if (waiting === null) waiting = card;
    else {
      sheets.push({ size, cards: [waiting, card] });
      waiting = null;
    }
  }
  return waiting === null ? sheets : [...sheets, { size: 'half', cards: [waiting] }];
}
