import { z } from 'zod';
import { refuse } from '../../engine/refusal.js';
import { optionalLink, optionalText } from '../../engine/text.js';
import type { Werkvorm } from '../../engine/werkvorm.js';
import { paper } from './paper.js';
import { script } from './script.js';

const config = z.strictObject({
  text: optionalText(),
  /** Shown as a link; only http and https. */
  link: optionalLink,
  speaker: optionalText(120),
});
export type MomentConfig = z.infer<typeof config>;

interface MomentState extends MomentConfig {
  readonly question: string;
}

/** A text, a link, a speaker: something to look at or listen to. Nobody has to do anything. */
export const moment: Werkvorm<MomentConfig, MomentState, never> = {
  name: 'moment',
  version: 1,
  questions: { min: 0, max: 1 },
  config,
  minutes: 10,
  commands: {},
  begin: (setup) => ({ question: setup.question, ...setup.config }),
  decide: () => refuse('unknown-command'),
  evolve: (state) => state,
  views: {
    room: (state) => ({ ...state }),
    mine: () => ({}),
    facilitator: (state) => ({ ...state }),
    screen: (state) => ({ ...state }),
  },
  progress: () => null,
  harvest: (state) => (state.text || state.link || state.speaker ? [{ kind: 'note', text: [state.speaker, state.text].filter(Boolean).join(': '), link: state.link }] : []),
  paper,
  script,
};
