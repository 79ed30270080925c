import type { Stored } from '../../engine/werkvorm.js';
import type { CourseFact, CourseState } from './state.js';

/** Two steps of which the first gives the second its ground. A group may go to the second without it, and that is said. */
export interface Order {
  readonly first: string;
  readonly then: string;
}

/** What a course that has an order keeps beside its cards. */
export interface OrderState {
  /** The second step began while nothing stood in the first. */
  early: boolean;
  /** The group has been at the second step. */
  reached: boolean;
}

export const AT_BEGIN: OrderState = { early: false, reached: false };

/** To be called with every fact, before the course itself has it. */
export function evolveOrder(state: CourseState & OrderState, fact: Stored<CourseFact>, { first, then }: Order): void {
  if (fact.type !== 'step-begun' || fact.data.step !== then) return;
  state.reached = true;
  if (!hasCards(state, first)) state.early = true;
  // Looking ahead does no harm: what counts is what stands in the first step when people write in the second.
  else if (fact.data.sealed !== true && !hasCards(state, then)) state.early = false;
}

/** What the report says of it: skipped, done only later, or nothing. */
export function orderSaid(state: CourseState & OrderState, { first, then }: Order): 'skipped' | 'later' | null {
  if (!state.early) return null;
  if (!hasCards(state, first)) return 'skipped';
  return hasCards(state, then) ? 'later' : null;
}

export function hasCards({ cards }: CourseState, step: string): boolean {
  return [...cards.values()].some((card) => card.step === step && card.content !== null);
}
