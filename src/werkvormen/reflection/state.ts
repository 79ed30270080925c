import type { Fact } from '../../engine/facts.js';
import { type Audience, completeEntryContent, completeEntryData, type EarlierVersion, type EntryContent, type EntryData, type Form, type Layer, type Level, LEVELS, type Turn } from '../../engine/learning.js';
import { seal, type Secret } from '../../engine/secret.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import type { ReflectionConfig } from './config.js';

/** An entry as the run holds it. What was written is a secret until a view may show it. */
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

export interface ReflectionState {
  readonly question: string;
  readonly mode: ReflectionConfig['mode'];
  readonly prompts: Readonly<Record<Level, string>>;
  /** Levels that are asked, in their fixed order. */
  readonly levels: readonly Level[];
  readonly entries: Map<string, HeldEntry>;
  shown: boolean;
}

type WrittenData = EntryData & { viaFacilitator: boolean };

/** The entry facts are the ones that the learning log follows, see `engine/learning.ts`. */
export type ReflectionFact =
  | Fact<'entry-written', WrittenData, EntryContent>
  | Fact<'entry-changed', EntryData, EntryContent>
  | Fact<'entry-version-kept', { entry: string; author: string }, EarlierVersion>
  | Fact<'entry-removed', { entry: string; author: string | null }>
  | Fact<'showing-changed', { shown: boolean }>;

export function begin(setup: Setup<ReflectionConfig>): ReflectionState {
  const { mode, prompts, levels } = setup.config;
  return { question: setup.question, mode, prompts, levels: LEVELS.filter((level) => levels[level]), entries: new Map(), shown: false };
}

export function evolve(state: ReflectionState, fact: Stored<ReflectionFact>): ReflectionState {
  switch (fact.type) {
    case 'entry-written': {
      const { viaFacilitator } = fact.data;
      state.entries.set(fact.data.entry, { id: fact.data.entry, viaFacilitator, at: fact.at, versions: [], ...heldParts(fact) });
      return state;
    }
    case 'entry-version-kept':
      if (fact.personal) state.entries.get(fact.data.entry)?.versions.push({ at: fact.at, seq: fact.seq, locked: fact.personal.locked });
      return state;
    case 'entry-changed': {
      const known = state.entries.get(fact.data.entry);
      if (known) Object.assign(known, { ...heldParts(fact), author: known.author });
      return state;
    }
    case 'entry-removed':
      state.entries.delete(fact.data.entry);
      return state;
    case 'showing-changed':
      state.shown = fact.data.shown;
      return state;
    default:
      return fact satisfies never;
  }
}

function heldParts(fact: { readonly data: EntryData; readonly personal: EntryContent | null; readonly seq: number }) {
  const { entry: _entry, ...data } = completeEntryData(fact.data);
  const { author, level, audience, named, layer, form, turn, follow } = data;
  return { author, level, audience, named, layer, form, turn, follow, content: fact.personal && seal(completeEntryContent(fact.personal)), seq: fact.seq };
}
