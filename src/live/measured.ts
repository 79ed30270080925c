import { steadyNow } from '../config/clock.js';
import type { Meter } from '../config/meter.js';
import type { Readiness } from '../config/readiness.js';
import { type Journal, JournalConflict, NotTheWriter } from '../journal/journal.js';

/** The journal as sessions see it, of which each commit is timed; one that fails says that this node can't store now. */
export function measured(journal: Journal, meter: Meter, readiness: Readiness): Journal {
  return {
    load: (session) => journal.load(session),
    read: (session, after, which) => journal.read(session, after, which),
    heads: () => journal.heads(),
    onCommitted: (listener) => journal.onCommitted(listener),
    commit: async (session, batch) => {
      const began = steadyNow();
      try {
        await journal.commit(session, batch);
      } catch (error) {
        meter.commitsFailed++;
        // Somebody else wrote: the storage is fine.
        if (!(error instanceof NotTheWriter || error instanceof JournalConflict)) readiness.failed('storage-failing');
        throw error;
      }
      meter.commits.took(steadyNow() - began);
      readiness.over('storage-failing');
    },
  };
}
