import type { Fact } from '../../engine/facts.js';
import { PULSE_ITEMS, type PulseFigure, type PulseItem } from '../../engine/pulse.js';
import type { PulseClosedData, PulseClosedTexts } from '../../engine/pulse-facts.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import type { PulseConfig } from './config.js';

export interface PulseState {
  readonly question: string;
  readonly items: readonly PulseItem[];
  readonly text: boolean;
  /** What the group said; null as long as one can answer. */
  outcome: { readonly answered: number | null; readonly figures: readonly PulseFigure[]; readonly texts: readonly string[] } | null;
  shown: boolean;
}

/** `closed` is what the learning room follows, see `engine/pulse-facts.ts`. Nobody's answer is ever a fact. */
export type PulseFact = Fact<'closed', PulseClosedData, PulseClosedTexts> | Fact<'showing-changed', { shown: boolean }>;

export function begin(setup: Setup<PulseConfig>): PulseState {
  const { items, text } = setup.config;
  return { question: setup.question, items: PULSE_ITEMS.filter((item) => items[item]), text, outcome: null, shown: false };
}

export function evolve(state: PulseState, fact: Stored<PulseFact>): PulseState {
  switch (fact.type) {
    case 'closed':
      state.outcome = { answered: fact.data.answered, figures: fact.data.figures, texts: fact.personal?.texts ?? [] };
      return state;
    case 'showing-changed':
      state.shown = fact.data.shown;
      return state;
    default:
      return fact satisfies never;
  }
}
