import type { Script, Werkvorm } from '../../engine/werkvorm.js';
import { courseBots } from './bots.js';
import { courseCommands } from './commands.js';
import { coursePaper } from './paper.js';
import type { CourseConfig, CoursePlan } from './plan.js';
import { decideCourse, forgetCourse, leaveCourse } from './rules.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from './state.js';
import { courseHarvest, courseKept, courseProgress, courseViews } from './views.js';

/** What a werkvorm of cards says of itself beside its steps. */
export interface CourseAround<C extends CourseConfig> extends Pick<Werkvorm<C>, 'minutes' | 'bots' | 'paper' | 'phoneSeconds'> {
  readonly questions?: Werkvorm['questions'];
  readonly script: Script;
}

/**
 * A werkvorm in which a group goes through steps and writes cards: who writes, what a card has beside its text and what a
 * step asks is data. One that needs more takes this apart: spread it, and wrap `decide`, `evolve` or `views`.
 */
export function course<C extends CourseConfig>(plan: CoursePlan<C>, around: CourseAround<C>): Werkvorm<C, CourseState<C>, CourseFact> {
  return {
    name: plan.name,
    version: 1,
    questions: { min: 1, max: 1 },
    config: plan.config,
    commands: courseCommands,
    begin: (setup) => beginCourse(plan, setup),
    decide: decideCourse,
    evolve: evolveCourse,
    views: courseViews,
    kept: courseKept,
    progress: courseProgress,
    harvest: courseHarvest,
    leave: leaveCourse,
    forget: forgetCourse,
    paper: ({ config }) => coursePaper(plan, config),
    bots: courseBots,
    ...around,
  };
}
