import { linesOf } from './lines.js';

/** A paper card on the screen. */
export interface ScreenCard {
  readonly id: string;
  readonly text: string;
  /** Above the text: what was chosen on it. */
  readonly label?: string | undefined;
  /** Under the text. */
  readonly from?: string | undefined;
  /** The other voice. */
  readonly other?: boolean;
  /** What the group says, instead of the cards it came from. */
  readonly kept?: boolean;
}

/** Cards under a heading; `null` for those that lie loose. */
export interface CardColumn<C extends ScreenCard = ScreenCard> {
  readonly id: string;
  readonly title: string | null;
  readonly cards: readonly C[];
}

/** Columns with what lies loose as the last of them, when there is any. */
export function withLoose<C extends ScreenCard>(columns: readonly CardColumn<C>[], loose: readonly C[]): CardColumn<C>[] {
  return loose.length > 0 ? [...columns, { id: '', title: null, cards: loose }] : [...columns];
}

/** What there is for cards, in hundredths of the width of the screen, as all measures here. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Cards as they stand: what is seen at one time is a sheet, and on it cards stand in lanes beside each other. */
export interface CardFit<C extends ScreenCard> {
  /** Size of the letters. */
  readonly size: number;
  readonly sheets: readonly (readonly (readonly C[])[])[];
}

/** A column as it is seen at one time: its cards in lanes, over so many tracks. */
export interface SeenColumn<C extends ScreenCard> {
  readonly id: string;
  readonly title: string | null;
  readonly span: number;
  readonly lanes: readonly (readonly C[])[];
}

/** Columns as they stand. */
export interface ColumnFit<C extends ScreenCard> {
  readonly size: number;
  /** How many tracks stand beside each other; more columns begin a new row. */
  readonly tracks: number;
  /** What is seen at one time. */
  readonly turns: readonly (readonly SeenColumn<C>[])[];
}

/** From large to small; the smallest is 35 px on a projector of 1920, which is still read from eight to ten metres away. */
export const SIZES = [4, 3.5, 3.05, 2.7, 2.35, 2.05, 1.8] as const;
const SMALLEST = 1.8;
/** Between lanes, columns and rows. */
export const GAP = 1.6;
/** What stands above the cards of a column, with the air under it. */
const HEADING = { size: 1.9, line: 1.2, under: 0.8 };

/** As `parts.css` draws a card, in letters of its size. `LETTER` is rather too wide than too narrow. */
const LETTER = 0.48;
const LINE = 1.23;
const SIDES = 1.7;
const AROUND = 1.15;
const BETWEEN = 0.55;
/** What stands above and under the text is smaller, but not smaller than can be read. */
const SMALL = { share: 0.72, least: 1.5, most: 2.1, line: 1.22 };
/** No narrower, in letters of its size: lines of a word or two are not read. */
const NARROW = 9;
/** A word of so many letters stays whole; how wide a letter of such a word is. */
const WORD = { most: 20, letter: 0.55 };
const LANES = 4;

/** How high a card becomes when letters have this size. */
export function cardHeight({ text, label, from }: ScreenCard, size: number, width: number): number {
  const inside = width - SIDES * size;
  const small = Math.min(SMALL.most, Math.max(SMALL.least, SMALL.share * size));
  const beside = [label, from].reduce((sum, one) => sum + (one ? linesOf(one, inside / (small * LETTER)) : 0), 0);
  return linesOf(text, inside / (size * LETTER)) * size * LINE + beside * small * SMALL.line + AROUND * size;
}

/** Cards as large as all of them can be seen; more than that at the smallest size, sheet by sheet. */
export function fitCards<C extends ScreenCard>(cards: readonly C[], room: Room): CardFit<C> {
  const narrow = narrowest(cards);
  for (const size of SIZES) {
    for (const lanes of lanesFor(cards.length)) {
      const width = share(room.width, lanes);
      if (lanes > 1 && width < narrow * size) continue;
      const measured = measure(cards, size, width);
      const height = lowest(measured, lanes);
      if (height > room.height) continue;
      const filled = fill(measured, height);
      if (filled.length === lanes) return { size, sheets: [filled] };
    }
  }
  let lanes = LANES - 1;
  const tooTight = (width: number): boolean => width < narrow * SMALLEST || cards.some((card) => cardHeight(card, SMALLEST, width) > room.height);
  while (lanes > 1 && tooTight(share(room.width, lanes))) lanes--;
  return { size: SMALLEST, sheets: sheetsOf(measure(cards, SMALLEST, share(room.width, lanes)), room.height, lanes) };
}

/** More lanes first; a few cards do not leave a place open. */
function lanesFor(count: number): number[] {
  const lanes = Array.from({ length: Math.min(LANES, count) }, (_, at) => Math.min(LANES, count) - at);
  return count > LANES ? lanes : lanes.sort((a, b) => (count % a) - (count % b) || b - a);
}

/** How narrow a card may become, in letters of its size. */
function narrowest(cards: readonly ScreenCard[]): number {
  const longest = Math.max(0, ...cards.flatMap(({ text }) => text.split(/\s+/).map((word) => word.length)));
  return Math.max(NARROW, Math.min(WORD.most, longest) * WORD.letter + SIDES);
}

/**
 * Columns side by side, all in one size; the fewer cards the larger. What lies loose may take more than one track, when that makes
 * everything larger. More than can be read comes by turns: some columns at a time, and of each as many cards as fit.
 */
export function fitColumns<C extends ScreenCard>(columns: readonly CardColumn<C>[], room: Room): ColumnFit<C> {
  const spans = spansOf(columns);
  const narrow = narrowest(columns.flatMap(({ cards }) => cards));
  for (const size of SIZES) {
    for (const wide of spans) {
      const total = tracksOf(columns, wide);
      for (let rows = 1; rows <= mostRows(total); rows++) {
        const grid = { size, narrow, wide, tracks: Math.ceil(total / rows), room: { width: room.width, height: share(room.height, rows) } };
        if (readable(grid) && columns.every((column) => highest(column, grid) <= grid.room.height)) return { size, tracks: grid.tracks, turns: turnsOf(columns, grid) };
      }
    }
  }
  const wide = Math.max(...spans);
  const beside = (tracks: number): Grid => ({ size: SMALLEST, narrow: NARROW, wide, tracks, room });
  let tracks = tracksOf(columns, wide);
  while (tracks > 1 && !readable(beside(tracks))) tracks--;
  return { size: SMALLEST, tracks, turns: pagesOf(columns, beside(tracks)).flatMap((page) => turnsOf(page, beside(tracks))) };
}

/** As many columns as there are tracks for, page by page. */
function pagesOf<C extends ScreenCard>(columns: readonly CardColumn<C>[], grid: Grid): CardColumn<C>[][] {
  const pages: CardColumn<C>[][] = [];
  let left = 0;
  for (const column of columns) {
    const span = spanOf(column, grid);
    if (pages.length === 0 || span > left) {
      pages.push([]);
      left = grid.tracks;
    }
    pages.at(-1)?.push(column);
    left -= span;
  }
  return pages;
}

/** A short column waits on its only sheet for the others. */
function turnsOf<C extends ScreenCard>(columns: readonly CardColumn<C>[], grid: Grid): SeenColumn<C>[][] {
  const width = trackWidth(grid);
  const laid = columns.map((column) => {
    const span = spanOf(column, grid);
    return { id: column.id, title: column.title, span, sheets: sheetsOf(measure(column.cards, grid.size, width), grid.room.height - headingHeight(column.title, width), span) };
  });
  const turns = Math.max(1, ...laid.map(({ sheets }) => sheets.length));
  return Array.from({ length: turns }, (_, turn) => laid.map(({ sheets, ...column }) => ({ ...column, lanes: sheets[turn % Math.max(1, sheets.length)] ?? [] })));
}

/** Tracks beside each other, how many of them what lies loose takes, and the room for one row. */
interface Grid {
  readonly size: number;
  readonly tracks: number;
  readonly wide: number;
  /** How narrow a track may be, in letters. */
  readonly narrow: number;
  readonly room: Room;
}

/** How many tracks what lies loose could take. */
function spansOf(columns: readonly CardColumn[]): number[] {
  const loose = columns.find(({ title }) => title === null);
  const most = Math.max(1, Math.min(loose?.cards.length ?? 1, LANES - columns.length + 1));
  return Array.from({ length: most }, (_, at) => at + 1);
}

/** A few columns stand in one row, so that none stands alone in the next. */
const mostRows = (total: number): number => (total < 4 ? 1 : Math.ceil(total / 2));
const tracksOf = (columns: readonly CardColumn[], wide: number): number => columns.reduce((sum, { title }) => sum + (title === null ? wide : 1), 0);
const spanOf = ({ title }: CardColumn, { wide, tracks }: Grid): number => (title === null ? Math.min(wide, tracks) : 1);
const trackWidth = ({ room, tracks }: Grid): number => share(room.width, tracks);
const readable = (grid: Grid): boolean => grid.tracks === 1 || trackWidth(grid) >= grid.narrow * grid.size;

/** How high a column becomes when all its cards are seen. */
function highest(column: CardColumn, grid: Grid): number {
  return headingHeight(column.title, trackWidth(grid)) + lowest(measure(column.cards, grid.size, trackWidth(grid)), spanOf(column, grid));
}

function headingHeight(title: string | null, width: number): number {
  return linesOf(title ?? '', width / (HEADING.size * LETTER)) * HEADING.size * HEADING.line + HEADING.under;
}

/** What one of so many has beside each other. */
function share(whole: number, parts: number): number {
  return (whole - (parts - 1) * GAP) / parts;
}

/** Cards with what each takes of the height of a lane, the air under it too. */
interface Measured<C> {
  readonly cards: readonly C[];
  readonly heights: readonly number[];
  readonly between: number;
}

function measure<C extends ScreenCard>(cards: readonly C[], size: number, width: number): Measured<C> {
  const between = BETWEEN * size;
  return { cards, between, heights: cards.map((card) => cardHeight(card, size, width) + between) };
}

/** Fills lanes up to a height, one after the other; what is higher by itself has a lane of its own. */
function fill<C>({ cards, heights, between }: Measured<C>, height: number): C[][] {
  const lanes: C[][] = [];
  let left = 0;
  for (const [at, card] of cards.entries()) {
    const needed = heights[at] ?? 0;
    if (lanes.length === 0 || needed > left) {
      lanes.push([]);
      left = height + between;
    }
    lanes.at(-1)?.push(card);
    left -= needed;
  }
  return lanes;
}

/** The lowest height at which no more than so many lanes are needed: so none hangs far below another. */
function lowest(measured: Measured<unknown>, lanes: number): number {
  const { heights, between } = measured;
  let height = Math.max(0, ...heights, heights.reduce((sum, one) => sum + one, 0) / lanes) - between;
  while (fill(measured, height).length > lanes) height *= 1.02;
  return height;
}

function sheetsOf<C>(measured: Measured<C>, height: number, lanes: number): C[][][] {
  const filled = fill(measured, height);
  const sheets: C[][][] = [];
  for (let first = 0; first < filled.length; first += lanes) sheets.push(filled.slice(first, first + lanes));
  return sheets;
}
