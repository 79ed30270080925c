import type { Room } from '../../../../client/ui/fit.js';
import { fitGrid, type GridFit } from '../../../../client/ui/fit-grid.js';
import { linesOf } from '../../../../client/ui/lines.js';

/** An option with what is said at the end of its bars. */
export interface BarRow {
  readonly label: string;
  readonly place: string | null;
  readonly said: string;
  readonly more?: string | undefined;
  readonly saidBefore: string | null;
}

/** How bars stand. */
export interface BarsFit<R extends BarRow> extends GridFit<R> {
  /** Before and now in one bar, where there are too many for two that can be read. */
  readonly merged: boolean;
  /** Which part of the width the options have. */
  readonly labels: number;
  /** How much of the width of the bars their words take, in letters. */
  readonly end: number;
}

/** From large to small; the smallest is 31 px on a projector of 1920. */
const SIZES = [3.2, 2.8, 2.5, 2.2, 2, 1.85, 1.7, 1.6] as const;
/** A size that the back row reads with ease. */
const READ = 2.2;
/** Which part of the width options may take. */
const LABELS = [0.38, 0.46, 0.3] as const;
/** As `screen.css` draws them, in letters. */
const LINE = 1.15;
const LETTER = 0.49;
const PLACE = 2;
const AIR = 2;
/** A bar is not shorter than this when it is full, in hundredths of the width of the screen. */
const BAR = 14;

/** All bars as large as can be, two for each option when it was asked twice; only when even one for each is too small to read, sheet by sheet. */
export function fitBars<R extends BarRow>(rows: readonly R[], room: Room): BarsFit<R> {
  const twice = rows.some(({ saidBefore }) => saidBefore !== null);
  const ways = (twice ? [false, true] : [false]).flatMap((merged) => LABELS.map((labels) => fitWay(rows, room, merged, labels, twice)));
  // Larger than this, two bars say more than larger letters.
  const read = ({ size }: BarsFit<R>): number => Math.min(size, READ);
  const better = (a: BarsFit<R>, b: BarsFit<R>): number => a.sheets.length - b.sheets.length || read(b) - read(a) || Number(a.merged) - Number(b.merged) || b.size - a.size;
  const [best] = [...ways].sort(better);
  return best ?? fitWay(rows, room, false, LABELS[0], twice);
}

function fitWay<R extends BarRow>(rows: readonly R[], room: Room, merged: boolean, labels: number, twice: boolean): BarsFit<R> {
  const end = endOf(rows, merged) * LETTER + 1;
  const bars = room.width * (1 - labels) - AIR;
  const sizes = SIZES.filter((size) => bars - end * size >= BAR);
  const [first = SIZES[SIZES.length - 1] ?? 1.6, ...rest] = sizes;
  const fit = fitGrid(rows, room, {
    sizes: [first, ...rest],
    height: ({ label, place }, size) => Math.max(linesOf(label, (room.width * labels) / (size * LETTER) - (place === null ? 0 : PLACE)), twice && !merged ? 2 : 1) * LINE * size,
    // One under the other, however much room there is: bars are compared.
    narrow: () => room.width,
    between: (size) => (merged ? 0.35 : 0.55) * size,
  });
  return { ...fit, merged, labels, end };
}

/** The longest words at the end of a bar, in letters. */
function endOf(rows: readonly BarRow[], merged: boolean): number {
  return Math.max(0, ...rows.map(({ said, more, saidBefore }) => {
    const now = said.length + (more ? more.length + 1 : 0);
    return merged ? now + (saidBefore ? saidBefore.length + 2 : 0) : Math.max(now, saidBefore?.length ?? 0);
  }));
}
