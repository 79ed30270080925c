import type { ComponentChildren } from 'preact';
import { type CardColumn, fitCards, fitColumns, type ScreenCard } from './fit';
import { useRoom } from './room';
import { Turns, useTurn } from './turns';

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

/** Draws a text in another way than as it was written, e.g. with its hashtags marked. */
type Draw = (text: string) => ComponentChildren;

interface CardsProps {
  readonly cards: readonly ScreenCard[];
  readonly draw?: Draw;
}

/** What people wrote, as paper cards in the order of the view: as large as all can be seen, and else sheet by sheet. */
export function ScreenCards(props: CardsProps) {
  return props.cards.length > 0 ? <Sheets {...props} /> : null;
}

function Sheets({ cards, draw }: CardsProps) {
  const [ref, room] = useRoom();
  const { size, sheets } = fitCards(cards, room);
  const place = useTurn(sheets.length);
  return (
    <>
      <div ref={ref} class="screen__room">
        <Lanes lanes={sheets[place] ?? []} of={sheets[0]?.length ?? 1} size={size} draw={draw} />
      </div>
      <Turns of={sheets.length} place={place} />
    </>
  );
}

interface ColumnsProps {
  readonly columns: readonly CardColumn[];
  readonly draw?: Draw;
  /** Instead of the bare title. */
  readonly head?: (id: string) => ComponentChildren;
  /** What stands under a heading without cards. */
  readonly empty?: string;
}

/** Cards side by side under headings; a heading without cards stays, because what is missing says something. */
export function ScreenColumns({ columns, draw, head, empty }: ColumnsProps) {
  const [ref, room] = useRoom();
  const { size, tracks, turns } = fitColumns(columns, room);
  const place = useTurn(turns.length);
  return (
    <>
      <div ref={ref} class="screen__room">
        <div class="screen__columns" style={{ gridTemplateColumns: `repeat(${String(tracks)}, minmax(0, 1fr))` }}>
          {(turns[place] ?? []).map(({ id, title, span, lanes }) => (
            <section key={id} class="screen__column" style={{ gridColumn: `span ${String(span)}` }}>
              {title === null ? <div class="screen__no-title" /> : <h2 dir="auto">{head ? head(id) : title}</h2>}
              {lanes.length === 0 && empty ? <p class="screen__empty">{empty}</p> : null}
              <Lanes lanes={lanes} of={span} size={size} draw={draw} />
            </section>
          ))}
        </div>
      </div>
      <Turns of={turns.length} place={place} />
    </>
  );
}

interface LanesProps {
  readonly lanes: readonly (readonly ScreenCard[])[];
  /** How many there is room for: on a last sheet cards stay as wide as they were. */
  readonly of: number;
  readonly size: number;
  readonly draw?: Draw | undefined;
}

function Lanes({ lanes, of, size, draw }: LanesProps) {
  return (
    <ul class="screen__cards" style={{ '--size': size, columnCount: of }}>
      {lanes.flatMap((lane, at) =>
        lane.map((card, row) => (
          <li key={card.id} class={`screen__card${card.other ? ' screen__card--other' : ''}${card.kept ? ' screen__card--kept' : ''}${at > 0 && row === 0 ? ' screen__card--top' : ''}`}>
            {card.label ? <p class="screen__label">{card.label}</p> : null}
            <p class="as-written" dir="auto">{draw ? draw(card.text) : card.text}</p>
            {card.from ? <p class="screen__from">{card.from}</p> : null}
          </li>
        )),
      )}
    </ul>
  );
}
