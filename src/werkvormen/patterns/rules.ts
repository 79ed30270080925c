import type { Setup, Stored, Table } from '../../engine/werkvorm.js';
import { courseBots } from '../../parts/cards/bots.js';
import { courseCommands } from '../../parts/cards/commands.js';
import { coursePaper } from '../../parts/cards/paper.js';
import { decideCourse, forgetCourse, leaveCourse } from '../../parts/cards/rules.js';
import { beginCourse, type CourseFact, type CourseState, evolveCourse } from '../../parts/cards/state.js';
import { courseKept, courseProgress, courseViews } from '../../parts/cards/views.js';
import { withEntries } from '../../parts/entries/with-entries.js';
import { decideMove, evolveMove, type MoveFact, moveCommand } from '../../parts/timeline/move.js';
import { HISTORY, type PatternsConsole, type PatternsFace } from './faces-contract.js';
import { harvest } from './harvest.js';
import { config, type PatternsConfig, steps } from './plan.js';
import { script } from './script.js';

export type PatternsState = CourseState<PatternsConfig>;
export type PatternsFact = CourseFact | MoveFact;

const ON_LINE = { step: HISTORY, field: 'when' };

function room(state: PatternsState, table: Table): PatternsFace {
  return { ...courseViews.room(state, table), line: { ...state.config.line } };
}

function facilitator(state: PatternsState, table: Table): PatternsConsole {
  return { ...courseViews.facilitator(state, table), line: { ...state.config.line } };
}

/** The history of one case by people of different organisations, the patterns in it, and where to move them. See README.md here. */
export const patterns = withEntries<PatternsConfig, PatternsState, PatternsFact>({
  name: 'patterns',
  version: 1,
  questions: { min: 1, max: 1 },
  config,
  minutes: 60,
  commands: { ...courseCommands, ...moveCommand },
  begin: (setup: Setup<PatternsConfig>) => beginCourse({ name: 'patterns', config, steps }, setup),
  decide: (state, command, table) => (command.type === 'move' ? decideMove(state, command.data, ON_LINE) : decideCourse(state, command, table)),
  evolve: (state, fact: Stored<PatternsFact>) => (fact.type === 'card-moved' ? evolveMove(state, fact, ON_LINE.field) : evolveCourse(state, fact)),
  views: { room, mine: courseViews.mine, facilitator, screen: room },
  kept: courseKept,
  progress: courseProgress,
  harvest,
  leave: leaveCourse,
  forget: forgetCourse,
  paper: ({ config: settings }) => coursePaper({ name: 'patterns', config, steps }, settings),
  script,
  phoneSeconds: () => 270,
  bots: courseBots,
});
