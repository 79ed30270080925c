import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { at, framed, grid, leading, type Pen, pen, type Piece, roomOf, stacked, type Told, type Wish } from './svg.js';
import { wrapped } from './wrap.js';

/** What one team answered to a few questions, time after time. */
export interface Trend extends Told {
  readonly panels: readonly TrendPanel[];
  /** The ends of the scale, lowest and highest. */
  readonly scale: readonly [number, number];
  /** What an open point means: as in "minder dan 5 antwoorden". */
  readonly hidden: string;
  /** The same beside such a point, as in "te weinig". */
  readonly few: string;
}

export interface TrendPanel {
  readonly name: string;
  /** From old to new. `value` is null where too few people answered; `said` is the value in words. */
  readonly points: readonly { readonly when: string; readonly value: number | null; readonly said: string }[];
}

const NAME = 15;
const PLOT = 84;
const LEFT = 22;
const RIGHT = 26;
const LEAST = 230;
/** An open point stands this far under the scale: it is no value. */
const UNDER = 20;
/** A word fits beside a point from here on. */
const ROOM_FOR_WORD = 76;

/** Small multiples: one line per question, on the same scale. Where too few people answered the line stops and goes on later. */
export function drawTrend(trend: Trend, wish: Wish): string {
  const draw = pen(wish.ground);
  const panels = grid(trend.panels.map((one) => (width) => panel(one, trend, draw, width)), roomOf(wish), Math.min(LEAST, roomOf(wish)));
  const anyHidden = trend.panels.some((one) => one.points.some((point) => point.value === null));
  const said = wrapped(trend.hidden, roomOf(wish) - 28, 13, 3);
  const legend: Piece = { markup: at(9, 10, open(draw)) + draw.words(said, [28, 15], { size: 13, ink: 'soft' }), height: said.length * leading(13) + 4 };
  return framed(trend, wish, stacked(anyHidden ? [panels, legend] : [panels], 20));
}

function panel({ name, points }: TrendPanel, { scale: [lowest, highest], few }: Trend, draw: Pen, width: number): Piece {
  const lines = wrapped(name, width, NAME, 3);
  const top = lines.length * leading(NAME) + 26;
  const y = scaleLinear([lowest, highest], [top + PLOT, top]);
  const x = scalePoint(points.map((_, n) => n), [LEFT + 18, width - RIGHT]).align(0);
  const placed = points.map((point, n) => ({ ...point, x: x(n) ?? LEFT, y: point.value === null ? null : y(point.value) }));
  const path = line<(typeof placed)[number]>((point) => point.x, (point) => point.y ?? 0).defined((point) => point.y !== null).digits(2)(placed) ?? '';
  const ticks = [lowest, (lowest + highest) / 2, highest].map((value) => draw.line([LEFT, y(value)], [width, y(value)], 'line'));
  const ends = [lowest, highest].map((value) => draw.words(String(value), [LEFT - 8, y(value) + 4], { size: 13, ink: 'soft', anchor: 'end' }));
  const between = points.length > 1 ? (width - LEFT - 18 - RIGHT) / (points.length - 1) : width - LEFT;
  const gap = points.some((point) => point.value === null) ? UNDER + 8 : 0;
  const marks = placed.map((point) =>
    point.y === null
      ? at(point.x, top + PLOT + UNDER, open(draw)) + (between < ROOM_FOR_WORD ? '' : draw.words(few, [point.x + 9, top + PLOT + UNDER + 4], { size: 13, ink: 'soft' }))
      : at(point.x, point.y, draw.shape('M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z', { fill: 'team' })) + draw.words(point.said, [point.x, point.y - 11], { size: 14, bold: true, anchor: 'middle' }),
  );
  const feet = feetOf(placed, between, draw, top + PLOT + 22 + gap, width);
  return {
    markup: draw.words(lines, [0, NAME], { size: NAME, bold: true }) + ticks.join('') + ends.join('') + draw.shape(path || 'M0 0', { stroke: 'team' }, { 'stroke-width': 3, 'stroke-linejoin': 'round' }) + marks.join('') + feet.markup,
    height: top + PLOT + 12 + gap + feet.height,
  };
}

/** When: under every point, or only under the first and the last where they would touch. */
function feetOf(points: readonly { readonly when: string; readonly x: number }[], between: number, draw: Pen, y: number, width: number): Piece {
  const crowded = between < 50;
  const shown = points.map((point, n) => ({ ...point, n })).filter(({ n }) => !crowded || n === 0 || n === points.length - 1);
  const room = crowded ? width / 2 - 8 : between - 12;
  const drawn = shown.map((point) => {
    const lines = wrapped(point.when, room, 13);
    const last = point.n === points.length - 1 && points.length > 1;
    const [place, anchor] = last ? ([Math.min(point.x + RIGHT, width), 'end'] as const) : point.n === 0 ? ([LEFT, 'start'] as const) : ([point.x, 'middle'] as const);
    return { markup: draw.words(lines, [place, y], { size: 13, ink: 'soft', anchor }), lines: lines.length };
  });
  return { markup: drawn.map((one) => one.markup).join(''), height: Math.max(1, ...drawn.map((one) => one.lines)) * leading(13) };
}

function open(draw: Pen): string {
  return draw.shape('M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z', { fill: 'ground', stroke: 'soft' }, { 'stroke-width': 2, 'stroke-dasharray': '3 2' });
}
