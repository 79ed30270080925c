import type { Fact } from '../../engine/facts.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { evolveGroupCards, type GroupCardFact, type GroupCards, isGroupCardFact, noGroupCards } from '../../parts/groups/group-cards.js';
import type { GroupStep, OneTwoFourConfig, Step } from './config.js';

/** Who sits with whom: participant ids per group. Who left stays in it. */
export type Groups = string[][];

export interface OneTwoFourState {
  readonly question: string;
  readonly config: OneTwoFourConfig;
  step: Step;
  /** When the step of now began. */
  began: number;
  readonly groups: Record<GroupStep, Groups>;
  readonly harvest: GroupCards;
}

export type OneTwoFourFact =
  | GroupCardFact
  | Fact<'step-begun', { step: Step }>
  | Fact<'groups-made', { step: GroupStep; groups: Groups }>
  | Fact<'person-seated', { step: GroupStep; person: string; group: number }>
  | Fact<'clock-restarted', Record<string, never>>;

export function begin({ question, config }: Setup<OneTwoFourConfig>, at: number): OneTwoFourState {
  return { question, config, step: 'alone', began: at, groups: { pairs: [], fours: [] }, harvest: noGroupCards() };
}

export function evolve(state: OneTwoFourState, fact: Stored<OneTwoFourFact>): OneTwoFourState {
  if (isGroupCardFact(fact)) {
    evolveGroupCards(state.harvest, fact);
    return state;
  }
  switch (fact.type) {
    case 'step-begun':
      state.step = fact.data.step;
      state.began = fact.at;
      return state;
    case 'groups-made':
      state.groups[fact.data.step] = fact.data.groups.map((group) => [...group]);
      return state;
    case 'person-seated':
      state.groups[fact.data.step][fact.data.group]?.push(fact.data.person);
      return state;
    case 'clock-restarted':
      state.began = fact.at;
      return state;
    default:
      return fact satisfies never;
  }
}

/** The step whose groups are written for now: of "all" the last one in which there were groups. */
export function groupStep({ step, groups }: OneTwoFourState): GroupStep | null {
  if (step === 'pairs' || step === 'fours') return step;
  if (step === 'alone') return null;
  return groups.fours.length > 0 ? 'fours' : groups.pairs.length > 0 ? 'pairs' : null;
}

/** The group of somebody in a step; null for nobody's. */
export function groupOf(state: OneTwoFourState, step: GroupStep, person: string): number | null {
  const at = state.groups[step].findIndex((group) => group.includes(person));
  return at < 0 ? null : at;
}
