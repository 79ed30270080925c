import type { LogOwner } from '../../access/guards.js';
import type { Query, Row } from '../../config/sql.js';
import { NOTHING_WRITTEN } from '../../engine/learning.js';
import { ENTRY_COLUMNS, type EntryPlace, loggedEntryOf, privateEntryOf } from '../entry-store.js';
import type { MyEntry } from './log.schemas.js';
import { ownIn, sessionsOf } from './own-entries.js';

/** What is the same for every entry, looked up once. */
interface Around {
  readonly meetings: ReadonlyMap<string, { readonly title: string; readonly date: string; readonly team: string | null; readonly there: boolean }>;
  readonly teams: ReadonlyMap<string, string>;
  readonly versions: ReadonlyMap<string, MyEntry['versions']>;
  readonly questions: ReadonlyMap<string, NonNullable<MyEntry['question']>>;
}

/** Everything that somebody wrote and did not delete, newest first (rule 21). */
export async function myEntries(query: Query, { kind, id }: LogOwner, community: string): Promise<MyEntry[]> {
  const whose = [id, id];
  const shared = await query(ownIn(kind, 'log_entry', `${ENTRY_COLUMNS}, e.lapsed`), whose);
  const hidden = await query(ownIn(kind, 'private_entry', 'e.*'), whose);
  const ids = `${ownIn(kind, 'log_entry', 'e.id')} UNION ALL ${ownIn(kind, 'private_entry', 'e.id')}`;
  const around: Around = {
    meetings: byKey(await query(
      `SELECT id, title, date, team_id, (SELECT COUNT(*) FROM journal WHERE journal.session = meeting.id AND seq = 1) AS opened FROM meeting WHERE id IN (${sessionsOf(kind)})`, [id],
    ), 'id', (row) => ({ title: String(row['title']), date: String(row['date']), team: orNull(row['team_id']), there: Number(row['opened']) > 0 })),
    teams: byKey(await query('SELECT id, name FROM team WHERE community = ?', [community]), 'id', (row) => String(row['name'])),
    versions: lists(await query(`SELECT entry, at, locked FROM entry_version WHERE entry IN (${ids}) ORDER BY at, id`, [...whose, ...whose]), 'entry', (row) => ({ at: Number(row['at']), locked: String(row['locked']) })),
    questions: byKey(await query(`SELECT entry, asked_at, answer FROM consent WHERE entry IN (${ownIn(kind, 'log_entry', 'e.id')})`, whose), 'entry', questionOf),
  };
  const entries = [
    ...shared.map((row): MyEntry => {
      const entry = loggedEntryOf(row);
      return myEntry(entry, { ...entry, locked: null, lapsed: row['lapsed'] !== null }, around);
    }),
    ...hidden.map(privateEntryOf).map((entry): MyEntry => myEntry(entry, { ...NOTHING_WRITTEN, ...NOTHING_SAID, ...entry }, around)),
  ];
  return entries.sort((a, b) => b.writtenAt - a.writtenAt || (a.id < b.id ? -1 : 1));
}

/** What is not kept beside a text that only its author can read. */
const NOTHING_SAID = { audience: 'me', named: false, layer: null, follow: false, form: null, turn: null, lapsed: false } as const;

/** Written field by field, so that a new column does not travel by accident. */
function myEntry(
  { id, session, team: chosen }: EntryPlace,
  { level, audience, named, text, nextStep, landsAt, layer, follow, touched, viewFrom, viewTo, form, turn, link, locked, writtenAt, changedAt, lapsed }: Omit<MyEntry, 'id' | 'session' | 'meeting' | 'team' | 'versions' | 'question' | 'fixed'>,
  { meetings, teams, versions, questions }: Around,
): MyEntry {
  const meeting = meetings.get(session);
  const team = chosen ?? meeting?.team ?? null;
  return {
    id, session, level, audience, named, text, nextStep, landsAt, layer, follow, touched, viewFrom, viewTo, form, turn, link, locked, writtenAt, changedAt, lapsed,
    meeting: meeting === undefined ? null : { title: meeting.title, date: meeting.date },
    team: team === null ? null : { id: team, name: teams.get(team) ?? '' },
    versions: versions.get(id) ?? [],
    question: questions.get(id) ?? null,
    fixed: session !== '' && meeting?.there !== true,
  };
}

function questionOf(row: Row): NonNullable<MyEntry['question']> {
  const answer = row['answer'];
  return { askedAt: Number(row['asked_at']), answer: answer === 'yes' || answer === 'no' ? answer : null };
}

function byKey<T>(rows: readonly Row[], key: string, value: (row: Row) => T): Map<string, T> {
  return new Map(rows.map((row) => [String(row[key]), value(row)]));
}

function lists<T>(rows: readonly Row[], key: string, value: (row: Row) => T): Map<string, T[]> {
  const all = new Map<string, T[]>();
  for (const row of rows) {
    const known = all.get(String(row[key]));
    if (known) known.push(value(row));
    else all.set(String(row[key]), [value(row)]);
  }
  return all;
}

function orNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
