import { scaleLinear } from 'd3-scale';
import type { Level } from '../engine/learning.js';
import { type Amount, figureOf, type KeyWords } from './amount.js';
import { LEVEL_ROWS, levelShape } from './level-shape.js';
import { at, framed, grid, leading, type Pen, pen, type Piece, roomOf, stacked, type Told, type Wish } from './svg.js';
import { widthOf, wrapped } from './wrap.js';

/** What teams shared on the three levels, over time. */
export interface Coverage extends Told {
  /** By name: the order says nothing. */
  readonly teams: readonly CoveredTeam[];
  readonly levels: Readonly<Record<Level, string>>;
  readonly words: KeyWords;
}

export interface CoveredTeam {
  readonly name: string;
  readonly cells: readonly (Readonly<Record<Level, Amount>> & { readonly period: string })[];
}

const TITLE = 16;
const WORD = 14;
const ROW = 40;
const SMALLEST = 60;
const LARGEST = 340;
const COLUMN = 64;
const NARROWEST_COLUMN = 56;
/** As many periods as a panel asks room for; more of them stand closer, or go on under the first ones. */
const ABREAST = 6;

/** Small multiples: one panel per team, three rows in each, a column per period. The same shape is as large in every panel for the same figure. */
export function drawCoverage(coverage: Coverage, wish: Wish): string {
  const draw = pen(wish.ground);
  const figures = coverage.teams.flatMap((team) => team.cells.flatMap((cell) => LEVEL_ROWS.map((level) => figureOf(cell[level]))));
  const area = scaleLinear([0, Math.max(1, ...figures)], [SMALLEST, LARGEST]);
  const labels = Math.max(...LEVEL_ROWS.map((level) => widthOf(coverage.levels[level], WORD))) + 36;
  const periods = Math.min(ABREAST, Math.max(1, ...coverage.teams.map((team) => team.cells.length)));
  const least = Math.min(roomOf(wish), labels + periods * COLUMN);
  const panels = grid(coverage.teams.map((team) => (width) => panel(team, coverage, { draw, area, labels, width })), roomOf(wish), least);
  return framed(coverage, wish, stacked([panels, legend(coverage.words, draw, roomOf(wish))], 20));
}

interface Sizes {
  readonly draw: Pen;
  readonly area: (figure: number) => number;
  readonly labels: number;
  readonly width: number;
}

function panel(team: CoveredTeam, coverage: Coverage, { draw, area, labels, width }: Sizes): Piece {
  const name = wrapped(team.name, width, TITLE);
  const head: Piece = { markup: draw.words(name, [0, TITLE], { size: TITLE, bold: true }), height: name.length * leading(TITLE) };
  const fit = Math.max(1, Math.floor((width - labels) / NARROWEST_COLUMN));
  const count = Math.max(1, Math.ceil(team.cells.length / fit));
  const each = Math.ceil(team.cells.length / count);
  const bands = Array.from({ length: count }, (_, n) => band(team.cells.slice(n * each, (n + 1) * each), coverage, { draw, area, labels, width }));
  return stacked([head, ...bands], 4);
}

function band(cells: CoveredTeam['cells'], coverage: Coverage, { draw, area, labels, width }: Sizes): Piece {
  const column = Math.min(110, (width - labels) / Math.max(1, cells.length));
  const under = Math.max(1, ...cells.map((cell) => wrapped(cell.period, column - 6, 13).length));
  const rows = LEVEL_ROWS.map((level, row) => {
    const middle = row * ROW + ROW / 2;
    const mark = at(9, middle, draw.shape(levelShape(level, 110), { fill: level }));
    const label = draw.words(coverage.levels[level], [24, middle + 5], { size: WORD });
    const shown = cells.map((cell, n) => at(labels + n * column + 14, middle, amount(cell[level], level, { draw, area })));
    return draw.line([0, row * ROW + ROW], [labels + cells.length * column, row * ROW + ROW], 'line') + mark + label + shown.join('');
  });
  const feet = cells.map((cell, n) => draw.words(wrapped(cell.period, column - 6, 13), [labels + n * column, 3 * ROW + 18], { size: 13, ink: 'soft' }));
  return { markup: [...rows, ...feet].join(''), height: 3 * ROW + 6 + under * leading(13) };
}

/** A shape with its figure, an open shape for what has no figure, a dash for nothing yet. */
function amount(of: Amount, level: Level, { draw, area }: Pick<Sizes, 'draw' | 'area'>): string {
  if (of === 'some') return draw.shape(levelShape(level, 150), { stroke: level }, { 'stroke-width': 2, 'stroke-dasharray': '3 2' });
  const figure = figureOf(of);
  if (figure === 0) return draw.line([-8, 0], [8, 0], 'soft', { 'stroke-width': 2, 'stroke-linecap': 'round' });
  return draw.shape(levelShape(level, area(figure)), { fill: level }) + draw.words(String(figure), [20, 5], { size: 14 });
}

function legend(words: KeyWords, draw: Pen, room: number): Piece {
  const none = draw.line([2, 9], [18, 9], 'soft', { 'stroke-width': 2, 'stroke-linecap': 'round' });
  const some = LEVEL_ROWS.map((level, n) => at(9 + n * 20, 9, draw.shape(levelShape(level, 90), { stroke: level }, { 'stroke-width': 2, 'stroke-dasharray': '3 2' }))).join('');
  const lines: readonly (readonly [string, string, number])[] = [['', words.figures, 0], [some, words.some, 70], [none, words.none, 28]];
  return stacked(lines.map(([mark, word, from]) => {
    const said = wrapped(word, room - from, 13, 3);
    return { markup: mark + draw.words(said, [from, 14], { size: 13, ink: 'soft' }), height: said.length * leading(13) };
  }), 6);
}
