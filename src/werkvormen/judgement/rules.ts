import type { Stored } from '../../engine/werkvorm.js';
import { course } from '../../parts/cards/course.js';
import { AT_BEGIN, evolveOrder, type OrderState } from '../../parts/cards/order.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { withEntries } from '../../parts/entries/with-entries.js';
import { type JudgementConfig, ORDER, PLAN } from './plan.js';
import { script } from './script.js';
import { harvest, views } from './views.js';

/** A course of cards in which the order of two steps matters. */
export type JudgementState = CourseState<JudgementConfig> & OrderState;

function evolve(state: JudgementState, fact: Stored<CourseFact>): JudgementState {
  evolveOrder(state, fact, ORDER);
  return evolveCourse(state, fact);
}

/** Seconds for what would be good, and for two cards from one's own field. */
const SECONDS = 210;

/** Judging together: first what is good, as people, then what each profession says from its own field. See README.md here. */
export const judgement = withEntries<JudgementConfig, JudgementState, CourseFact>({
  ...course(PLAN, { minutes: 50, script, phoneSeconds: () => SECONDS }),
  begin: (setup) => ({ ...beginCourse(PLAN, setup), ...AT_BEGIN }),
  evolve,
  views,
  harvest,
});
