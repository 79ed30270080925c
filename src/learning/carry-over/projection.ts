import { hashSecret } from '../../config/clock.js';
import { isDenial } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import type { CarryState } from '../../engine/carry-over.js';
import type { Happened } from '../../engine/facts.js';
import { completeEntryContent, completeEntryData, ENTRY_CHANGED, ENTRY_REMOVED, ENTRY_WRITTEN, type EntryContent, type EntryData } from '../../engine/learning.js';
import type { Projection } from '../../journal/follower.js';
import { entryKey, placeIn, shortName } from '../log-projection.js';
import { followEntry, unfollowEntry } from './from-entry.js';
import { holdCarryOver, tell } from './step-store.js';

const ENTRY_FACTS: ReadonlySet<string> = new Set([ENTRY_WRITTEN, ENTRY_CHANGED, ENTRY_REMOVED]);

/** What a look-back says (`src/werkvormen/look-back`): the group, or whose it is on their own phone. */
const SAID = 'look-back/said';
interface SaidData {
  readonly intention: string;
  readonly state: CarryState;
  readonly by: 'owner' | 'meeting';
}

/** Follows what entries say of a next step, and what is said of it when the group looks back. */
export const carryOverProjection: Projection = {
  name: 'carry-over',
  concerns: (fact) => fact.type === SAID || ENTRY_FACTS.has(shortName(fact)),
  destroys: (fact) => fact.type === SAID || shortName(fact) !== ENTRY_WRITTEN,
  project: (query, session, fact) => (fact.type === SAID ? said(query, session, fact) : entry(query, session, fact)),
};

async function entry(query: Query, session: string, fact: Happened): Promise<void> {
  // The shapes are the promise of engine/learning.ts to whoever appends these facts.
  const data = completeEntryData(fact.data as EntryData);
  const content = fact.personal as EntryContent | null;
  const id = entryKey(session, data.entry);
  if (shortName(fact) === ENTRY_REMOVED || !content) return unfollowEntry(query, id);
  const place = await placeIn(query, session, fact, id, data.author);
  return followEntry(query, place, { ...data, ...completeEntryContent(content) }, fact.at);
}

async function said(query: Query, session: string, fact: Happened): Promise<void> {
  const { intention, state, by } = fact.data as unknown as SaidData;
  const { reason, happened } = (fact.personal ?? { reason: '', happened: '' }) as { reason: string; happened: string };
  const held = await holdCarryOver(query, 'c.id = ?', [intention]);
  if (isDenial(held)) return; // it is not followed any more
  // Said again in the same look-back it takes the place of what was said there.
  const source = hashSecret(`${session}/${fact.run ?? ''}/${intention}`);
  await tell(query, held.id, { state, reason, happened, evidence: '' }, { byRole: by, at: fact.at, source });
}
