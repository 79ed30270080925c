import { scaleLinear } from 'd3-scale';
import { type Amount, type AmountWords, figureOf, type KeyWords, sayAmount } from './amount.js';
import { at, framed, grid, leading, type Pen, pen, type Piece, roomOf, stacked, type Told, type Wish } from './svg.js';
import { wrapped } from './wrap.js';

/** What became of what people took back to their organisation. */
export interface CarriedOver extends Told {
  /** By name: the order says nothing. */
  readonly teams: readonly CarryingTeam[];
  readonly words: KeyWords;
}

export interface CarryingTeam {
  readonly name: string;
  /** From the intention to what is anchored. */
  readonly way: readonly Station[];
  /** What came to a halt stands beside the way. */
  readonly halted: Station;
}

export interface Station {
  readonly name: string;
  readonly amount: Amount;
}

const TITLE = 16;
const NAME = 14;
const BLOCK = 14;
const STEP = BLOCK + 4;
const LEFT = 32;
/** Above this many, blocks become a bar. */
const MOST_BLOCKS = 60;
const LEAST = 300;
const DASHED = { 'stroke-width': 2, 'stroke-dasharray': '3 2' } as const;

/** Small multiples: a way with stations per team; at each, as many blocks as there are steps that came this far. */
export function drawCarryOver(carried: CarriedOver, wish: Wish): string {
  const draw = pen(wish.ground);
  const room = roomOf(wish);
  const most = Math.max(1, ...carried.teams.flatMap((team) => [...team.way, team.halted].map((one) => figureOf(one.amount))));
  const panels = carried.teams.map((team) => (width: number) => panel(team, carried.words, { draw, room: width, bar: most > MOST_BLOCKS ? scaleLinear([0, most], [0, width - LEFT]) : null }));
  const said = wrapped(carried.words.figures, room, 13, 4);
  const legend: Piece = { markup: draw.words(said, [0, 14], { size: 13, ink: 'soft' }), height: said.length * leading(13) };
  return framed(carried, wish, stacked([grid(panels, room, Math.min(LEAST, room)), legend], 20));
}

function panel(team: CarryingTeam, words: AmountWords, sizes: Sizes): Piece {
  const { draw } = sizes;
  const name = wrapped(team.name, sizes.room, TITLE);
  const head: Piece = { markup: draw.words(name, [0, TITLE], { size: TITLE, bold: true }), height: name.length * leading(TITLE) };
  const rows = team.way.map((one) => station(one, words, sizes));
  const way = rows.map((row, n) => ({
    markup: (n < rows.length - 1 ? draw.line([9, 20], [9, row.height + 14], 'organisation', { 'stroke-width': 3 }) : '') + at(9, 12, draw.shape(circle(7), { fill: 'organisation' })) + row.markup,
    height: row.height,
  }));
  const halted = station(team.halted, words, sizes);
  const end = { markup: at(9, 12, draw.shape(circle(6), { stroke: 'soft' }, DASHED)) + halted.markup, height: halted.height };
  return stacked([head, stacked(way, 10), end], 12);
}

interface Sizes {
  readonly draw: Pen;
  readonly room: number;
  readonly bar: ((figure: number) => number) | null;
}

function station({ name, amount }: Station, words: AmountWords, { draw, room, bar }: Sizes): Piece {
  const said = wrapped(`${name}: ${sayAmount(amount, words)}`, room - LEFT, NAME);
  const top = said.length * leading(NAME) + 4;
  const blocks = rowsOf(amount, { draw, room, bar });
  return { markup: draw.words(said, [LEFT, 17], { size: NAME }) + at(LEFT, top, blocks.markup), height: top + blocks.height };
}

function rowsOf(amount: Amount, { draw, room, bar }: Sizes): Piece {
  if (amount === 'some') return { markup: draw.shape(square(BLOCK), { stroke: 'organisation' }, DASHED), height: BLOCK };
  const figure = figureOf(amount);
  if (figure === 0) return { markup: draw.line([0, BLOCK / 2], [BLOCK, BLOCK / 2], 'soft', { 'stroke-width': 2, 'stroke-linecap': 'round' }), height: BLOCK };
  if (bar) return { markup: draw.shape(`M0 0H${String(Math.max(2, Math.round(bar(figure))))}V${String(BLOCK)}H0Z`, { fill: 'organisation' }), height: BLOCK };
  const perRow = Math.max(1, Math.floor((room - LEFT) / STEP));
  const blocks = Array.from({ length: figure }, (_, n) => at((n % perRow) * STEP, Math.floor(n / perRow) * STEP, draw.shape(square(BLOCK), { fill: 'organisation' })));
  return { markup: blocks.join(''), height: Math.ceil(figure / perRow) * STEP };
}

const square = (side: number): string => `M0 0H${String(side)}V${String(side)}H0Z`;
const circle = (radius: number): string => `M${String(-radius)} 0a${String(radius)} ${String(radius)} 0 1 0 ${String(2 * radius)} 0a${String(radius)} ${String(radius)} 0 1 0 ${String(-2 * radius)} 0Z`;
