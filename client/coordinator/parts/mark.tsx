import type { Perspective } from '../model';

/** As many colours as can be told apart; after that they come round, and the letter tells. */
const COLOURS = 9;

/** The colour of a perspective, 1 to 9, by its place in the list of the community; 0 for one that is not in it. */
export function colourOf(list: readonly Pick<Perspective, 'name'>[], name: string): number {
  const place = list.findIndex((one) => one.name === name);
  return place < 0 ? 0 : (place % COLOURS) + 1;
}

interface MarkProps {
  readonly letter: string;
  readonly colour: number;
  readonly state?: 'present' | 'missing' | 'other';
}

/** The sign of a perspective: a letter on its colour. For the eye only; its name always stands beside it. */
export function Mark({ letter, colour, state = 'present' }: MarkProps) {
  return <span class={`mark mark-c${colour} mark-${state}`} aria-hidden="true">{letter}</span>;
}
