import './mark.css';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const COLOURS = 9;
const PATTERNS = 4;

/** The letter of a place on the palette. */
export const letterOf = (place: number): string => LETTERS[place % LETTERS.length] ?? '';

/** Classes for the colour and the pattern of a place on the palette: never colour alone. */
export const coloured = (place: number): string => `voice voice--c${String((place % COLOURS) + 1)} voice--s${String(place % PATTERNS)}`;

/** The sign of a perspective: its letter in its colour. Its name stands beside it, so a screen reader skips it. */
export function Mark({ place }: { readonly place: number }) {
  return (
    <span class={`voice-mark ${coloured(place)}`} aria-hidden="true">
      {letterOf(place)}
    </span>
  );
}
