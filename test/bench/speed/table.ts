/** One line of the table of speed. */
export interface Row {
  readonly figure: string;
  readonly product: number;
  /** The bare server in the same run; null where there is nothing to compare with. */
  readonly reference: number | null;
  /** Product through reference; null without a reference. */
  readonly ratio: number | null;
  /** What it is at least, and what is aimed for, in words; empty for nothing. */
  readonly wanted: string;
  readonly aim: string;
  /** Whether it is what is wanted, or null when nothing is. */
  readonly met: boolean | null;
}

/** What a figure should be. More is better for a rate, less for everything else. */
export interface Wish {
  readonly atLeast: number;
  readonly aim?: number;
  readonly rate?: boolean;
}

/** A figure beside that of the reference; the wish is about the ratio. */
export function compared(figure: string, product: number, reference: number, wish?: Wish): Row {
  const ratio = twoPlaces(product / reference);
  return { figure, product: shown(product), reference: shown(reference), ratio, ...judged(ratio, wish, ' x') };
}

/** A figure by itself, in a unit; the wish is about the figure. @param reference shown beside it */
export function absolute(figure: string, product: number, unit: string, wish?: Wish, reference: number | null = null): Row {
  return { figure, product: shown(product), reference: reference === null ? null : shown(reference), ratio: reference === null ? null : twoPlaces(product / reference), ...judged(product, wish, ` ${unit}`) };
}

function judged(value: number, wish: Wish | undefined, unit: string): Pick<Row, 'wanted' | 'aim' | 'met'> {
  if (!wish) return { wanted: '', aim: '', met: null };
  const { atLeast, aim, rate = false } = wish;
  const side = rate ? '≥' : '≤';
  return { wanted: `${side} ${String(atLeast)}${unit}`, aim: aim === undefined ? '' : `${side} ${String(aim)}${unit}`, met: rate ? value >= atLeast : value <= atLeast };
}

const HEAD = ['figure', 'product', 'reference', 'ratio', 'wanted', 'aim', 'met'] as const;

/** The table for a terminal. */
export function asText(rows: readonly Row[]): string {
  const cells = [[...HEAD], ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

/** The table for a page of the documentation. */
export function asMarkdown(rows: readonly Row[]): string {
  return [[...HEAD], HEAD.map(() => '---'), ...rows.map(cellsOf)].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function cellsOf({ figure, product, reference, ratio, wanted, aim, met }: Row): string[] {
  const number = (value: number | null) => (value === null ? '' : value.toLocaleString('en'));
  return [figure, number(product), number(reference), ratio === null ? '' : `${String(ratio)} x`, wanted, aim, met === null ? '' : met ? 'yes' : 'no'];
}

function twoPlaces(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Large figures without places behind the point: they would say more than was measured. */
function shown(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : twoPlaces(value);
}
