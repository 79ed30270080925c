import type { Query, Row } from '../../config/sql.js';
import { placeholders } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { LEVELS, type Level } from '../../engine/learning.js';
import type { Journal } from '../../journal/journal.js';
import { namesOfEntries } from '../../learning/entry-names.js';
import { ENTRY_COLUMNS, loggedEntryOf } from '../../learning/entry-store.js';
import type { Readers } from '../report.js';
import type { LearnedEntry } from './dossier.schemas.js';

/** Says what may be read instead of what may not: a new audience stays out. */
const AUDIENCES: Readonly<Record<Readers, readonly string[]>> = { team: ['team', 'community'], community: ['community'] };

/** Shared entries of one team, with the level they are on. */
export async function entriesOfTeam(query: Query, journal: Journal, team: string, zone: string, readers: Readers): Promise<Record<Level, LearnedEntry[]>> {
  const audiences = AUDIENCES[readers];
  const rows = await query(
    `SELECT ${ENTRY_COLUMNS}, m.title AS meeting_title, m.date AS meeting_date FROM log_entry e LEFT JOIN meeting m ON m.id = e.session
     WHERE e.team = ? AND e.audience IN (${placeholders(audiences.length)})`,
    [team, ...audiences],
  );
  return byLevel(await learnedEntries(query, journal, zone, rows));
}

/** Entries as others read them, from rows with `meeting_title` and `meeting_date` beside {@link ENTRY_COLUMNS}. In order of their texts: the order of writing, seen in the room, says who wrote what. */
export async function learnedEntries(query: Query, journal: Journal, zone: string, rows: readonly Row[]): Promise<(LearnedEntry & { level: Level })[]> {
  const entries = rows.map(loggedEntryOf);
  const names = await namesOfEntries(query, journal, entries);
  return entries
    .map((entry, at) => {
      const { id, level, text, nextStep, landsAt, layer, touched, viewFrom, viewTo, form, turn, link, session, writtenAt } = entry;
      const date = rows[at]?.['meeting_date'];
      const meeting = typeof date === 'string' ? { id: session, title: String(rows[at]?.['meeting_title']), date } : null;
      const month = (meeting?.date ?? dayIn(zone, writtenAt)).slice(0, 7);
      return { id, level, text, nextStep, landsAt, layer, touched, viewFrom, viewTo, form, turn, link, by: names.get(id) ?? null, meeting, month };
    })
    .sort((a, b) => a.text.localeCompare(b.text, 'nl') || (a.id < b.id ? -1 : 1));
}

/** Always three levels, also empty ones (rule 20). */
export function byLevel(entries: readonly (LearnedEntry & { readonly level: Level })[]): Record<Level, LearnedEntry[]> {
  const at = (level: Level): LearnedEntry[] => entries.filter((entry) => entry.level === level).map(({ level: _, ...entry }) => entry);
  return { individual: at(LEVELS[0]), team: at(LEVELS[1]), organisation: at(LEVELS[2]) };
}
