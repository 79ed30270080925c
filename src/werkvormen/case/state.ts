import type { Fact } from '../../engine/facts.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { evolveMove, type MoveFact } from '../../parts/timeline/move.js';
import { CONCLUSION, OTHER } from './faces-contract.js';
import { type CaseConfig, config, steps } from './plan.js';

export interface CaseState extends CourseState<CaseConfig> {
  /** Who was asked to tell the case; null: the facilitator writes along. */
  teller: string | null;
  /** Whether the other voice was asked for before the conclusion, after it, or not yet. */
  other: 'not-yet' | 'before' | 'after';
  concluded: boolean;
}

export type CaseFact = CourseFact | MoveFact | Fact<'teller-asked', { person: string | null }>;

export function begin(setup: Setup<CaseConfig>): CaseState {
  return { ...beginCourse({ name: 'case', config, steps }, setup), teller: null, other: 'not-yet', concluded: false };
}

export function evolve(state: CaseState, fact: Stored<CaseFact>): CaseState {
  switch (fact.type) {
    case 'teller-asked':
      state.teller = fact.data.person;
      return state;
    case 'card-moved':
      return evolveMove(state, fact, 'when');
    case 'step-begun':
      if (fact.data.step === CONCLUSION) state.concluded = true;
      if (fact.data.step === OTHER && state.other === 'not-yet') state.other = state.concluded ? 'after' : 'before';
      return evolveCourse(state, fact);
    default:
      return evolveCourse(state, fact);
  }
}
