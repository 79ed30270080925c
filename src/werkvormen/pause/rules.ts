import { z } from 'zod';
import { refuse } from '../../engine/refusal.js';
import { optionalText } from '../../engine/text.js';
import type { Werkvorm } from '../../engine/werkvorm.js';
import { paper } from './paper.js';
import { script } from './script.js';

const config = z.strictObject({ text: optionalText(200) });
type PauseConfig = z.infer<typeof config>;

interface PauseState extends PauseConfig {
  readonly question: string;
}

/** A break. The phone stays away, the screen says until when. */
export const pause: Werkvorm<PauseConfig, PauseState, never> = {
  name: 'pause',
  version: 1,
  questions: { min: 0, max: 1 },
  config,
  minutes: 10,
  commands: {},
  begin: (setup) => ({ question: setup.question, text: setup.config.text }),
  decide: () => refuse('unknown-command'),
  evolve: (state) => state,
  views: {
    room: (state) => ({ ...state }),
    mine: () => ({}),
    facilitator: (state) => ({ ...state }),
    screen: (state) => ({ ...state }),
  },
  progress: () => null,
  harvest: () => [],
  paper,
  script,
};
