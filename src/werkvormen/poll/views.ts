import type { Table, Werkvorm } from '../../engine/werkvorm.js';
import { countWords, ownWords } from './cloud.js';
import { FEWEST_ANONYMOUS, type PollConfig, ROUNDS } from './config.js';
import type { FacilitatorFace, MineFace, ResultFace, RoomFace, Tally, WordFace } from './faces-contract.js';
import { answersOf, askedOf, boxOf, canOpen, isLive, openRound, type PollFact, type PollState, type Round } from './state.js';
import { count, movedBetween } from './tally.js';

/** Who sees what of a poll. The screen sees what the room sees. */
export const views: Werkvorm<PollConfig, PollState, PollFact>['views'] = {
  room: (state) => roomFace(state),
  mine: (state, person, table) => mineFace(state, person, table),
  facilitator: (state, table) => facilitatorFace(state, table),
  screen: (state) => roomFace(state),
};

function roomFace(state: PollState): RoomFace {
  const { config, question, options, rounds, shown, opened } = state;
  const { kind, mode, most, words, unit, ends } = config;
  return {
    question,
    kind,
    mode,
    live: isLive(state),
    options: [...options],
    most: kind === 'single' ? 1 : Math.min(most, Math.max(1, options.length)),
    top: Number(config.scale),
    ends: { ...ends },
    words,
    unit,
    phase: openRound(state) ? 'open' : rounds.length > 0 ? 'closed' : 'preparing',
    round: rounds.length,
    asking: rounds.at(-1)?.asking ?? opened,
    shown,
    result: shown ? resultOf(state) : null,
  };
}

function mineFace({ rounds, config }: PollState, person: string, table: Table): MineFace {
  const round = rounds.at(-1);
  if (!round) return { answered: false, answer: null, before: null };
  if (config.mode === 'anonymous') return { answered: table.box(boxOf(round)).has(person), answer: null, before: null };
  const own = (which: Round | undefined) => which?.answers.get(person)?.answer.reveal() ?? null;
  return { answered: round.answers.has(person), answer: own(round), before: own(rounds.at(-2)) };
}

function facilitatorFace(state: PollState, table: Table): FacilitatorFace {
  const { config, rounds } = state;
  const round = openRound(state);
  const enough = config.mode === 'open' || table.people.count >= FEWEST_ANONYMOUS;
  return {
    ...roomFace(state),
    result: resultOf(state),
    answered: round && enough ? answeredIn(state, round, table) : null,
    enough,
    ready: canOpen(state),
    more: rounds.length < ROUNDS,
    hidden: countedRounds(state).flatMap((one) => allWords(state, one)).filter(({ id }, at, all) => state.hidden.has(id) && all.findIndex((other) => other.id === id) === at),
  };
}

function answeredIn({ config }: PollState, round: Round, table: Table): number {
  return config.mode === 'anonymous' ? table.box(boxOf(round)).contributors : round.answers.size;
}

/** Rounds of which figures may be known: closed ones, and the open one when it is live. */
function countedRounds(state: PollState): Round[] {
  return state.rounds.filter((round) => round.closed || isLive(state));
}

/** What came out of the last round that was counted, beside the one before it; without words that are hidden. */
export function resultOf(state: PollState): ResultFace | null {
  const counted = countedRounds(state);
  const last = counted.at(-1);
  if (!last) return null;
  const before = counted.at(-2);
  return { round: state.rounds.indexOf(last) + 1, now: tallyOf(state, last), before: before ? tallyOf(state, before) : null, moved: movedIn(last, before) };
}

/** An open round that is counted already is live, and so in open mode. */
function movedIn(last: Round, before: Round | undefined): ResultFace['moved'] {
  if (last.closed || !before) return last.moved;
  return movedBetween(answersOf(before), answersOf(last));
}

function tallyOf(state: PollState, round: Round): Tally {
  const tally = round.tally ?? count(askedOf(state), [...answersOf(round).values()]);
  if (tally.kind !== 'cloud') return tally;
  return { ...tally, words: allWords(state, round).filter(({ id }) => !state.hidden.has(id)) };
}

/** Every word of a round, hidden or not; in open mode those of people who were not erased. */
function allWords({ config }: PollState, round: Round): WordFace[] {
  if (config.kind !== 'cloud') return [];
  return countWords(config.mode === 'anonymous' ? round.words : [...answersOf(round).values()].flatMap(({ words = [] }) => ownWords(words)));
}

/** Ids of the words that the facilitator can see. */
export function wordsSeen(state: PollState): Set<string> {
  return new Set(countedRounds(state).flatMap((round) => allWords(state, round)).map(({ id }) => id));
}

/** How many of the people here answered the round that is open; null for a small group in anonymous mode (rule 22). */
export function progress(state: PollState, table: Table): { contributed: number; expected: number } | null {
  const round = openRound(state);
  const expected = table.people.count;
  if (!round || (state.config.mode === 'anonymous' && expected < FEWEST_ANONYMOUS)) return null;
  const box = table.box(boxOf(round));
  const answered = (person: string): boolean => (state.config.mode === 'anonymous' ? box.has(person) : round.answers.has(person));
  return { contributed: table.people.present().filter(({ id }) => answered(id)).length, expected };
}
