/** The first and the last place on a line. */
export const LINE_FROM = 0;
export const LINE_TO = 100;

/** What stands somewhere on a line. */
export interface OnLine {
  readonly id: string;
  readonly place: number;
}

/** In the order of the line; what is at the same place by id, which says nothing. */
export function inOrder<T extends OnLine>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

/**
 * The place that brings one past the next that stands earlier or later; half way to what comes after that, so that nothing
 * else changes. Null where there is nothing to pass.
 */
export function beyond(all: readonly OnLine[], id: string, way: 'earlier' | 'later'): number | null {
  const own = all.find((one) => one.id === id);
  const ordered = inOrder(all);
  const at = ordered.findIndex((one) => one.id === id);
  const passed = ordered[way === 'later' ? at + 1 : at - 1];
  if (!own || !passed) return null;
  const further = ordered.map(({ place }) => place).filter((place) => (way === 'later' ? place > passed.place : place < passed.place));
  const edge = way === 'later' ? LINE_TO : LINE_FROM;
  if (passed.place === edge) return own.place === edge ? null : edge;
  const bound = further.length > 0 ? (way === 'later' ? Math.min(...further) : Math.max(...further)) : edge;
  return (passed.place + bound) / 2;
}

/** Of cards whose `field` is a place: the cards in order. */
export function cardsInOrder<C extends { readonly id: string; readonly fields: Readonly<Record<string, string | number>> }>(cards: readonly C[], field: string): C[] {
  return inOrder(cards.map((card) => ({ id: card.id, place: placeOf(card, field), card }))).map(({ card }) => card);
}

/** Where a card is; in the middle when it says nothing. */
export function placeOf({ fields }: { readonly fields: Readonly<Record<string, string | number>> }, field: string): number {
  const place = fields[field];
  return typeof place === 'number' ? place : (LINE_FROM + LINE_TO) / 2;
}
