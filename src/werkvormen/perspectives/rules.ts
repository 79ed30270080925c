import { forgetCourse, leaveCourse } from '../../parts/cards/rules.js';
import { withEntries } from '../../parts/entries/with-entries.js';
import { bots } from './bots.js';
import { commands } from './commands.js';
import { config, type PerspectivesConfig } from './config.js';
import { decide } from './decide.js';
import { harvest } from './harvest.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { begin, evolve, type PerspectivesFact, type PerspectivesState } from './state.js';
import { kept, progress, views } from './views.js';

/** How many perspectives a round is thought to have when the meeting's own are asked. */
const USUAL = 6;
/** Seconds that one line takes, as somebody listens. */
const PER_LINE = 25;

/** One issue, and every perspective has the floor in turn; also the one that is not here. See README.md here. */
export const perspectives = withEntries<PerspectivesConfig, PerspectivesState, PerspectivesFact>({
  name: 'perspectives',
  version: 1,
  questions: { min: 1, max: 1 },
  config,
  minutes: 40,
  commands,
  begin,
  decide,
  evolve,
  views,
  kept,
  progress,
  harvest,
  leave: (state, table) => leaveCourse(state.course, table),
  forget: (state, whose) => forgetCourse(state.course, whose),
  paper,
  script,
  phoneSeconds: (setup) => (setup.config.perspectives.length || USUAL) * PER_LINE,
  bots,
});
