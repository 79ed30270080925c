import { z } from 'zod';
import type { Outcome } from '../../engine/facts.js';
import { refuse } from '../../engine/refusal.js';
import { identifier, text } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Setup, type Table, type Werkvorm } from '../../engine/werkvorm.js';
import { answer, answerSchema } from './answering.js';
import { bots } from './bots.js';
import { ownWords } from './cloud.js';
import { config, FEWEST_ANONYMOUS, MOST_OPTIONS, OPTION_LIMIT, type PollConfig, ROUNDS } from './config.js';
import type { PollAnswer } from './faces-contract.js';
import { harvest } from './harvest.js';
import { paper } from './paper.js';
import { script } from './script.js';
import { answersOf, askedOf, begin, boxOf, canOpen, evolve, isLive, openRound, type PollFact, type PollState, type Round } from './state.js';
import { count, movedBetween } from './tally.js';
import { progress, views, wordsSeen } from './views.js';

type Decided = Decision<PollFact>;

const nothing = z.strictObject({});
const optionsSchema = z.strictObject({ options: z.array(text(OPTION_LIMIT)).max(MOST_OPTIONS, 'too-many-choices').refine((all) => new Set(all.map((one) => one.trim())).size === all.length, 'malformed') });
const openSchema = z.strictObject({ round: z.int('malformed').min(1, 'malformed').max(ROUNDS, 'malformed') });
const showSchema = z.strictObject({ shown: z.boolean() });
const wordSchema = z.strictObject({ word: identifier, hidden: z.boolean() });

const commands = {
  answer: { schema: answerSchema, by: ['participant'] },
  'set-options': { schema: optionsSchema, by: ['facilitator'] },
  open: { schema: openSchema, by: ['facilitator'] },
  close: { schema: nothing, by: ['facilitator'] },
  reopen: { schema: nothing, by: ['facilitator'] },
  cancel: { schema: nothing, by: ['facilitator'] },
  show: { schema: showSchema, by: ['facilitator'] },
  'hide-word': { schema: wordSchema, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

function decide(state: PollState, command: Command, table: Table): Decided {
  if (command.type === 'answer') return answer(state, command, command.data as z.infer<typeof answerSchema>, table);
  if (command.person !== null) return refuse('not-allowed');
  switch (command.type) {
    case 'set-options':
      return setOptions(state, (command.data as z.infer<typeof optionsSchema>).options);
    case 'open':
      return open(state, (command.data as z.infer<typeof openSchema>).round, table);
    case 'close':
      return close(state, table);
    case 'reopen':
      return reopen(state);
    case 'cancel':
      return cancel(state);
    case 'show':
      return show(state, (command.data as z.infer<typeof showSchema>).shown);
    case 'hide-word':
      return hideWord(state, command.data as z.infer<typeof wordSchema>);
    default:
      return refuse('unknown-command');
  }
}

/** Before the first opening; after it people answered these. */
function setOptions(state: PollState, options: readonly string[]): Decided {
  if (state.config.kind === 'cloud' || state.config.kind === 'number') return refuse('not-allowed');
  if (state.rounds.length > 0) return refuse(openRound(state) ? 'vote-open' : 'not-open-now');
  return accept<PollFact>({ type: 'options-set', data: { count: options.length }, personal: { options: options.map((one) => one.trim()) } });
}

/** Opens the first or the second round. Asked for again it stays open; each opening has a box of its own. */
function open(state: PollState, wanted: number, table: Table): Decided {
  if (openRound(state)) return state.rounds.length === wanted ? accept() : refuse('vote-open');
  if (wanted !== state.rounds.length + 1) return refuse('not-open-now');
  if (!canOpen(state)) return refuse('options-missing');
  if (state.config.mode === 'anonymous' && table.people.count < FEWEST_ANONYMOUS) return refuse('too-few-for-anonymous');
  return accept<PollFact>({ type: 'round-opened', data: { asking: state.opened + 1 } });
}

function close(state: PollState, table: Table): Decided {
  const round = openRound(state);
  if (!round) return state.rounds.length > 0 ? accept() : refuse('not-open-now');
  if (tooFew(state, round, table)) return refuse('too-few-ballots', { fewest: FEWEST_ANONYMOUS });
  return { ok: true, ...closed(state, round, table) };
}

/** The fewest whose anonymous answers are counted. What the facilitator typed for others the facilitator knows: those do not count. */
function leastOf(round: Round, table: Table): number {
  return FEWEST_ANONYMOUS + table.box(boxOf(round)).viaFacilitator;
}

function tooFew({ config }: PollState, round: Round, table: Table): boolean {
  const box = table.box(boxOf(round));
  return config.mode === 'anonymous' && Math.min(box.contributors, box.size) < leastOf(round, table);
}

/** The answers become figures of the group; sealed ones are destroyed in the same commit (rule 13). */
function closed(state: PollState, round: Round, table: Table): Outcome<PollFact> {
  const asked = askedOf(state);
  if (state.config.mode === 'open') {
    const own = answersOf(round);
    const before = state.rounds.at(-2);
    const tally = count(asked, [...own.values()]);
    // The words stay with who gave them, so that they go when that person is erased.
    const stored = tally.kind === 'cloud' ? { ...tally, words: [] } : tally;
    return { facts: [{ type: 'round-closed', data: { tally: stored, moved: before ? movedBetween(answersOf(before), own) : null, viaFacilitator: 0 } }] };
  }
  const box = table.box(boxOf(round));
  // What is in an envelope was checked when it was sealed.
  const answers = box.open().map(({ content }) => content as PollAnswer);
  const tally = count(asked, answers, leastOf(round, table));
  const words = answers.flatMap((one) => ownWords(one.words ?? [])).sort();
  const stored = tally.kind === 'cloud' ? { ...tally, words: [] } : tally;
  const data = { tally: stored, moved: null, viaFacilitator: box.viaFacilitator };
  return { facts: [tally.kind === 'cloud' ? { type: 'round-closed', data, personal: { words } } : { type: 'round-closed', data }], unseal: [boxOf(round)] };
}

/** Undoes a close, where the answers are still there. */
function reopen(state: PollState): Decided {
  const round = state.rounds.at(-1);
  if (!round || state.config.mode === 'anonymous') return refuse('not-open-now');
  return round.closed ? accept<PollFact>({ type: 'round-reopened', data: { asking: round.asking } }) : accept();
}

/** Takes a round that is open back: its answers are destroyed without a result. */
function cancel(state: PollState): Decided {
  const round = openRound(state);
  if (!round) return refuse('not-open-now');
  const facts: PollFact[] = [{ type: 'round-cancelled', data: { asking: round.asking } }];
  return state.config.mode === 'anonymous' ? { ok: true, facts, unseal: [boxOf(round)] } : { ok: true, facts, redact: [...round.answers.values()].map(({ seq }) => seq) };
}

/** No tally is seen before the close (rule 8), unless it was set to be live beforehand. */
function show(state: PollState, shown: boolean): Decided {
  if (state.rounds.length === 0) return refuse('not-open-now');
  if (openRound(state) && !isLive(state)) return refuse('vote-open');
  return state.shown === shown ? accept() : accept<PollFact>({ type: 'showing-changed', data: { shown } });
}

function hideWord(state: PollState, { word, hidden }: z.infer<typeof wordSchema>): Decided {
  if (!wordsSeen(state).has(word)) return refuse('text-unknown');
  return state.hidden.has(word) === hidden ? accept() : accept<PollFact>({ type: 'word-hidden', data: { word, hidden } });
}

/** What was answered and never closed counts when the meeting ends, when there is enough of it. */
function leave(state: PollState, table: Table): Outcome<PollFact> {
  const round = openRound(state);
  if (!table.closing || !round || tooFew(state, round, table)) return { facts: [] };
  return closed(state, round, table);
}

/** Seconds of reading, choosing and sending. */
const SECONDS = { single: 15, multiple: 20, scale: 8, ranking: 10, cloud: 35, number: 20 } as const;
const OPTION_SECONDS = { single: 1, multiple: 2, scale: 7, ranking: 5, cloud: 0, number: 0 } as const;

function phoneSeconds({ config: { kind, options } }: Setup<PollConfig>): number {
  return SECONDS[kind] + OPTION_SECONDS[kind] * Math.max(kind === 'scale' ? 1 : 3, options.length);
}

/** A question to everybody with one secret answer each, asked once or twice; source of the rules: domain.md "Peiling", 8, 13, 17 and 22. */
export const poll: Werkvorm<PollConfig, PollState, PollFact> = {
  name: 'poll',
  version: 1,
  questions: { min: 1, max: 1 },
  config,
  minutes: 8,
  commands,
  begin,
  decide,
  evolve,
  views,
  progress,
  harvest,
  leave,
  unfinished: (state) => openRound(state) !== null,
  paper,
  script,
  phoneSeconds,
  bots,
};
