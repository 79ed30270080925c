import type { Fact } from '../../engine/facts.js';
import { type Audience, type EntryContent, type EntryData, type Layer, type Level, LEVELS } from '../../engine/learning.js';
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

/** The three entry facts are the ones that the learning log follows, see `engine/learning.ts`. */
export type ReflectionFact =
  | Fact<'entry-written', WrittenData, EntryContent>
  | Fact<'entry-changed', EntryData, EntryContent>
  | Fact<'entry-removed', { entry: string; author: string }>
  | Fact<'showing-changed', { shown: boolean }>;

export function begin(setup: Setup<ReflectionConfig>): ReflectionState {
  const { mode, prompts, levels } = setup.config;
  return { question: setup.question, mode, prompts, levels: LEVELS.filter((level) => levels[level]), entries: new Map(), shown: false };
}

export function evolve(state: ReflectionState, fact: Stored<ReflectionFact>): ReflectionState {
  switch (fact.type) {
    case 'entry-written': {
      const { entry, author, viaFacilitator, level, audience, named, layer } = fact.data;
      const content = fact.personal && seal(fact.personal);
      state.entries.set(entry, { id: entry, author, viaFacilitator, at: fact.at, level, audience, named, layer, content, seq: fact.seq });
      return state;
    }
    case 'entry-changed': {
      const { entry, level, audience, named, layer } = fact.data;
      const known = state.entries.get(entry);
      if (known) Object.assign(known, { level, audience, named, layer, content: fact.personal && seal(fact.personal), seq: fact.seq });
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
