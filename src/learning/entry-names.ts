import { placeholders, type Query } from '../config/sql.js';
import { evolve } from '../engine/evolve.js';
import { newSession, peopleOfState } from '../engine/session.js';
import type { Journal } from '../journal/journal.js';
import type { LoggedEntry } from './entry-store.js';

type Signed = Pick<LoggedEntry, 'id' | 'named' | 'session' | 'author' | 'owner'>;

const AT_ONCE = 500;

/**
 * Who wrote entries, by entry: only of those whose author wants the name shown. A name is never kept with an entry; it
 * is looked up where somebody can take it out: in the record of the meeting, or with the member or keeper of the log.
 */
export async function namesOfEntries(query: Query, journal: Journal, entries: readonly Signed[]): Promise<ReadonlyMap<string, string>> {
  const named = entries.filter((entry) => entry.named);
  const names = new Map<string, string>();
  const tell = (entry: Signed, name: string | undefined): void => void (name && names.set(entry.id, name));
  for (const session of new Set(named.map((entry) => entry.session).filter(Boolean))) {
    const people = await peopleIn(journal, session);
    for (const entry of named) if (entry.session === session && entry.author !== null) tell(entry, people(entry.author));
  }
  const outside = named.filter(({ session }) => session === '');
  const owners = await ownersOf(query, [...new Set(outside.flatMap(({ owner }) => owner ?? []))]);
  for (const entry of outside) tell(entry, owners.get(entry.owner ?? ''));
  return names;
}

async function peopleIn(journal: Journal, session: string): Promise<(id: string) => string | undefined> {
  const state = newSession(session);
  for (const fact of await journal.read(session, 0, 'session')) evolve(state, fact, new Map());
  const people = peopleOfState(state);
  return (id) => people.find(id)?.name;
}

async function ownersOf(query: Query, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    for (const table of ['member', 'log_keeper']) {
      for (const row of await query(`SELECT id, name FROM ${table} WHERE id IN (${placeholders(some.length)})`, some)) names.set(String(row['id']), String(row['name']));
    }
  }
  return names;
}
