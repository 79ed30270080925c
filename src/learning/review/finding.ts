import type { Database } from '../../config/database.js';
import type { Row } from '../../config/sql.js';
import { type Level, LEVELS } from '../../engine/learning.js';
import type { Piece } from './filtering.js';
import { matchOf, tsQueryOf } from './search-words.js';

/** Entries that were found: all of them in a number, those of one page by their keys. */
export interface Found {
  readonly total: number;
  /** How many on each level, also when one of them is asked for: all three are shown, always (rule 20). */
  readonly levels: OnLevels;
  readonly ids: readonly string[];
}
type OnLevels = Readonly<Record<Level, number>>;

const NONE: Found = { total: 0, levels: { individual: 0, team: 0, organisation: 0 }, ids: [] };
const ON_LEVELS = LEVELS.map((level) => `SUM(CASE WHEN level = '${level}' THEN 1 ELSE 0 END) AS ${level}`).join(', ');

/**
 * Finds entries by words and conditions. Whatever somebody types is an answer. By meeting or month, and within it in no order:
 * that is what their numbers are, see `desk-number.ts`.
 * @param meant conditions on `log_entry e`, but for the level
 */
export async function findEntries(database: Database, meant: Piece, level: Level | undefined, q: string, size: number, page: number): Promise<Found> {
  const words = database.kind === 'sqlite' ? inFts5(q) : await inPostgres(database, q);
  if (words === 'nothing') return NONE;
  const { from, where, values, number } = words ?? EVERYTHING;
  const conditions = [...(where === '' ? [] : [where]), meant.sql].join(' AND ');
  const ofLevel = level === undefined ? { sql: '', values: [] } : { sql: 'AND e.level = ?', values: [level] };
  const all = [...values, ...meant.values];
  const [counted] = await database.query(`SELECT ${ON_LEVELS} FROM ${from} WHERE ${conditions}`, all);
  const levels = onLevels(counted);
  const total = level === undefined ? LEVELS.reduce((sum, one) => sum + levels[one], 0) : levels[level];
  if (page * size >= total) return { total, levels, ids: [] };
  const rows = await database.query(`SELECT e.id FROM ${from} WHERE ${conditions} ${ofLevel.sql} ORDER BY ${number} DESC LIMIT ? OFFSET ?`, [...all, ...ofLevel.values, size, page * size]);
  return { total, levels, ids: rows.map((row) => String(row['id'])) };
}

/** Nothing at all has no sum. */
function onLevels(row: Row | undefined): OnLevels {
  return { individual: Number(row?.['individual'] ?? 0), team: Number(row?.['team'] ?? 0), organisation: Number(row?.['organisation'] ?? 0) };
}

interface Searching {
  readonly from: string;
  readonly where: string;
  readonly values: readonly unknown[];
  /** By what they come in order without being sorted. */
  readonly number: string;
}

const EVERYTHING: Searching = { from: 'log_entry e', where: '', values: [], number: 'e.number' };

/** The words first and the entries by them: the other way around every entry would ask the index of words. */
function inFts5(q: string): Searching | 'nothing' | null {
  const match = matchOf(q);
  if (match === null) return null;
  if (match === '') return 'nothing';
  return { from: 'log_search CROSS JOIN log_entry e', where: 'log_search MATCH ? AND e.number = log_search.rowid', values: [match], number: 'log_search.rowid' };
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
  return Number(row?.['words'] ?? 0) === 0 ? null : { ...EVERYTHING, where: `${WORDS} @@ ${sought}`, values };
}
