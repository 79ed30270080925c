import type { Database } from '../../config/database.js';
import type { Row } from '../../config/sql.js';
import type { Piece } from './filtering.js';
import { matchOf, tsQueryOf } from './search-words.js';

/** Entries that were found: all of them in a number, those of one page by their keys. */
export interface Found {
  readonly total: number;
  readonly ids: readonly string[];
}

const NONE: Found = { total: 0, ids: [] };
// By meeting or month, and within it by a number that tells no order: never by the moment of writing.
const ORDER = 'ORDER BY day DESC, number DESC LIMIT ? OFFSET ?';

/**
 * Finds entries by words and conditions. Whatever somebody types is an answer.
 * @param meant conditions on `log_entry e`
 */
export async function findEntries(database: Database, meant: Piece, q: string, size: number, page: number): Promise<Found> {
  const words = database.kind === 'sqlite' ? inFts5(q) : await inPostgres(database, q);
  if (words === 'nothing') return NONE;
  const conditions = [...(words ? [words.where] : []), meant.sql].join(' AND ');
  const from = words?.from ?? 'log_entry e';
  const values = [...(words?.values ?? []), ...meant.values];
  const count = async (): Promise<number> => Number((await database.query(`SELECT COUNT(*) AS total FROM ${from} WHERE ${conditions}`, values))[0]?.['total'] ?? 0);
  // Without words a page is read from the index that is in this order; what words find is in none, and is gone through once.
  if (!words) {
    const rows = await database.query(`SELECT e.id FROM ${from} WHERE ${conditions} ${ORDER}`, [...values, size, page * size]);
    return { total: await count(), ids: rows.map(idOf) };
  }
  const rows = await database.query(
    `WITH found AS MATERIALIZED (SELECT e.day AS day, e.number AS number FROM ${from} WHERE ${conditions}),
       page AS (SELECT day, number FROM found ${ORDER})
     SELECT e.id, (SELECT COUNT(*) FROM found) AS total FROM page JOIN log_entry e ON e.number = page.number ORDER BY page.day DESC, page.number DESC`,
    [...values, size, page * size],
  );
  return { total: rows.length > 0 ? Number(rows[0]?.['total']) : page === 0 ? 0 : await count(), ids: rows.map(idOf) };
}

interface Searching {
  readonly from: string;
  readonly where: string;
  readonly values: readonly unknown[];
}

/** The words first and the entries by them: the other way around every entry would ask the index of words. */
function inFts5(q: string): Searching | 'nothing' | null {
  const match = matchOf(q);
  if (match === null) return null;
  if (match === '') return 'nothing';
  return { from: 'log_search CROSS JOIN log_entry e', where: 'log_search MATCH ? AND e.number = log_search.rowid', values: [match] };
}

/** What migration 0011 made an index of. */
const WORDS = "to_tsvector('dutch', e.text || ' ' || e.next_step || ' ' || e.lands_at || ' ' || e.touched || ' ' || e.view_from || ' ' || e.view_to)";

async function inPostgres(database: Database, q: string): Promise<Searching | 'nothing' | null> {
  const query = tsQueryOf(q);
  if (query === null) return null;
  if (query.plain === '' && query.beginning === '') return 'nothing';
  const sought = query.beginning === '' ? "plainto_tsquery('dutch', ?)" : "(plainto_tsquery('dutch', ?) && to_tsquery('dutch', ?))";
  const values = [query.plain, query.beginning].slice(0, query.beginning === '' ? 1 : 2);
  // Words such as "de" are in no index here: they let everything through.
  const [row] = await database.query(`SELECT numnode(${sought}) AS words`, values);
  return Number(row?.['words'] ?? 0) === 0 ? null : { from: 'log_entry e', where: `${WORDS} @@ ${sought}`, values };
}

function idOf(row: Row): string {
  return String(row['id']);
}
