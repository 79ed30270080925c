import { z } from 'zod';
import { refuse } from '../../engine/refusal.js';
import { accept, type Command, type CommandRule, type Decision, type Table } from '../../engine/werkvorm.js';
import { LONGEST, MINUTE, SHORTEST } from './config.js';
import { isDone, leftAt, type TimerFact, type TimerState } from './state.js';

const nothing = z.strictObject({});
const length = z.strictObject({ seconds: z.number().int('malformed').min(SHORTEST, 'malformed').max(LONGEST, 'malformed') });

export const commands = {
  'set-length': { schema: length, by: ['facilitator'] },
  /** From the beginning, also after it was over or stopped. */
  start: { schema: nothing, by: ['facilitator'] },
  pause: { schema: nothing, by: ['facilitator'] },
  'go-on': { schema: nothing, by: ['facilitator'] },
  'add-minute': { schema: nothing, by: ['facilitator'] },
  'take-minute': { schema: nothing, by: ['facilitator'] },
  stop: { schema: nothing, by: ['facilitator'] },
  /** Its time is out, also when the meeting went on to something else. */
  end: { schema: nothing, by: ['system'], whileElsewhere: true },
} as const satisfies Record<string, CommandRule>;

/** What can be asked of a timer depends on its phase only; the clock is read nowhere but at a minute less and at the end. */
export function decide(state: TimerState, command: Command, { at }: Table): Decision<TimerFact> {
  const { phase } = state;
  const going = phase === 'running' || phase === 'paused';
  switch (command.type) {
    case 'set-length':
      return going ? refuse('not-open-now') : accept<TimerFact>({ type: 'length-set', data: command.data as z.infer<typeof length> });
    case 'start':
      return inCase(!going, 'started');
    case 'pause':
      return inCase(phase === 'running', 'paused');
    case 'go-on':
      // Stopped by a slip of the hand is held, no more.
      return inCase(phase === 'paused' || phase === 'stopped', 'went-on');
    case 'add-minute':
      return inCase(true, 'minute-added');
    case 'take-minute':
      return inCase(!isDone(state) && leftAt(state, at) > MINUTE, 'minute-taken');
    case 'stop':
      return inCase(going, 'stopped');
    case 'end':
      // Paused, stopped or made longer just before: then there is nothing to end.
      return phase === 'running' && leftAt(state, at) === 0 ? accept<TimerFact>({ type: 'time-over', data: {} }) : accept();
    default:
      return refuse('unknown-command');
  }
}

function inCase(possible: boolean, type: Exclude<TimerFact['type'], 'length-set'>): Decision<TimerFact> {
  return possible ? accept<TimerFact>({ type, data: {} }) : refuse('not-open-now');
}
