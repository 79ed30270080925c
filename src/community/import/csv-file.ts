import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Denial, deny } from '../../config/denial.js';
import { decode, type Encoding } from './decode.js';

/** What a column can hold, and what it may be called. Compared without case, spaces and signs: `E-mail` is `email`. */
const COLUMNS = {
  name: ['naam', 'name'],
  email: ['email', 'emailadres', 'emailaddress', 'mail'],
  organisation: ['organisatie', 'organisation', 'organization'],
  perspective: ['perspectief', 'perspective'],
  function: ['functie', 'function'],
  joined: ['sinds', 'since', 'joined'],
} as const;
export type Column = keyof typeof COLUMNS;

export type Delimiter = ';' | ',' | '\t';
const DELIMITERS: readonly Delimiter[] = [';', ',', '\t'];

/** The most people in one file. */
export const LINE_LIMIT = 2000;

/** One line with something on it; `values` are without spaces around them, empty for what is not there. */
export interface CsvLine {
  /** As a text editor counts, the first line of the file being 1. */
  readonly line: number;
  readonly values: Readonly<Record<Column, string>>;
  /** Has more values than there are columns: then which value is which is not certain. */
  readonly tooMany: boolean;
}

export interface CsvFile {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly lines: readonly CsvLine[];
  /** Columns that we do not know, as they are called. */
  readonly ignored: readonly string[];
}

const recordSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Reads a file with members. What is in it is text and stays text: a formula is nothing but letters here. */
export function readCsv(bytes: Uint8Array): CsvFile | Denial {
  const { text: raw, encoding } = decode(bytes);
  // A file of another kind, such as a workbook.
  if (raw.includes('\u0000')) return deny('import-unreadable');
  const text = raw.replace(/\r\n?/g, '\n');
  const said = /^sep=([;,\t])\n/i.exec(text);
  const [skipped, body] = said ? [1, text.slice(said[0].length)] : [0, text];
  const delimiter = said ? (said[1] as Delimiter) : delimiterOf(body);
  const records = recordsOf(body, delimiter, skipped);
  if (!Array.isArray(records)) return records;
  const [header, ...rest] = records;
  const columns = (header?.values ?? []).map(columnOf);
  const places = new Map(columns.flatMap((column, at) => (column !== null && columns.indexOf(column) === at ? [[column, at] as const] : [])));
  if (!header || !places.has('name')) return deny('import-no-names');
  if (rest.length > LINE_LIMIT) return deny('import-too-long');
  const known = new Set(places.values());
  return {
    encoding,
    delimiter,
    ignored: header.values.filter((called, at) => called !== '' && !known.has(at)),
    lines: rest.map(({ line, values }) => ({
      line,
      values: Object.fromEntries((Object.keys(COLUMNS) as Column[]).map((column) => [column, values[places.get(column) ?? -1] ?? ''])) as Record<Column, string>,
      tooMany: values.slice(header.values.length).some((value) => value !== ''),
    })),
  };
}

/** The sign that makes most known columns of the first line; when none does, the sign that is there most. */
function delimiterOf(text: string): Delimiter {
  const header = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const score = (delimiter: Delimiter): number => {
    const names = header.split(delimiter);
    return names.filter((name) => columnOf(name.replaceAll('"', '')) !== null).length * 1000 + names.length;
  };
  return DELIMITERS.reduce((best, one) => (score(one) > score(best) ? one : best));
}

function columnOf(called: string): Column | null {
  const bare = called.toLowerCase().replace(/[^\p{L}]/gu, '');
  return (Object.keys(COLUMNS) as Column[]).find((column) => (COLUMNS[column] as readonly string[]).includes(bare)) ?? null;
}

/** Lines on which there is something. */
function recordsOf(text: string, delimiter: Delimiter, skipped: number): { line: number; values: string[] }[] | Denial {
  try {
    const options = { delimiter, info: true, record_delimiter: '\n', relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
    return recordSchema
      .parse(parse(text, options))
      .map(({ record, info }) => ({ line: skipped + info.lines - record.join('').split('\n').length + 1, values: record.map((value) => value.trim()) }))
      .filter(({ values }) => values.some((value) => value !== ''));
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
    return deny('import-unreadable', line === null ? undefined : `line.${String(skipped + line)}`);
  }
}
