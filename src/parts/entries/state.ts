import type { Fact } from '../../engine/facts.js';
import {
  type Audience, completeEntryContent, completeEntryData, type EarlierVersion, ENTRY_CHANGED, ENTRY_REMOVED, ENTRY_VERSION_KEPT, ENTRY_WRITTEN, type EntryContent, type EntryData, type Form, type Layer,
  type Level, type Turn,
} from '../../engine/learning.js';
import { seal, type Secret } from '../../engine/secret.js';
import type { Stored } from '../../engine/werkvorm.js';

/** An entry of the learning log as a run holds it. What was written is a secret until a view may show it. */
export interface HeldEntry {
  readonly id: string;
  /** Null for a card without a link to a person. */
  readonly author: string | null;
  /** The facilitator typed it for its author, who has no phone. */
  readonly viaFacilitator: boolean;
  /** When it was first written. */
  readonly at: number;
  level: Level;
  audience: Audience;
  named: boolean;
  layer: Layer | null;
  form: Form | null;
  turn: Turn | null;
  follow: boolean;
  /** How it was before, oldest first, each locked by its author; with their places in the journal. */
  versions: { readonly at: number; readonly seq: number; readonly locked: string }[];
  /** Null when the text was taken out of the journal; such an entry is in no view. */
  content: Secret<EntryContent> | null;
  /** Place in the journal of the text as it is now, to be destroyed when it changes or goes. */
  seq: number;
}

/** The entries of a run by id, in order of writing. */
export type Entries = Map<string, HeldEntry>;

/** The facts that the learning log follows, see `engine/learning.ts`. */
export type EntryFact =
  | Fact<typeof ENTRY_WRITTEN, EntryData & { viaFacilitator: boolean }, EntryContent>
  | Fact<typeof ENTRY_CHANGED, EntryData, EntryContent>
  | Fact<typeof ENTRY_VERSION_KEPT, { entry: string; author: string }, EarlierVersion>
  | Fact<typeof ENTRY_REMOVED, { entry: string; author: string | null }>;

const NAMES: ReadonlySet<string> = new Set([ENTRY_WRITTEN, ENTRY_CHANGED, ENTRY_VERSION_KEPT, ENTRY_REMOVED] satisfies EntryFact['type'][]);

/** Whether a fact of a run is about an entry. */
export function isAboutEntry(fact: { readonly type: string }): boolean {
  return NAMES.has(fact.type);
}

/** One fact into the entries, in place. */
export function evolveEntries(entries: Entries, fact: Stored<EntryFact>): void {
  switch (fact.type) {
    case ENTRY_WRITTEN: {
      const { viaFacilitator } = fact.data;
      entries.set(fact.data.entry, { id: fact.data.entry, viaFacilitator, at: fact.at, versions: [], ...heldParts(fact) });
      return;
    }
    case ENTRY_VERSION_KEPT:
      if (fact.personal) entries.get(fact.data.entry)?.versions.push({ at: fact.at, seq: fact.seq, locked: fact.personal.locked });
      return;
    case ENTRY_CHANGED: {
      const known = entries.get(fact.data.entry);
      if (known) Object.assign(known, { ...heldParts(fact), author: known.author });
      return;
    }
    case ENTRY_REMOVED:
      entries.delete(fact.data.entry);
      return;
    default:
      fact satisfies never;
  }
}

function heldParts(fact: { readonly data: EntryData; readonly personal: EntryContent | null; readonly seq: number }) {
  const { entry: _entry, ...data } = completeEntryData(fact.data);
  const { author, level, audience, named, layer, form, turn, follow } = data;
  return { author, level, audience, named, layer, form, turn, follow, content: fact.personal && seal(completeEntryContent(fact.personal)), seq: fact.seq };
}
