import { z } from 'zod';
import type { Fact } from '../../engine/facts.js';
import { refuse } from '../../engine/refusal.js';
import { text } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Stored, type Table, type Werkvorm } from '../../engine/werkvorm.js';
import { beginRound, decideRound, evolveRound, landedHere, type RoundConfig, roundCommands, roundConfig, type RoundFact, type RoundState, roundViews } from '../check-in/rules.js';
import { paper } from './paper.js';
import { script } from './script.js';

export interface CheckOutState extends RoundState {
  /** What the team learned together, in the one sentence it agreed on; empty until then. */
  sentence: string;
}

export type CheckOutFact = RoundFact | Fact<'sentence-agreed', Record<string, never>, { text: string }>;

const commands = {
  ...roundCommands,
  'agree-sentence': { schema: z.strictObject({ text: text(600) }), by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

function decide(state: CheckOutState, command: Command, table: Table): Decision<CheckOutFact> {
  if (command.type !== 'agree-sentence') return decideRound(state, command, table);
  if (command.person !== null) return refuse('not-allowed');
  return accept<CheckOutFact>({ type: 'sentence-agreed', data: {}, personal: { text: (command.data as { text: string }).text } });
}

function evolve(state: CheckOutState, fact: Stored<CheckOutFact>): CheckOutState {
  if (fact.type === 'sentence-agreed') {
    state.sentence = fact.personal?.text ?? '';
    return state;
  }
  evolveRound(state, fact);
  return state;
}

/** Closes a meeting by the rules of the check-in, and keeps one thing: the sentence the team agreed on. */
export const checkOut: Werkvorm<RoundConfig, CheckOutState, CheckOutFact> = {
  name: 'check-out',
  version: 1,
  questions: { min: 1, max: 3 },
  config: roundConfig.extend({ typing: z.enum(['none', 'word', 'weather', 'hashtag']).default('hashtag') }),
  minutes: 10,
  commands,
  begin: (setup) => ({ ...beginRound(setup), sentence: '' }),
  decide,
  evolve,
  views: {
    room: (state, table) => ({ ...roundViews.room(state, table), sentence: state.sentence }),
    mine: (state, person, table) => roundViews.mine(state, person, table),
    facilitator: (state, table) => ({ ...roundViews.facilitator(state, table), sentence: state.sentence }),
    screen: (state, table) => ({ ...roundViews.screen(state, table), sentence: state.sentence }),
  },
  progress: (state, table) => ({ contributed: landedHere(state, table), expected: table.people.count }),
  harvest: (state) => (state.sentence === '' ? [] : [{ kind: 'team-sentence', text: state.sentence }]),
  phoneSeconds: ({ config }) => (config.typing === 'none' ? 8 : 20),
  paper,
  script,
};
