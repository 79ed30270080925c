import type { Measures } from '../../../../client/ui/fit-grid.js';
import { linesOf } from '../../../../client/ui/lines.js';

/** A group as the room looks for it. */
export interface SeatedGroup {
  readonly number: number;
  /** In the facilitator's own words. */
  readonly title?: string;
  /** As they are said; `after` stands behind a name, in small. */
  readonly names: readonly { readonly name: string; readonly after?: string | undefined }[];
}

/** As `screen-groups.css` draws it, in letters of the names: the number with the air beside it, and lines. */
const NUMBER = 2.7;
const LEAST = 2.15;
const LINE = 1.18;
/** How wide a letter is for its size, with the dots between names. */
const LETTER = 0.475;
/** How much of the width of the letters what stands behind a name has. */
const SMALL = 0.8;
/** No narrower, in letters: two short names beside each other. */
const NARROW = NUMBER + 7;

export const groupMeasures: Measures<SeatedGroup> = {
  sizes: [3.4, 3.05, 2.7, 2.4, 2.15, 1.95, 1.8, 1.65, 1.55],
  height({ title, names }, size, width) {
    const letters = (width / size - NUMBER) / LETTER;
    // A name is never cut in two, and the dot stays with it.
    const words = names.map(({ name, after }) => `${name}${after ? 'x'.repeat(Math.ceil(after.length * SMALL)) : ''}`.replace(/\s/g, 'x') + 'x·').join(' ');
    return Math.max(LEAST, (linesOf(words, letters) + (title ? linesOf(title, letters) : 0)) * LINE) * size;
  },
  narrow: (size) => NARROW * size,
  between: (size) => 0.6 * size,
};
