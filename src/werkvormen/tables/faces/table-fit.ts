import type { Measures } from '../../../../client/ui/fit-grid.js';
import type { TableFace } from '../faces-contract.js';

/** Up to so many tables are drawn, with their chairs; more are a number with names. */
export const DRAWN = 6;
/** As `screen.css` draws it, in letters of the names. */
const SHAPE = 5;
const AIR = 0.7;
const LINE = 1.17;
/** How wide a letter is for its size. */
const LETTER = 0.5;
/** Longer names than this are cut off. */
const NAME = 14;

/** How large drawn tables can stand with the names of who sits there under each other; `stays`: what is said behind the name of a host. */
export function tableMeasures(tables: readonly TableFace[], stays: string): Measures<TableFace> {
  const letters = Math.max(5, ...tables.flatMap(({ people, host }) => people.map((name, at) => Math.min(NAME, name.length) + (at === host ? stays.length : 0))));
  return {
    sizes: [3.6, 3.2, 2.8, 2.5, 2.25, 2.05, 1.9, 1.75],
    height: ({ people, name }, size) => Math.max(SHAPE, (people.length + (name ? 1 : 0)) * LINE) * size,
    narrow: (size) => (SHAPE + AIR + letters * LETTER) * size,
    between: (size) => 0.8 * size,
  };
}
