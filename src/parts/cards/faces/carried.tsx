import { Cards } from '../../../../client/ui/cards';
import type { Translate } from '../../../../client/ui/i18n';
import { speaker } from '../../../../client/ui/speaker';
import type { CardFace } from '../faces-contract';
import { aboutCard } from './words';

interface CarriedProps {
  readonly name: string;
  readonly title: string;
  readonly cards: readonly CardFace[];
  readonly t: Translate;
}

/** More cards than this are folded: what follows them stays within reach. */
const MANY = 6;

/** Cards of an earlier step to have at hand in this one; nothing when there are none. */
export function Carried({ name, title, cards, t }: CarriedProps) {
  if (cards.length === 0) return null;
  const papers = <Cards cards={cards.map((card) => ({ id: card.id, text: card.text, label: aboutCard(name, card, t), from: speaker(card.by, t) }))} />;
  if (cards.length > MANY) {
    return (
      <details class="instead">
        <summary>{title} ({cards.length})</summary>
        {papers}
      </details>
    );
  }
  return (
    <section class="section stack">
      <h2>{title}</h2>
      {papers}
    </section>
  );
}
