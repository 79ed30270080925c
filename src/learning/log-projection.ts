import type { Query } from '../config/sql.js';
import type { Happened } from '../engine/facts.js';
import {
  completeEntryContent, completeEntryData, type EarlierVersion, ENTRY_CHANGED, ENTRY_REMOVED, ENTRY_VERSION_KEPT, ENTRY_WRITTEN, type EntryContent, type EntryData,
} from '../engine/learning.js';
import type { Projection } from '../journal/follower.js';
import { type EntryPlace, keepEntry, keepVersion, removeEntry, type SearchIndex } from './entry-store.js';

const FOLLOWED: ReadonlySet<string> = new Set([ENTRY_WRITTEN, ENTRY_CHANGED, ENTRY_REMOVED, ENTRY_VERSION_KEPT]);
const DESTROYS: ReadonlySet<string> = new Set([ENTRY_CHANGED, ENTRY_REMOVED]);

/**
 * The learning log: the entries of every werkvorm, told by the end of a fact's name (`reflection/entry-written`).
 * What only its author may read comes in locked, in a table of its own; what was taken out of the journal goes out.
 */
export function learningLog(search: SearchIndex): Projection {
  return {
    name: 'learning-log',
    concerns: (fact) => FOLLOWED.has(shortName(fact)),
    destroys: (fact) => DESTROYS.has(shortName(fact)),
    project: async (query, session, fact) => {
      // The shapes are the promise of engine/learning.ts to whoever appends these facts.
      const { entry } = fact.data as EntryData;
      const id = entryKey(session, entry);
      if (shortName(fact) === ENTRY_VERSION_KEPT) {
        const version = fact.personal as EarlierVersion | null;
        if (version) await keepVersion(query, { id: `${session.slice(0, 50)}-${String(fact.seq)}`, entry: id, at: fact.at, locked: version.locked });
        return;
      }
      const content = fact.personal as EntryContent | null;
      if (shortName(fact) === ENTRY_REMOVED || !content) return removeEntry(query, search, id);
      const data = completeEntryData(fact.data as EntryData);
      const place = await placeIn(query, session, fact, id, data.author);
      await keepEntry(query, search, place, { ...data, ...completeEntryContent(content) }, fact.at);
    },
  };
}

/** The key in the log of an entry of a meeting. */
export function entryKey(session: string, entry: string): string {
  return `${session}/${entry}`;
}

/** Where an entry of a meeting was written. @param id its key */
export async function placeIn(query: Query, session: string, fact: Happened, id: string, author: string | null): Promise<EntryPlace> {
  const [meeting] = await query('SELECT community, team_id FROM meeting WHERE id = ?', [session]);
  return {
    id,
    session,
    run: fact.run ?? '',
    werkvorm: fact.type.slice(0, fact.type.indexOf('/')),
    community: typeof meeting?.['community'] === 'string' ? meeting['community'] : '',
    team: typeof meeting?.['team_id'] === 'string' ? meeting['team_id'] : null,
    author,
    owner: null,
  };
}

/** The name of a fact without its werkvorm. */
export function shortName(fact: Happened): string {
  return fact.type.slice(fact.type.indexOf('/') + 1);
}
