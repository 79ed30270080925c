import type { Fact } from '../../engine/facts.js';
import { type Level, LEVELS } from '../../engine/learning.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { type Entries, type EntryFact, evolveEntries } from '../../parts/entries/state.js';
import type { ReflectionConfig } from './config.js';

export interface ReflectionState {
  readonly question: string;
  readonly mode: ReflectionConfig['mode'];
  readonly prompts: Readonly<Record<Level, string>>;
  /** Levels that are asked, in their fixed order. */
  readonly levels: readonly Level[];
  readonly entries: Entries;
  shown: boolean;
}

export type ReflectionFact = EntryFact | Fact<'showing-changed', { shown: boolean }>;

export function begin(setup: Setup<ReflectionConfig>): ReflectionState {
  const { mode, prompts, levels } = setup.config;
  return { question: setup.question, mode, prompts, levels: LEVELS.filter((level) => levels[level]), entries: new Map(), shown: false };
}

export function evolve(state: ReflectionState, fact: Stored<ReflectionFact>): ReflectionState {
  if (fact.type === 'showing-changed') state.shown = fact.data.shown;
  else evolveEntries(state.entries, fact);
  return state;
}
