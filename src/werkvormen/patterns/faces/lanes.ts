import type { CardFace } from '../../../parts/cards/faces-contract.js';

/** One organisation is written in more than one way: capitals and spaces make no other lane. */
export function laneKey({ labels }: Pick<CardFace, 'labels'>): string {
  return (labels['organisation'] ?? '').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');
}

/** The lanes of these cards: organisations of the meeting first, then others by name, then what has none (an empty title). */
export function lanesOf(cards: readonly Pick<CardFace, 'labels'>[], known: readonly string[]): { id: string; title: string }[] {
  const titles = new Map<string, string>();
  for (const card of cards) {
    const [id, title] = [laneKey(card), (card.labels['organisation'] ?? '').trim()];
    // Of several ways of writing the one that begins with a capital.
    const before = titles.get(id);
    if (before === undefined || title < before) titles.set(id, title);
  }
  const order = known.map((name) => laneKey({ labels: { organisation: name } }));
  const rank = (id: string): number => (id === '' ? order.length + 1 : order.includes(id) ? order.indexOf(id) : order.length);
  return [...titles].map(([id, title]) => ({ id, title })).sort((a, b) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id, 'nl'));
}
