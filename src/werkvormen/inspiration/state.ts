import type { Fact } from '../../engine/facts.js';
import type { FileRef } from '../../engine/file-kinds.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { type InspirationConfig, PLAN } from './plan.js';

/** A course of cards with something to look at before it. */
export interface InspirationState extends CourseState<InspirationConfig> {
  file: FileRef | null;
  page: number;
}

export type InspirationFact =
  | CourseFact
  /** What somebody called a file on their laptop may hold a name. */
  | Fact<'file-shown', { file: Omit<FileRef, 'name'> }, { name: string }>
  | Fact<'file-taken-away', Record<string, never>>
  | Fact<'page-turned', { page: number }>
  | Fact<'looked-again', Record<string, never>>;

/** First everybody only looks; what strikes them is asked after that. */
export function begin(setup: Setup<InspirationConfig>): InspirationState {
  return { ...beginCourse(PLAN, setup), step: '', file: setup.config.file, page: 1 };
}

/** One fact into the state, in place. */
export function evolve(state: InspirationState, fact: Stored<InspirationFact>): InspirationState {
  switch (fact.type) {
    case 'file-shown':
      state.file = { ...fact.data.file, name: fact.personal?.name ?? '' };
      state.page = 1;
      return state;
    case 'file-taken-away':
      state.file = null;
      state.page = 1;
      return state;
    case 'page-turned':
      state.page = fact.data.page;
      return state;
    case 'looked-again':
      state.step = '';
      return state;
    default:
      return evolveCourse(state, fact);
  }
}
