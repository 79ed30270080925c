import type { Werkvorm } from '../../engine/werkvorm.js';
import { bots } from './bots.js';
import { commands, config, type WallConfig } from './commands.js';
import { decide, leave } from './decide.js';
import { forget } from './decide-questions.js';
import { harvest } from './harvest.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { begin, evolve, type WallFact, type WallState } from './state.js';
import { kept, progress, views } from './views.js';

/** Question wall: people ask, others say "mine too" or "I see this differently", the group chooses what it is about. See README.md here. */
export const questionWall: Werkvorm<WallConfig, WallState, WallFact> = {
  name: 'question-wall',
  version: 1,
  questions: { min: 1, max: 1 },
  config,
  minutes: 20,
  commands,
  begin,
  decide,
  evolve,
  views,
  kept,
  progress,
  harvest,
  leave,
  forget,
  paper,
  script,
  phoneSeconds: () => 120,
  bots,
};
