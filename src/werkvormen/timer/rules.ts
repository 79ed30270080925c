import type { Bots } from '../../engine/bots.js';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import { config, MINUTE, type TimerConfig } from './config.js';
import { commands, decide } from './decide.js';
import type { TimerFace } from './faces-contract.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { begin, evolve, ranUntil, type TimerFact, type TimerState } from './state.js';

/** What the bots put on it, to know it again. */
const BOT_LENGTH = 61;

/** Nobody waits for it in a rehearsal: it is set, begun, pushed and pulled a little, and stopped. */
const bots: Bots = {
  phone: () => null,
  facilitator({ view }) {
    const { phase, total } = view as unknown as TimerFace;
    const own = total === BOT_LENGTH * 1_000;
    switch (phase) {
      case 'ready':
        return own ? { type: 'start', data: {} } : { type: 'set-length', data: { seconds: BOT_LENGTH } };
      case 'running':
        return { type: own ? 'add-minute' : 'pause', data: {} };
      case 'paused':
        return { type: own ? 'stop' : 'take-minute', data: {} };
      default:
        return null;
    }
  },
};

/** An own clock for thinking in silence or talking in pairs; it asks nothing of a phone. See README.md here. */
export const timer: Werkvorm<TimerConfig, TimerState, TimerFact> = {
  name: 'timer',
  version: 1,
  questions: { min: 0, max: 1 },
  config,
  minutes: 3,
  commands,
  begin,
  decide,
  evolve,
  views: { room: face, mine: () => ({}), facilitator: face, screen: face },
  progress: () => null,
  harvest,
  due: ({ phase, ends }) => (phase === 'running' && ends !== null ? { at: ends, type: 'end' } : null),
  paper,
  script,
  bots,
};

/** What the time was for and how long it took, for who was not there; nothing when it had no question or did not run. */
function harvest(state: TimerState, { at }: Table): HarvestItem[] {
  const ran = ranUntil(state, at);
  if (state.question === '' || ran === 0) return [];
  return [{ kind: 'gathered', question: state.question, parts: [{ part: 'text', text: { say: 'took', with: { count: Math.max(1, Math.round(ran / MINUTE)) } } }] }];
}

function face({ question, text, phase, total, ends, left }: TimerState): TimerFace & JsonObject {
  return { question, text, phase, total, ends, left };
}
