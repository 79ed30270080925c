import type { ComponentChildren } from 'preact';

export interface CardContent {
  readonly id: string;
  /** As somebody wrote it. */
  readonly text: string;
  /** Under the text: who, or what became of it. */
  readonly from?: ComponentChildren;
  /** Above the text. */
  readonly label?: string;
  /** The other voice. */
  readonly other?: boolean;
  readonly actions?: ComponentChildren;
}

/** What people wrote, as paper cards: as written, each in its own direction. */
export function Cards({ cards, label }: { readonly cards: readonly CardContent[]; readonly label?: string }) {
  return (
    <ul class="cards" aria-label={label}>
      {cards.map((card) => (
        <li key={card.id} class={`card${card.other ? ' card--other' : ''}`}>
          {card.label && <p class="card__label">{card.label}</p>}
          <p class="as-written" dir="auto">
            {card.text}
          </p>
          {card.from && <p class="card__from">{card.from}</p>}
          {card.actions}
        </li>
      ))}
    </ul>
  );
}
