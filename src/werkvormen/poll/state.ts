import type { Fact } from '../../engine/facts.js';
import { seal, type Secret } from '../../engine/secret.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { FEWEST_OPTIONS, type PollConfig } from './config.js';
import type { Moved, PollAnswer, Tally } from './faces-contract.js';
import type { Asked } from './tally.js';

/** An answer with a link to its author, in open mode. Only for counting, and for its author. */
export interface Given {
  readonly answer: Secret<PollAnswer>;
  /** Its place in the journal. */
  readonly seq: number;
}

/** One time that the question was asked. */
export interface Round {
  /** Number of the asking, one higher with every opening; names its box, which is never used again. */
  readonly asking: number;
  closed: boolean;
  /** Open mode: person -> answer. In anonymous mode the answers are in the box. */
  readonly answers: Map<string, Given>;
  /** From the close on; without the words of a cloud, which can be taken out. */
  tally: Tally | null;
  moved: Moved | null;
  /** The words of an anonymous cloud, by the alphabet. */
  words: readonly string[];
}

export interface PollState {
  readonly question: string;
  readonly config: PollConfig;
  options: readonly string[];
  /** The rounds that are open or counted, first and second; one that was taken back is not among them. */
  readonly rounds: Round[];
  /** How many times it was opened, those that were taken back too. */
  opened: number;
  shown: boolean;
  /** Ids of words that the facilitator hid. */
  readonly hidden: Set<string>;
}

export type PollFact =
  | Fact<'options-set', { count: number }, { options: string[] }>
  | Fact<'round-opened', { asking: number }>
  | Fact<'answered', { person: string; viaFacilitator: boolean }, { answer: PollAnswer }>
  | Fact<'round-closed', { tally: Tally; moved: Moved | null; viaFacilitator: number }, { words: string[] }>
  | Fact<'round-reopened', { asking: number }>
  | Fact<'round-cancelled', { asking: number }>
  | Fact<'showing-changed', { shown: boolean }>
  | Fact<'word-hidden', { word: string; hidden: boolean }>;

export function begin({ question, config }: Setup<PollConfig>): PollState {
  return { question, config, options: config.options, rounds: [], opened: 0, shown: false, hidden: new Set() };
}

export function evolve(state: PollState, fact: Stored<PollFact>): PollState {
  const round = state.rounds.at(-1);
  switch (fact.type) {
    case 'options-set':
      state.options = fact.personal?.options ?? Array.from({ length: fact.data.count }, () => '');
      return state;
    case 'round-opened':
      state.opened = fact.data.asking;
      state.shown = isLive(state);
      state.rounds.push({ asking: fact.data.asking, closed: false, answers: new Map(), tally: null, moved: null, words: [] });
      return state;
    case 'answered':
      take(round, fact);
      return state;
    case 'round-closed':
      if (round) Object.assign(round, { closed: true, tally: fact.data.tally, moved: fact.data.moved, words: fact.personal?.words ?? [] } satisfies Partial<Round>);
      return state;
    case 'round-reopened':
      if (round) Object.assign(round, { closed: false, tally: null, moved: null } satisfies Partial<Round>);
      state.shown = isLive(state);
      return state;
    case 'round-cancelled':
      state.rounds.pop();
      state.shown = false;
      return state;
    case 'showing-changed':
      state.shown = fact.data.shown;
      return state;
    case 'word-hidden':
      if (fact.data.hidden) state.hidden.add(fact.data.word);
      else state.hidden.delete(fact.data.word);
      return state;
    default:
      return fact satisfies never;
  }
}

/** A replacement goes to the end: folded anew, when what it replaced was taken out, the order is the same. */
function take(round: Round | undefined, { data, personal, seq }: Pick<Extract<Stored<PollFact>, { type: 'answered' }>, 'data' | 'personal' | 'seq'>): void {
  if (!personal) return;
  round?.answers.delete(data.person);
  round?.answers.set(data.person, { answer: seal(personal.answer), seq });
}

/** The round that takes answers now. */
export function openRound({ rounds }: PollState): Round | null {
  const last = rounds.at(-1);
  return last && !last.closed ? last : null;
}

/** Where the answers of an anonymous round wait. */
export function boxOf({ asking }: Pick<Round, 'asking'>): string {
  return `answers-${asking}`;
}

/** Anonymous answers are counted together at the close, so they are never live. */
export function isLive({ config }: Pick<PollState, 'config'>): boolean {
  return config.mode === 'open' && config.show === 'live';
}

export function askedOf({ config, options }: PollState): Asked {
  return { kind: config.kind, options: options.length, top: Number(config.scale) };
}

/** Whether the kind has options to choose from; a scale may have statements, but need not. */
export function needsOptions({ config }: Pick<PollState, 'config'>): boolean {
  return config.kind === 'single' || config.kind === 'multiple' || config.kind === 'ranking';
}

export function canOpen(state: PollState): boolean {
  return !needsOptions(state) || state.options.length >= FEWEST_OPTIONS;
}

/** The answers of a round in open mode, by person. Only for counting. */
export function answersOf(round: Round): Map<string, PollAnswer> {
  return new Map([...round.answers].map(([person, { answer }]) => [person, answer.reveal()]));
}
