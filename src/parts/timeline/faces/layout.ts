import { linesOf } from '../../../../client/ui/lines.js';

/** Something on a line; all measures are hundredths of the width of the screen, as everything on it. */
export interface LineItem {
  readonly id: string;
  /** From 0, where the line begins, to 1, where it ends. */
  readonly place: number;
  readonly text: string;
  /** A sign before the text. */
  readonly sign?: string;
  readonly lane?: string;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Where a card stands, and where on the line it belongs. Above the line it stands on its lower edge, below on its upper. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly above: boolean;
  /** Place on the line, and the height of that line. */
  readonly at: number;
  readonly axis: number;
}

/** What is on the screen at one time. */
export interface LineSheet {
  /** Size of the letters. */
  readonly font: number;
  readonly boxes: readonly Box[];
  readonly lanes: readonly { readonly id: string; readonly y: number; readonly height: number }[];
  /** Where the line is, when there is one line for all. */
  readonly axis: number;
}

/** Between two cards. */
export const GAP = 0.8;
/** What the line itself takes, with the words at its ends. */
export const AXIS = 5;
/** Above the first lane, for the words at the ends of the line. */
export const LANES_TOP = 2.6;
/** Left of every lane, for whose it is. */
export const LANE_HEAD = 16;
/** Above and below the letters in a card, in letters. */
const PADDING = 0.9;
const LINE_HEIGHT = 1.22;
/** How wide a letter is for its size; rather too wide than too narrow. */
const LETTER = 0.5;

/** From large to small: what is read from eight metres first. Widths in letters. */
const SIZES = [2.2, 1.9, 1.6, 1.45, 1.35].flatMap((font) => [15, 12, 9].map((width) => ({ font, width: width * font })));
type Size = (typeof SIZES)[number];
const SMALLEST: Size = { font: 1.35, width: 15 * 1.35 };

/** Moments on one line, above and below it, in as few sheets as can be read. */
export function layLine(items: readonly LineItem[], frame: Frame): LineSheet[] {
  return sheets(inTime(items), frame, (some) => lineSheet(some, frame), halves);
}

/** What happened, in a lane for each `lane` in the order of `lanes`; lanes without cards take no place. */
export function layLanes(items: readonly LineItem[], lanes: readonly string[], frame: Frame): LineSheet[] {
  const ordered = lanes.flatMap((lane) => inTime(items.filter((item) => item.lane === lane)));
  return sheets(ordered, frame, (some) => laneSheet(some, lanes, frame), halvesOfLanes);
}

/** How high a card becomes. */
export function heightOf({ text, sign }: Pick<LineItem, 'text' | 'sign'>, { font, width }: Size): number {
  return linesOf(sign ? `${sign} ${text}` : text, (width / font - 1.6) / LETTER) * font * LINE_HEIGHT + PADDING * font;
}

/** Boxes of one width beside each other without overlap, in order, each as near as can be to where it wants to begin. */
export function slide(wanted: readonly number[], width: number, room: number): number[] {
  const step = width + GAP;
  // Wishes less what stands left of them must not go down: neighbours that would, share their mean.
  const pools: { sum: number; count: number }[] = [];
  for (const [i, want] of wanted.entries()) {
    let pool = { sum: want - i * step, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  const most = room - width - (wanted.length - 1) * step;
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.max(0, Math.min(most, sum / count)))).map((start, i) => start + i * step);
}

function inTime(items: readonly LineItem[]): LineItem[] {
  return [...items].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

function sheets(items: readonly LineItem[], frame: Frame, lay: (items: readonly LineItem[]) => LineSheet | null, split: (items: readonly LineItem[]) => LineItem[][]): LineSheet[] {
  if (items.length === 0) return [];
  const one = lay(items);
  return one ? [one] : split(items).flatMap((part) => sheets(part, frame, lay, split));
}

function halves(items: readonly LineItem[]): LineItem[][] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** Whole lanes stay together as long as there is more than one. */
function halvesOfLanes(items: readonly LineItem[]): LineItem[][] {
  const lanes = [...new Set(items.map(({ lane }) => lane))];
  if (lanes.length < 2) return halves(items);
  const first = new Set(lanes.slice(0, Math.ceil(lanes.length / 2)));
  return [items.filter(({ lane }) => first.has(lane)), items.filter(({ lane }) => !first.has(lane))];
}

const fitting = (room: number, width: number): number => Math.max(1, Math.floor((room + GAP) / (width + GAP)));
const tallest = (items: readonly LineItem[], size: Size): number => Math.max(...items.map((item) => heightOf(item, size)));

function lineSheet(items: readonly LineItem[], frame: Frame): LineSheet | null {
  const rowsHigh = (rows: number): number => (frame.height - AXIS) / rows - GAP;
  for (const size of SIZES) {
    for (const rows of [2, 4, 6]) {
      if (items.length <= rows * fitting(frame.width, size.width) && tallest(items, size) <= rowsHigh(rows)) return onLine(items, frame, size, rows);
    }
  }
  return items.length === 1 ? onLine(items, frame, SMALLEST, 2) : null;
}

/** Rows by turns: the first above the line, the second below it, the third above the first. */
function onLine(items: readonly LineItem[], frame: Frame, { font, width }: Size, rows: number): LineSheet {
  // Threads from the outer rows stay short where there is height to spare.
  const high = Math.min((frame.height - AXIS) / rows, tallest(items, { font, width }) + 2 * GAP);
  const axis = frame.height / 2;
  const boxes = Array.from({ length: rows }, (_, row) => items.filter((_item, i) => i % rows === row)).flatMap((own, row) => {
    const above = row % 2 === 0;
    const away = Math.floor(row / 2) * high + AXIS / 2;
    const starts = slide(own.map(({ place }) => place * frame.width - width / 2), width, frame.width);
    return own.map((item, i) => ({
      id: item.id,
      x: starts[i] ?? 0,
      y: above ? axis - away - high + GAP : axis + away,
      width,
      height: high - GAP,
      above,
      at: item.place * frame.width,
      axis,
    }));
  });
  return { font, boxes, lanes: [], axis };
}

function laneSheet(items: readonly LineItem[], lanes: readonly string[], frame: Frame): LineSheet | null {
  const used = lanes.map((id) => ({ id, own: items.filter(({ lane }) => lane === id) })).filter(({ own }) => own.length > 0);
  for (const size of SIZES) {
    const sheet = inLanes(used, frame, size);
    const high = Math.max(...sheet.lanes.map(({ y, height }) => y + height));
    if (high <= frame.height) return airy(sheet, (frame.height - high) / used.length);
  }
  return items.length === 1 ? inLanes(used, frame, SMALLEST) : null;
}

/** What height is left goes between the lanes, as long as they stay together. */
function airy(sheet: LineSheet, left: number): LineSheet {
  const more = Math.min(left, 2 * GAP);
  const down = (y: number): number => sheet.lanes.filter((lane) => lane.y < y).length * more;
  return {
    ...sheet,
    boxes: sheet.boxes.map((box) => ({ ...box, y: box.y + down(box.axis), axis: box.axis + down(box.axis) })),
    lanes: sheet.lanes.map((lane) => ({ ...lane, y: lane.y + down(lane.y) })),
  };
}

function inLanes(used: readonly { readonly id: string; readonly own: readonly LineItem[] }[], frame: Frame, size: Size): LineSheet {
  const room = frame.width - LANE_HEAD;
  const { font, width } = size;
  const boxes: Box[] = [];
  const lanes: LineSheet['lanes'][number][] = [];
  let y = LANES_TOP;
  for (const { id, own } of used) {
    const rows = Math.ceil(own.length / fitting(room, width));
    let end = y;
    for (let row = 0; row < rows; row++) {
      const here = own.filter((_item, i) => i % rows === row);
      const high = tallest(here, size);
      const starts = slide(here.map(({ place }) => place * room - width / 2), width, room);
      here.forEach((item, i) => boxes.push({ id: item.id, x: LANE_HEAD + (starts[i] ?? 0), y: end + GAP, width, height: high, above: false, at: LANE_HEAD + item.place * room, axis: y }));
      end += GAP + high;
    }
    lanes.push({ id, y, height: end + GAP - y });
    y = end + GAP;
  }
  return { font, boxes, lanes, axis: LANES_TOP };
}
