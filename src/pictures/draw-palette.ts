import { type Amount, figureOf } from './amount.js';
import type { Ink } from './ink.js';
import { at, framed, grid, leading, type Pen, pen, type Piece, roomOf, stacked, type Told, type Wish } from './svg.js';
import { wrapped } from './wrap.js';

/** Which perspectives sit at the tables. */
export interface Palette extends Told {
  /** By name: the order says nothing. */
  readonly tables: readonly { readonly name: string; readonly marks: readonly PaletteMark[] }[];
  /** What every letter means. */
  readonly key: readonly { readonly letter: string; readonly colour: number; readonly name: string }[];
  /** What a tile with a dashed edge means, and one with a thin edge. */
  readonly wanted: string;
  readonly empty: string;
}

export interface PaletteMark {
  readonly letter: string;
  /** 1 to 9, 0 for one that is in no list. */
  readonly colour: number;
  /** At the table, asked for but not there, or neither. */
  readonly seat: 'taken' | 'wanted' | 'empty';
  /** How many people, where that is told. */
  readonly amount?: Amount;
}

const TILE = 40;
const STEP = TILE + 10;
const NAME = 16;

/** A row of tiles per table: a letter on its colour for who is there, a dashed edge for who is missed. */
export function drawPalette(palette: Palette, wish: Wish): string {
  const draw = pen(wish.ground);
  const room = roomOf(wish);
  const widest = Math.max(1, ...palette.tables.map((table) => table.marks.length)) * STEP;
  const tables = grid(palette.tables.map((table) => (width) => panel(table, draw, width)), room, Math.min(room, Math.max(220, widest)));
  return framed(palette, wish, stacked([tables, key(palette, draw, room)], 24));
}

/** The colour of a perspective by its number. */
export function inkOf(colour: number): Ink {
  const inks: readonly Ink[] = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'];
  return inks[colour] ?? 'p0';
}

function panel({ name, marks }: Palette['tables'][number], draw: Pen, width: number): Piece {
  const lines = wrapped(name, width, NAME);
  const perRow = Math.max(1, Math.floor(width / STEP));
  const high = TILE + (marks.some((mark) => figureOf(mark.amount ?? 'none') > 0) ? 30 : 12);
  const tiles = marks.map((mark, n) => at((n % perRow) * STEP, Math.floor(n / perRow) * high, tile(mark, draw)));
  const top = lines.length * leading(NAME) + 6;
  return {
    markup: draw.words(lines, [0, NAME], { size: NAME, bold: true }) + at(0, top, tiles.join('')),
    height: top + Math.ceil(marks.length / perRow) * high,
  };
}

const DASHED = { 'stroke-width': 2, 'stroke-dasharray': '5 3' } as const;

function tile({ letter, colour, seat, amount }: PaletteMark, draw: Pen): string {
  const ink = inkOf(colour);
  const figure = figureOf(amount ?? 'none');
  const said = figure > 0 ? draw.words(String(figure), [TILE / 2, TILE + 18], { size: 14, anchor: 'middle' }) : '';
  const sign = (of: Ink, bold = true) => draw.words(letter, [TILE / 2, TILE / 2 + 7], { size: 20, bold, anchor: 'middle', ink: of });
  if (seat === 'taken') return draw.shape(rounded(TILE), { fill: ink, stroke: ink }, { 'stroke-width': 2 }) + sign('ground') + said;
  if (seat === 'wanted') return draw.shape(rounded(TILE), { stroke: ink }, DASHED) + sign(ink);
  return draw.shape(rounded(TILE), { stroke: 'line' }) + sign('soft', false);
}

/** What the letters mean, in columns, and the edges under them. */
function key({ key: letters, wanted, empty }: Palette, draw: Pen, room: number): Piece {
  const entry = (name: string, sign: string) => (width: number): Piece => {
    const lines = wrapped(name, width - 34, 14);
    return { markup: sign + draw.words(lines, [34, 16], { size: 14 }), height: Math.max(24, lines.length * leading(14)) };
  };
  const small = (ink: Ink, letter: string) => draw.shape(rounded(24), { fill: ink }) + draw.words(letter, [12, 17], { size: 14, bold: true, anchor: 'middle', ink: 'ground' });
  const dashed = draw.shape(rounded(24), { stroke: 'soft' }, DASHED);
  const thin = draw.shape(rounded(24), { stroke: 'line' });
  const rows = grid(letters.map((one) => entry(one.name, small(inkOf(one.colour), one.letter))), room, Math.min(room, 210), 16, 6);
  return stacked([rows, entry(wanted, dashed)(room), entry(empty, thin)(room)], 6);
}

const rounded = (side: number): string => {
  const r = 6;
  const s = String(side - r);
  return `M${String(r)} 0H${s}a6 6 0 0 1 6 6V${s}a6 6 0 0 1 -6 6H${String(r)}a6 6 0 0 1 -6 -6V${String(r)}a6 6 0 0 1 6 -6Z`;
};
