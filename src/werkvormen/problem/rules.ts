import { refuse } from '../../engine/refusal.js';
import type { Command, Decision, Stored, Table } from '../../engine/werkvorm.js';
import { course } from '../../parts/cards/course.js';
import { AT_BEGIN, evolveOrder, type OrderState } from '../../parts/cards/order.js';
import { decideCourse } from '../../parts/cards/rules.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { withEntries } from '../../parts/entries/with-entries.js';
import { NAME } from './faces-contract.js';
import { ORDER, PLAN, type ProblemConfig } from './plan.js';
import { script } from './script.js';
import { harvest, views } from './views.js';

/** A course of cards in which the order of two steps matters. */
export type ProblemState = CourseState<ProblemConfig> & OrderState;

function decide(state: ProblemState, command: Command, table: Table): Decision<CourseFact> {
  // No name for the problem on paper before the group is there.
  if (command.type === 'write' && (command.data as { step: string }).step === NAME && !state.reached) return refuse('step-not-open');
  return decideCourse(state, command, table);
}

function evolve(state: ProblemState, fact: Stored<CourseFact>): ProblemState {
  evolveOrder(state, fact, ORDER);
  return evolveCourse(state, fact);
}

/** Seconds for what one holds to be true, what matters, what happens in the case, and what one tries. */
const SECONDS = 270;

/** Working on a problem: what holds, what matters, one case, approaches, and only then its name. See README.md here. */
export const problem = withEntries<ProblemConfig, ProblemState, CourseFact>({
  ...course(PLAN, { minutes: 75, script, phoneSeconds: () => SECONDS }),
  begin: (setup) => ({ ...beginCourse(PLAN, setup), ...AT_BEGIN }),
  decide,
  evolve,
  views,
  harvest,
});
