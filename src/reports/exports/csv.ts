import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../config/language.js';

/** What a cell holds. A number is written as people here write it, with a comma where Dutch wants one. */
export type Cell = string | number | null;

/**
 * What a spreadsheet would take for a formula, also behind spaces and signs that nobody sees, and also written in full
 * width; and what would be read back as something that was made harmless.
 */
const RISKY = /^'*[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r]/u;

/** A text that a spreadsheet shows and does not run. */
export function harmless(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text as it was before {@link harmless}. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * A table that Dutch Excel opens rightly: semicolons, CRLF, and a mark that says UTF-8. Every cell is quoted, and no cell
 * is a formula.
 */
export function csvFile(head: readonly string[], rows: readonly (readonly Cell[])[], language: Language): string {
  const written = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? numberIn(cell, language) : harmless(cell ?? ''))));
  // Escaped a second time by the library, should a text ever come past the first.
  return stringify([[...head], ...written], { bom: true, delimiter: ';', record_delimiter: 'windows', quoted: true, quoted_empty: true, escape_formulas: true });
}

function numberIn(value: number, language: Language): string {
  const plain = String(value);
  return language === 'nl' ? plain.replace('.', ',') : plain;
}
