import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { inSheets, type ScreenCard } from './sheets';

/** From this many characters on a question is set smaller, in steps of the type scale. */
const SIZES = [
  [70, 'short'],
  [150, 'middle'],
  [280, 'long'],
] as const;

/** Small above the question: the step and why. */
export function ScreenStep({ children }: { readonly children: ComponentChildren }) {
  return <p class="screen__step">{children}</p>;
}

/** The question, the largest thing on the screen. `compact` when something has to stand under it. */
export function ScreenQuestion({ text, compact }: { readonly text: string; readonly compact?: boolean }) {
  const size = SIZES.find(([length]) => text.length <= length)?.[1] ?? 'longest';
  return (
    <h1 class={`screen__question screen__question--${size}${compact ? ' screen__question--compact' : ''}`} dir="auto">
      {text}
    </h1>
  );
}

/** How long a sheet stays when there is more than fits, in milliseconds. */
const TURN = 15_000;

/** What people wrote, as paper cards in the order of the view. More than fits is shown sheet by sheet. */
export function ScreenCards({ cards }: { readonly cards: readonly ScreenCard[] }) {
  const sheets = inSheets(cards);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (sheets.length < 2) return;
    const timer = setInterval(() => setTurn((n) => n + 1), TURN);
    return () => clearInterval(timer);
  }, [sheets.length]);
  const place = sheets.length === 0 ? 0 : turn % sheets.length;
  return (
    <>
      <ul class="screen__cards">
        {(sheets[place] ?? []).map((card) => (
          <li key={card.id} class={card.other ? 'screen__card screen__card--other' : 'screen__card'}>
            {card.label ? <p class="screen__label">{card.label}</p> : null}
            <p class="as-written" dir="auto">{card.text}</p>
            {card.from ? <p class="screen__from">{card.from}</p> : null}
          </li>
        ))}
      </ul>
      {sheets.length > 1 ? (
        <p class="screen__sheets" aria-hidden="true">
          {sheets.map((_, i) => (i === place ? '●' : '○')).join(' ')}
        </p>
      ) : null}
    </>
  );
}
