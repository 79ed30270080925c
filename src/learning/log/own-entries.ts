import type { LogOwner } from '../../access/guards.js';
import type { Query } from '../../config/sql.js';
import { ENTRY_COLUMNS, type LoggedEntry, loggedEntryOf, type PrivateEntry, privateEntryOf } from '../entry-store.js';

/** Where it is written which participants somebody was. A member is that by a personal link, a guest by having made one to keep a log. */
const THERE = {
  member: { table: 'attendance', whose: 'member' },
  guest: { table: 'keeper_person', whose: 'keeper' },
} as const;

type Kind = LogOwner['kind'];
type EntryTable = 'log_entry' | 'private_entry';

/** In SQL: the meetings somebody was in. Its one parameter is the owner. */
export function sessionsOf(kind: Kind): string {
  const { table, whose } = THERE[kind];
  return `SELECT session FROM ${table} WHERE ${whose} = ?`;
}

/** In SQL: somebody's own entries in one of the tables, also what was typed for them in a meeting. Its two parameters are both the owner. */
export function ownIn(kind: Kind, table: EntryTable, columns: string): string {
  const { table: there, whose } = THERE[kind];
  return `SELECT ${columns} FROM ${table} e WHERE e.owner = ?
    UNION ALL SELECT ${columns} FROM ${there} t JOIN ${table} e ON e.session = t.session AND e.author = t.person WHERE t.${whose} = ?`;
}

/** An entry, wherever it is kept. */
export type FoundEntry = { readonly shared: LoggedEntry; readonly hidden: null } | { readonly shared: null; readonly hidden: PrivateEntry };

export async function findEntry(query: Query, id: string): Promise<FoundEntry | null> {
  const [shared] = await query(`SELECT ${ENTRY_COLUMNS} FROM log_entry e WHERE e.id = ?`, [id]);
  if (shared !== undefined) return { shared: loggedEntryOf(shared), hidden: null };
  const [hidden] = await query('SELECT * FROM private_entry WHERE id = ?', [id]);
  return hidden === undefined ? null : { shared: null, hidden: privateEntryOf(hidden) };
}

/** Whether somebody wrote an entry, or it was typed for them. */
export async function isOwn(query: Query, owner: LogOwner, entry: Pick<LoggedEntry, 'session' | 'author' | 'owner'>): Promise<boolean> {
  if (entry.session === '') return entry.owner === owner.id;
  const { table, whose } = THERE[owner.kind];
  return (await query(`SELECT 1 AS yes FROM ${table} WHERE session = ? AND person = ? AND ${whose} = ?`, [entry.session, entry.author, owner.id])).length > 0;
}
