import type { Eraser, Forgettable, Part } from '../access/erasing.js';
import type { Database } from '../config/database.js';
import type { Query } from '../config/sql.js';
import { forgetCarryOver } from './carry-over/from-entry.js';
import { removeEntry, searchIndex } from './entry-store.js';

/** Tables of what somebody wrote: by `owner` outside a meeting, by (`session`, `author`) in one. */
const WRITTEN = ['log_entry', 'private_entry', 'carry_over'] as const;

/** What the services of this room do for an erasure. */
export interface ErasureNeeds {
  /** Resolves when everything that was committed before the call is in the log and in the carry-over. */
  readonly caughtUp: () => Promise<unknown>;
  /** Takes what is gone from the carry-over out of the meetings that looked back on it. */
  readonly takeOut: () => Promise<void>;
}

/** What this room has of people: their learning log, how it was before, and what became of it. */
export function learningEraser(database: Database, { caughtUp, takeOut }: ErasureNeeds): Eraser {
  const search = searchIndex(database.kind);
  return {
    partsOf: async () => {
      await caughtUp();
      return [];
    },
    afterwards: takeOut,
    forget: async (query, who, parts) => {
      const [shared, hidden, carried] = await Promise.all(WRITTEN.map((table) => idsOf(query, table, who, parts)));
      const entries = [...(shared ?? []), ...(hidden ?? [])];
      for (const id of entries) await removeEntry(query, search, id);
      await forgetCarryOver(query, carried ?? []);
      return { entries: entries.length, carryOver: (carried ?? []).length };
    },
  };
}

async function idsOf(query: Query, table: (typeof WRITTEN)[number], { id }: Forgettable, parts: readonly Part[]): Promise<string[]> {
  const rows = [await query(`SELECT id FROM ${table} WHERE owner = ?`, [id])];
  for (const { session, person } of parts) rows.push(await query(`SELECT id FROM ${table} WHERE session = ? AND author = ?`, [session, person]));
  return rows.flat().map((row) => String(row['id']));
}
