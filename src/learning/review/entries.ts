import type { Database } from '../../config/database.js';
import { placeholders, type Query, type Row } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import type { Journal } from '../../journal/journal.js';
import { namesOfEntries } from '../entry-names.js';
import { ENTRY_COLUMNS, type LoggedEntry, loggedEntryOf } from '../entry-store.js';
import { grouped } from './grouped.js';
import type { Consent, RemarkAnswer, ReviewEntry } from './review.schemas.js';

const AT_ONCE = 500;

/**
 * Entries as the desk shows them, in the order of `ids`; one that is no longer shared with this community is left out.
 * @param zone of the community, for the month of a remark
 */
export async function entriesAtDesk(database: Database, journal: Journal, community: string, zone: string, ids: readonly string[]): Promise<ReviewEntry[]> {
  const entries = new Map<string, ReviewEntry>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    for (const [id, entry] of await someEntries(database.query, journal, community, zone, some)) entries.set(id, entry);
  }
  return ids.flatMap((id) => entries.get(id) ?? []);
}

async function someEntries(query: Query, journal: Journal, community: string, zone: string, ids: readonly string[]): Promise<Map<string, ReviewEntry>> {
  const rows = await query(
    `SELECT ${ENTRY_COLUMNS}, e.day, e.lapsed, t.name AS team_name, m.title, m.date, c.answer, c.asked_at, p.id AS period, p.name AS period_name
     FROM log_entry e LEFT JOIN team t ON t.id = e.team LEFT JOIN meeting m ON m.id = e.session LEFT JOIN consent c ON c.entry = e.id
       LEFT JOIN bundle_choice b ON b.entry = e.id LEFT JOIN period p ON p.id = b.period
     WHERE e.id IN (${placeholders(ids.length)})`,
    ids,
  );
  // Not in the question: SQLite would go through all that this community shares, to find these few.
  const logged = rows.map((row) => ({ row, entry: loggedEntryOf(row) })).filter(({ entry }) => entry.community === community && entry.audience === 'community');
  const [names, themes, remarks] = await Promise.all([namesOfEntries(query, journal, logged.map(({ entry }) => entry)), themesBeside(query, ids), remarksBeside(query, zone, ids)]);
  return new Map(
    logged.map(({ row, entry }) => {
      const beside = { by: names.get(entry.id) ?? null, themes: themes.get(entry.id) ?? [], remarks: remarks.get(entry.id) ?? [] };
      return [entry.id, { ...shownOf(entry, row), ...beside }];
    }),
  );
}

function shownOf(entry: LoggedEntry, row: Row): Omit<ReviewEntry, 'by' | 'themes' | 'remarks'> {
  const { id, level, text, nextStep, landsAt, layer, touched, viewFrom, viewTo, form, turn, link, session, team } = entry;
  const consent = consentOf(entry, row);
  return {
    id: id.replace('/', '~'),
    ...{ level, text, nextStep, landsAt, layer, touched, viewFrom, viewTo, form, turn, link },
    team: team === null || typeof row['team_name'] !== 'string' ? null : { id: team, name: row['team_name'] },
    meeting: session === '' || typeof row['date'] !== 'string' ? null : { id: session, title: String(row['title']), date: row['date'] },
    month: String(row['day']).slice(0, 7),
    chosenFor: typeof row['period'] === 'string' ? { id: row['period'], name: String(row['period_name']) } : null,
    consent,
    lapsed: row['lapsed'] as ReviewEntry['lapsed'],
    mayGoOut: consent === 'yes' || consent === 'nobody-to-ask',
  };
}

/** A card without a link to a person has nobody who can be asked. */
function consentOf({ author, owner }: Pick<LoggedEntry, 'author' | 'owner'>, row: Row): Consent {
  if (author === null && owner === null) return 'nobody-to-ask';
  if (row['answer'] === 'yes' || row['answer'] === 'no') return row['answer'];
  return row['asked_at'] === null ? 'not-asked' : 'asked';
}

async function themesBeside(query: Query, ids: readonly string[]): Promise<Map<string, { id: string; name: string }[]>> {
  const rows = await query(`SELECT et.entry, t.id, t.name FROM entry_theme et JOIN theme t ON t.id = et.theme WHERE et.entry IN (${placeholders(ids.length)}) ORDER BY t.name_key`, ids);
  return byEntry(rows, (row) => ({ id: String(row['id']), name: String(row['name']) }));
}

async function remarksBeside(query: Query, zone: string, ids: readonly string[]): Promise<Map<string, RemarkAnswer[]>> {
  const rows = await query(`SELECT id, entry, by_whom, text, at, earlier FROM entry_remark WHERE entry IN (${placeholders(ids.length)}) ORDER BY at, id`, ids);
  return byEntry(rows, (row) => ({ id: String(row['id']), byWhom: String(row['by_whom']), text: String(row['text']), month: dayIn(zone, Number(row['at'])).slice(0, 7), ...(row['earlier'] ? { earlier: true } : {}) }));
}

function byEntry<T>(rows: readonly Row[], read: (row: Row) => T): Map<string, T[]> {
  return new Map([...grouped(rows, (row) => String(row['entry']))].map(([entry, some]) => [entry, some.map(read)]));
}
