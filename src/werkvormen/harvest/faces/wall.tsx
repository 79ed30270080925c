import type { ScreenFaceProps } from '../../../../client/ui/faces';
import { ScreenCards, ScreenColumns } from '../../../../client/ui/screen-parts';
import { speaker } from '../../../../client/ui/speaker';
import { aboutCard } from '../../../parts/cards/faces/words';
import type { CardFace } from '../../../parts/cards/faces-contract';

/** Cards under a heading, or loose ones under none. */
export interface Section {
  readonly id: string;
  readonly title: string | null;
  readonly cards: readonly CardFace[];
}

/** A wall of cards, with their hashtags marked. */
export function Wall({ sections, t }: { readonly sections: readonly Section[]; readonly t: ScreenFaceProps['t'] }) {
  const papers = sections.map((section) => ({
    ...section,
    cards: section.cards.map((card) => ({ id: card.id, text: card.text, from: [speaker(card.by, t), aboutCard('harvest', card, t)].filter(Boolean).join(' · ') || undefined })),
  }));
  const [first] = papers;
  if (papers.length === 1 && first?.title === null) return <ScreenCards cards={first.cards} draw={withHashtags} />;
  return <ScreenColumns columns={papers} draw={withHashtags} />;
}

/** Every other piece of a text that is split here is a hashtag. */
const HASHTAG = /(#[\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)/u;

function withHashtags(text: string) {
  return <>{text.split(HASHTAG).map((piece, place) => (place % 2 === 1 ? <strong key={place} class="harvest-hash">{piece}</strong> : piece))}</>;
}
