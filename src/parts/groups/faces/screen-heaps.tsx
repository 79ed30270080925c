import { withLoose } from '../../../../client/ui/fit';
import { ScreenCards, ScreenColumns } from '../../../../client/ui/screen-parts';
import type { GroupCardFace, HeapFace } from '../faces-contract';

/** What groups wrote: heaps side by side, and beside them what lies loose. */
export function ScreenHeaps({ cards, heaps, labelOf }: { readonly cards: readonly GroupCardFace[]; readonly heaps: readonly HeapFace[]; readonly labelOf: (card: GroupCardFace) => string }) {
  const paper = (card: GroupCardFace) => ({ id: card.id, text: card.text, from: labelOf(card) });
  const filled = heaps.map(({ id, title }) => ({ id, title, cards: cards.filter((card) => card.heap === id).map(paper) })).filter((heap) => heap.cards.length > 0);
  const loose = cards.filter((card) => !filled.some(({ id }) => id === card.heap)).map(paper);
  return filled.length > 0 ? <ScreenColumns columns={withLoose(filled, loose)} /> : <ScreenCards cards={loose} />;
}
