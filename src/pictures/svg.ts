import { type Ground, type Ink, type Paint, painted } from './ink.js';

/** How a picture is wanted. */
export interface Wish {
  /** Begins the ids in the picture, so that two can stand on one page. */
  readonly id: string;
  /** In pixels; a picture is as high as it needs to be. */
  readonly width: number;
  readonly ground: Ground;
}

/** What every picture is called, and what it says to who can't see it. */
export interface Told {
  readonly title: string;
  readonly description: string;
}

/** A piece of a picture and how high it is. */
export interface Piece {
  readonly markup: string;
  readonly height: number;
}

type Attributes = Readonly<Record<string, string | number>>;

const MARGIN = 4;
export const NARROWEST = 240;
/** The typeface of reports; who draws on paper has it with them. */
const TYPEFACE = 'Atkinson Hyperlegible Next, Arial, sans-serif';
const MEANINGFUL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// What XML does not know, half a character included.
// eslint-disable-next-line security/detect-unsafe-regex -- one class of signs, nothing is repeated
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text of people inside a picture: it reads as it was written and does nothing. */
export function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (sign) => MEANINGFUL[sign] ?? '');
}

/** A figure as short as it can be. */
const short = (value: string | number): string => (typeof value === 'number' ? String(Number(value.toFixed(2))) : escaped(value));

/** One element; `inside` is markup. */
export function tag(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${short(value)}"`);
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

/** Markup at another place. */
export function at(x: number, y: number, inside: string): string {
  return tag('g', { transform: `translate(${short(x)} ${short(y)})` }, inside);
}

/** What draws on one ground. */
export interface Pen {
  shape(path: string, paint: Paint, more?: Attributes): string;
  line(from: readonly [number, number], to: readonly [number, number], ink: Ink, more?: Attributes): string;
  /** @param place where the first line stands; every next line goes under it */
  words(lines: readonly string[] | string, place: readonly [number, number], how?: { readonly ink?: Ink; readonly size?: number; readonly bold?: boolean; readonly anchor?: 'start' | 'middle' | 'end' }): string;
}

/** The distance between two lines of text of a size. */
export const leading = (size: number): number => Math.round(size * 1.3);

export function pen(ground: Ground): Pen {
  return {
    shape: (path, paint, more = {}) => tag('path', { d: path, ...painted(paint, ground), ...more }),
    line: (from, to, ink, more = {}) => tag('path', { d: `M${short(from[0])} ${short(from[1])}L${short(to[0])} ${short(to[1])}`, ...painted({ stroke: ink }, ground), ...more }),
    words: (lines, [x, y], { ink = 'ink', size = 14, bold = false, anchor = 'start' } = {}) =>
      (typeof lines === 'string' ? [lines] : lines)
        .map((line, n) => tag('text', { x, y: y + n * leading(size), 'font-size': size, ...(bold ? { 'font-weight': 700 } : {}), ...(anchor === 'start' ? {} : { 'text-anchor': anchor }), ...painted({ fill: ink }, ground) }, escaped(line) || ' '))
        .join(''),
  };
}

/** The picture around what was drawn: its size, its name, and what it says to who can't see it. */
export function framed({ title, description }: Told, { id, width, ground }: Wish, { markup, height }: Piece): string {
  const wide = Math.max(NARROWEST, Math.round(width));
  const high = Math.ceil(height) + 2 * MARGIN;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
    width: wide,
    height: high,
    viewBox: `0 0 ${String(wide)} ${String(high)}`,
    ...(ground === 'paper' ? { 'font-family': TYPEFACE } : {}),
  };
  const told = `<title id="${escaped(id)}-title">${escaped(title)}</title><desc id="${escaped(id)}-desc">${escaped(description)}</desc>`;
  return tag('svg', attributes, told + at(MARGIN, MARGIN, markup));
}

/** The room inside the margins of a picture. */
export function roomOf({ width }: Wish): number {
  return Math.max(NARROWEST, Math.round(width)) - 2 * MARGIN;
}

/** Pieces under each other. */
export function stacked(pieces: readonly Piece[], gap: number): Piece {
  let y = 0;
  const markup = pieces.map((piece) => {
    const placed = at(0, y, piece.markup);
    y += piece.height + gap;
    return placed;
  });
  return { markup: markup.join(''), height: Math.max(0, y - gap) };
}

/** Small multiples: panels beside each other as far as there is room, row by row. */
export function grid(panels: readonly ((width: number) => Piece)[], room: number, least: number, gap = 32, under = 28): Piece {
  const columns = Math.max(1, Math.min(panels.length, Math.floor((room + gap) / (least + gap))));
  const width = (room - (columns - 1) * gap) / columns;
  const drawn = panels.map((panel) => panel(width));
  const rows = Array.from({ length: Math.ceil(drawn.length / columns) }, (_, row) => drawn.slice(row * columns, (row + 1) * columns));
  const pieces = rows.map((row) => ({
    markup: row.map((piece, column) => at(column * (width + gap), 0, piece.markup)).join(''),
    height: Math.max(...row.map((piece) => piece.height)),
  }));
  return stacked(pieces, under);
}
