import { insertRows, type Query, type Row } from '../config/sql.js';
import { dayIn } from '../config/zone.js';
import type { Audience, Entry, EntryContent, Form, Layer, Level, Turn } from '../engine/learning.js';
import { deskNumber } from './desk-number.js';

/** Where an entry is, and whose. */
export interface EntryPlace {
  /** Key in the log: `<session>/<entry>` for one of a meeting, its own id for one outside. */
  readonly id: string;
  /** Empty for one that was written outside a meeting. */
  readonly session: string;
  readonly run: string;
  readonly werkvorm: string;
  readonly community: string;
  readonly team: string | null;
  /** The participant of the session; null for a card without a link to a person, and outside a meeting. */
  readonly author: string | null;
  /** The member or keeper of a log; only outside a meeting. */
  readonly owner: string | null;
}

/** A shared entry as the log holds it. Moments are milliseconds since 1970 and go to nobody but the author. */
export interface LoggedEntry extends EntryPlace, Omit<Entry, 'id' | 'author' | 'audience' | 'locked'> {
  readonly audience: Exclude<Audience, 'me'>;
  readonly writtenAt: number;
  readonly changedAt: number | null;
}

/** An entry that only its author can read. */
export interface PrivateEntry extends EntryPlace {
  readonly level: Level;
  readonly locked: string;
  readonly writtenAt: number;
  readonly changedAt: number | null;
}

/** What somebody wrote, as it is to be kept now. */
export type Written = Omit<Entry, 'id' | 'author'>;

const PLACE = ['id', 'session', 'run', 'werkvorm', 'community', 'team', 'author', 'owner'];
const FIXED = [...PLACE, 'number', 'written_at', 'day'];
const SAID = ['level', 'audience', 'named', 'text', 'next_step', 'lands_at', 'layer', 'touched', 'view_from', 'view_to', 'link', 'form', 'turn', 'follow'];
/** What an entry says. */
const WORDS = ['level', 'text', 'nextStep', 'landsAt', 'layer', 'touched', 'viewFrom', 'viewTo', 'link', 'form', 'turn'] as const;
/** Columns of a shared entry, to select; with `e` as the name of the table. */
export const ENTRY_COLUMNS = [...PLACE, ...SAID, 'written_at', 'changed_at'].map((column) => `e.${column}`).join(', ');

/**
 * Keeps an entry as it is now: among the shared ones or among the private ones, and gone from the other.
 * Writing it anew under the same id is changing it: place and first moment stay, only the team may be another one.
 */
export async function keepEntry(query: Query, search: SearchIndex, place: EntryPlace, entry: Written, at: number): Promise<void> {
  if (entry.audience === 'me') {
    const [shared] = await query('SELECT written_at FROM log_entry WHERE id = ?', [place.id]);
    await takeFromShared(query, search, place.id);
    if (entry.locked === null) return; // of before private entries were locked: it stays in the journal only
    const { id, session, run, werkvorm, author, owner } = place;
    const first = shared === undefined ? at : Number(shared['written_at']);
    await insertRows(
      query,
      'private_entry',
      ['id', 'session', 'run', 'werkvorm', 'author', 'owner', 'level', 'locked', 'written_at', 'changed_at'],
      [[id, session, run, werkvorm, author, owner, entry.level, entry.locked, first, shared === undefined ? null : at]],
      'ON CONFLICT (id) DO UPDATE SET level = excluded.level, locked = excluded.locked, changed_at = COALESCE(excluded.changed_at, excluded.written_at)',
    );
    return;
  }
  const [was] = await query(`SELECT ${ENTRY_COLUMNS} FROM log_entry e WHERE e.id = ?`, [place.id]);
  const [before] = await query('DELETE FROM private_entry WHERE id = ? RETURNING written_at', [place.id]);
  const first = before === undefined ? at : Number(before['written_at']);
  const said = [entry.level, entry.audience, entry.named ? 1 : 0, entry.text, entry.nextStep, entry.landsAt, entry.layer, entry.touched, entry.viewFrom, entry.viewTo, entry.link, entry.form, entry.turn, entry.follow ? 1 : 0];
  const { id, session, run, werkvorm, community, team, author, owner } = place;
  const day = await dayOf(query, place, first);
  const row = [id, session, run, werkvorm, community, team, author, owner, deskNumber(day), first, day, ...said, before === undefined ? null : at];
  await insertRows(
    query,
    'log_entry',
    [...FIXED, ...SAID, 'changed_at'],
    [row],
    `ON CONFLICT (id) DO UPDATE SET team = excluded.team, ${SAID.map((column) => `${column} = excluded.${column}`).join(', ')}, changed_at = COALESCE(excluded.changed_at, excluded.written_at)`,
  );
  if (entry.audience === 'team') await takeFromDesk(query, id);
  else if (was !== undefined && isReworded(loggedEntryOf(was), entry)) await lapse(query, id);
  await search.put(query, id, [entry.text, entry.nextStep, entry.landsAt, entry.touched, entry.viewFrom, entry.viewTo].filter(Boolean).join(' '));
}

/** Takes an entry out of the log, with its earlier versions and what a coordinator put beside it. */
export async function removeEntry(query: Query, search: SearchIndex, id: string): Promise<void> {
  await takeFromShared(query, search, id);
  await query('DELETE FROM private_entry WHERE id = ?', [id]);
  await query('DELETE FROM entry_version WHERE entry = ?', [id]);
}

/** What nobody but the author may read any more leaves nothing behind among the shared. */
async function takeFromShared(query: Query, search: SearchIndex, id: string): Promise<void> {
  await search.drop(query, id);
  // The entry first: who is putting something beside it holds it, and what they put then goes too.
  await query('DELETE FROM log_entry WHERE id = ?', [id]);
  await takeFromDesk(query, id);
}

/** What the whole community may not read any more leaves nothing behind of what its coordinator put beside it. */
async function takeFromDesk(query: Query, id: string): Promise<void> {
  for (const table of ['entry_theme', 'entry_remark', 'bundle_choice', 'consent']) await query(`DELETE FROM ${table} WHERE entry = ?`, [id]);
  await query('UPDATE log_entry SET lapsed = NULL WHERE id = ?', [id]);
}

/** Whether it says something else than it did, or of somebody else: what was agreed to, chosen and remarked was how it was. */
function isReworded(was: LoggedEntry, is: Written): boolean {
  return was.named !== is.named || WORDS.some((name) => was[name] !== is[name]);
}

/** An answer and a choice were about how it was; a remark stays, and says that it was. */
async function lapse(query: Query, id: string): Promise<void> {
  const chosen = await query('DELETE FROM bundle_choice WHERE entry = ? RETURNING entry', [id]);
  const answered = await query('DELETE FROM consent WHERE entry = ? AND answer IS NOT NULL RETURNING answer', [id]);
  if (chosen.length > 0) await query("UPDATE log_entry SET lapsed = 'choice' WHERE id = ?", [id]);
  else if (answered.some(({ answer }) => answer === 'yes')) await query("UPDATE log_entry SET lapsed = COALESCE(lapsed, 'consent') WHERE id = ?", [id]);
  await query('UPDATE entry_remark SET earlier = 1 WHERE entry = ?', [id]);
}

/** The day by which readers find an entry: that of its meeting, else no more than the month in which it was first written. */
async function dayOf(query: Query, { session, community }: EntryPlace, at: number): Promise<string> {
  const [meeting] = session === '' ? [] : await query('SELECT date FROM meeting WHERE id = ?', [session]);
  if (meeting !== undefined) return String(meeting['date']);
  const [home] = await query('SELECT zone FROM community WHERE id = ?', [community]);
  return dayIn(home === undefined ? 'UTC' : String(home['zone']), at).slice(0, 7);
}

/** Keeps how an entry was, locked by its author. */
export async function keepVersion(query: Query, version: { readonly id: string; readonly entry: string; readonly at: number; readonly locked: string }): Promise<void> {
  await insertRows(query, 'entry_version', ['id', 'entry', 'at', 'locked'], [[version.id, version.entry, version.at, version.locked]], 'ON CONFLICT (id) DO NOTHING');
}

/** Where the words of shared entries are found. */
export interface SearchIndex {
  put(query: Query, entry: string, words: string): Promise<void>;
  drop(query: Query, entry: string): Promise<void>;
}

/** The full-text index of SQLite (FTS5); an entry is known in it by its random number. */
const fts5: SearchIndex = {
  put: async (query, entry, words) => {
    await fts5.drop(query, entry);
    await query('INSERT INTO log_search (rowid, words) SELECT number, ? FROM log_entry WHERE id = ?', [words, entry]);
  },
  drop: async (query, entry) => {
    await query('DELETE FROM log_search WHERE rowid = (SELECT number FROM log_entry WHERE id = ?)', [entry]);
  },
};

/** Postgres keeps its own index of the columns. */
const ownIndex: SearchIndex = { put: () => Promise.resolve(), drop: () => Promise.resolve() };

/** The index of this kind of database. */
export function searchIndex(kind: 'sqlite' | 'postgres'): SearchIndex {
  return kind === 'sqlite' ? fts5 : ownIndex;
}

/** A shared entry from its row, selected with {@link ENTRY_COLUMNS}. */
export function loggedEntryOf(row: Row): LoggedEntry {
  return {
    ...placeOf(row),
    level: row['level'] as Level,
    audience: row['audience'] as LoggedEntry['audience'],
    named: Boolean(row['named']),
    layer: row['layer'] as Layer | null,
    form: row['form'] as Form | null,
    turn: row['turn'] as Turn | null,
    follow: Boolean(row['follow']),
    ...textsOf(row),
    writtenAt: Number(row['written_at']),
    changedAt: row['changed_at'] === null ? null : Number(row['changed_at']),
  };
}

/** A private entry from its row. `community` and `team` are not kept with it. */
export function privateEntryOf(row: Row): PrivateEntry {
  return {
    ...placeOf({ ...row, community: '', team: null }),
    level: row['level'] as Level,
    locked: String(row['locked']),
    writtenAt: Number(row['written_at']),
    changedAt: row['changed_at'] === null ? null : Number(row['changed_at']),
  };
}

function placeOf(row: Row): EntryPlace {
  const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    id: String(row['id']),
    session: String(row['session']),
    run: String(row['run']),
    werkvorm: String(row['werkvorm']),
    community: String(row['community']),
    team: orNull(row['team']),
    author: orNull(row['author']),
    owner: orNull(row['owner']),
  };
}

function textsOf(row: Row): Omit<EntryContent, 'locked'> {
  const text = (column: string): string => String(row[column]);
  return { text: text('text'), nextStep: text('next_step'), landsAt: text('lands_at'), touched: text('touched'), viewFrom: text('view_from'), viewTo: text('view_to'), link: text('link') };
}
