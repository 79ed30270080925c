import { GAP, type Room } from './fit.js';

/** Things of one kind in rows and columns: what is seen at one time is a sheet. */
export interface GridFit<T> {
  /** Size of the letters, in hundredths of the width of the screen. */
  readonly size: number;
  readonly columns: number;
  readonly sheets: readonly (readonly T[])[];
}

/** How much such a thing takes, in hundredths of the width of the screen. */
export interface Measures<T> {
  /** Sizes of letters, from large to small. */
  readonly sizes: readonly [number, ...number[]];
  height(item: T, size: number, width: number): number;
  /** How wide a column must be at least for letters of this size. */
  narrow(size: number): number;
  /** Between rows. */
  between(size: number): number;
}

/** As large as all of them can be seen, in rows that are as full as can be; more than that at the smallest size, in as few sheets as can be. */
export function fitGrid<T>(items: readonly T[], room: Room, measures: Measures<T>): GridFit<T> {
  for (const size of measures.sizes) {
    const fitting = columnsAt(size, items.length, room, measures).filter((columns) => gridHeight(items, size, columns, room, measures) <= room.height);
    const [columns] = fitting.sort((a, b) => open(items.length, a) - open(items.length, b) || b - a);
    if (columns !== undefined) return { size, columns, sheets: items.length > 0 ? [items] : [] };
  }
  const size = measures.sizes.reduce((least, one) => Math.min(least, one));
  const fits = columnsAt(size, items.length, room, measures).map((columns) => ({ size, columns, sheets: sheetsOf(items, size, columns, room, measures) }));
  const [least = { size, columns: 1, sheets: [items] }] = fits.sort((a, b) => a.sheets.length - b.sheets.length || b.columns - a.columns);
  return least;
}

const columnWidth = (room: Room, columns: number): number => (room.width - (columns - 1) * GAP) / columns;
/** Places that stay open in the last row. */
const open = (count: number, columns: number): number => Math.ceil(count / columns) * columns - count;

function columnsAt<T>(size: number, count: number, room: Room, { narrow }: Measures<T>): number[] {
  return Array.from({ length: count }, (_, at) => at + 1).filter((columns) => columns === 1 || columnWidth(room, columns) >= narrow(size));
}

function rowsOf<T>(items: readonly T[], columns: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) => items.slice(row * columns, (row + 1) * columns));
}

function rowHeight<T>(row: readonly T[], size: number, columns: number, room: Room, { height }: Measures<T>): number {
  return Math.max(...row.map((item) => height(item, size, columnWidth(room, columns))));
}

function gridHeight<T>(items: readonly T[], size: number, columns: number, room: Room, measures: Measures<T>): number {
  const rows = rowsOf(items, columns);
  return rows.reduce((sum, row) => sum + rowHeight(row, size, columns, room, measures), (rows.length - 1) * measures.between(size));
}

function sheetsOf<T>(items: readonly T[], size: number, columns: number, room: Room, measures: Measures<T>): T[][] {
  const sheets: T[][] = [];
  let left = 0;
  for (const row of rowsOf(items, columns)) {
    const needed = rowHeight(row, size, columns, room, measures) + measures.between(size);
    if (sheets.length === 0 || needed > left) {
      sheets.push([]);
      left = room.height + measures.between(size);
    }
    sheets.at(-1)?.push(...row);
    left -= needed;
  }
  return sheets;
}
