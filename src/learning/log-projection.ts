import { insertRows, type Query } from '../config/sql.js';
import type { Happened } from '../engine/facts.js';
import { ENTRY_CHANGED, ENTRY_REMOVED, ENTRY_WRITTEN, type EntryContent, type EntryData } from '../engine/learning.js';
import type { Projection } from '../journal/follower.js';

const COLUMNS = ['id', 'session', 'run', 'level', 'audience', 'named', 'author', 'text', 'next_step', 'lands_at', 'layer', 'written_at'];
const FOLLOWED: ReadonlySet<string> = new Set([ENTRY_WRITTEN, ENTRY_CHANGED, ENTRY_REMOVED]);

// Writing it anew under the same id is changing it: the first moment stays.
const OR_CHANGE = `ON CONFLICT (id) DO UPDATE SET ${COLUMNS.slice(3, -1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')}, changed_at = excluded.written_at`;

/**
 * The learning log: the shared entries of every werkvorm, told by the end of a fact's name (`reflection/entry-written`).
 * What only its author may read never comes in, and goes out when it becomes that; so does what was taken out of the journal.
 */
export const learningLog: Projection = {
  name: 'learning-log',
  concerns: (fact) => FOLLOWED.has(shortName(fact)),
  destroys: (fact) => shortName(fact) !== ENTRY_WRITTEN,
  project: async (query, session, fact) => {
    // The shape is the promise of engine/learning.ts to whoever appends these facts.
    const data = fact.data as EntryData;
    const content = fact.personal as EntryContent | null;
    const id = `${session}/${data.entry}`;
    const shared = shortName(fact) !== ENTRY_REMOVED && data.audience !== 'me';
    if (shared && content) await keep(query, id, session, fact, data, content);
    else await query('DELETE FROM log_entry WHERE id = ?', [id]);
  },
};

async function keep(query: Query, id: string, session: string, fact: Happened, data: EntryData, content: EntryContent): Promise<void> {
  const { level, audience, named, author, layer } = data;
  // SQLite binds no booleans; 1 and 0 are booleans to Postgres too.
  const row = [id, session, fact.run ?? '', level, audience, named ? 1 : 0, author, content.text, content.nextStep, content.landsAt, layer, fact.at];
  await insertRows(query, 'log_entry', COLUMNS, [row], OR_CHANGE);
}

function shortName(fact: Happened): string {
  return fact.type.slice(fact.type.indexOf('/') + 1);
}
