import type { Fact } from '../../engine/facts.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { type HarvestConfig, plan } from './config.js';

/** A course of cards, and of which hashtag the screen shows the cards. */
export interface HarvestState extends CourseState<HarvestConfig> {
  /** With the place in the journal of the hashtag, which is somebody's word. */
  filter: { readonly tag: string; readonly seq: number } | null;
}

export type FilterFact = Fact<'filtered', { on: boolean }, { tag: string }>;
export type HarvestFact = CourseFact | FilterFact;

export function begin(setup: Setup<HarvestConfig>): HarvestState {
  return { ...beginCourse(plan, setup), filter: null };
}

/** One fact into the state, in place. */
export function evolve(state: HarvestState, fact: Stored<HarvestFact>): HarvestState {
  if (fact.type !== 'filtered') return evolveCourse(state, fact);
  state.filter = fact.data.on && fact.personal ? { tag: fact.personal.tag, seq: fact.seq } : null;
  return state;
}
