import { countWords, ownWords, wordKey } from './cloud.js';
import type { Middle, Moved, PollAnswer, PollKind, ScaleLine, Tally } from './faces-contract.js';

/** What is asked, as far as counting needs it. */
export interface Asked {
  readonly kind: PollKind;
  /** How many options there are to choose from or put in order, or statements. */
  readonly options: number;
  /** A scale goes from 1 to here. */
  readonly top: number;
}

/** How many statements a scale has: without any the question is the statement. */
export function statementsOf({ options }: Pick<Asked, 'options'>): number {
  return Math.max(1, options);
}

/**
 * Counts a round. It is a plain function of the answers, in whatever order they come.
 * @param least from how many answers on a statement that may be passed by is counted (rule 22)
 */
export function count(asked: Asked, answers: readonly PollAnswer[], least = 0): Tally {
  const voters = answers.length;
  switch (asked.kind) {
    case 'single':
    case 'multiple':
      return { kind: 'options', voters, counts: timesEach(asked.options, answers.flatMap((answer) => answer.options ?? [])) };
    case 'scale':
      return { kind: 'scale', voters, lines: Array.from({ length: statementsOf(asked) }, (_, at) => lineOf(asked.top, answers.flatMap((answer) => answer.places?.[at] ?? []), least)) };
    case 'ranking': {
      const points = borda(asked.options, answers.map((answer) => answer.order ?? []));
      const firsts = timesEach(asked.options, answers.flatMap((answer) => answer.order?.slice(0, 1) ?? []));
      return { kind: 'ranking', voters, points, firsts, places: placesOf(points) };
    }
    case 'cloud':
      return { kind: 'cloud', voters, words: countWords(answers.flatMap((answer) => ownWords(answer.words ?? []))) };
    case 'number': {
      const values = answers.flatMap((answer) => answer.value ?? []).map(hundredths).sort((a, b) => a - b);
      return { kind: 'number', voters, values, middle: middleOf(values) };
    }
    default:
      return asked.kind satisfies never;
  }
}

/** Points per option: of n options the first of somebody's order gets n-1, the last none. */
export function borda(options: number, orders: readonly (readonly number[])[]): number[] {
  const points = Array.from({ length: options }, () => 0);
  for (const order of orders) order.forEach((option, place) => (points[option] = (points[option] ?? 0) + options - 1 - place));
  return points;
}

/** A place per option, 1 for the most points; who has as many has the same place. */
export function placesOf(points: readonly number[]): number[] {
  return points.map((own) => 1 + points.filter((other) => other > own).length);
}

/** How much more (or less) each option got than before. */
export function shiftOf(before: readonly number[], now: readonly number[]): number[] {
  return now.map((count, at) => count - (before[at] ?? 0));
}

/** The middle of numbers in order: median, the middle half and the mean; null when there are none. */
export function middleOf(values: readonly number[]): Middle | null {
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { median: hundredths(quantile(values, 0.5)), low: hundredths(quantile(values, 0.25)), high: hundredths(quantile(values, 0.75)), mean: hundredths(mean) };
}

/** How many of those who answered twice answered something else. */
export function movedBetween(before: ReadonlyMap<string, PollAnswer>, now: ReadonlyMap<string, PollAnswer>): Moved {
  const both = [...now].flatMap(([person, answer]) => {
    const earlier = before.get(person);
    return earlier ? [[earlier, answer] as const] : [];
  });
  return { both: both.length, moved: both.filter(([a, b]) => !sameAnswer(a, b)).length };
}

/** Whether two answers say the same: in which order options or words were given makes no difference, in a ranking it does. */
export function sameAnswer(a: PollAnswer, b: PollAnswer): boolean {
  return gist(a) === gist(b);
}

/** Whether two answers are the same to the letter: who mends a capital in their word wants to see it mended. */
export function wroteTheSame(a: PollAnswer, b: PollAnswer): boolean {
  return gist({ ...a, words: undefined }) === gist({ ...b, words: undefined }) && JSON.stringify(a.words) === JSON.stringify(b.words);
}

function gist({ options, places, order, words, value }: PollAnswer): string {
  return JSON.stringify([options && [...options].sort((a, b) => a - b), places, order, words && words.map(wordKey).sort(), value]);
}

function lineOf(top: number, places: readonly number[], least: number): ScaleLine {
  if (places.length < least) return { voters: null, counts: [], mean: null };
  const counts = timesEach(top, places.map((place) => place - 1));
  const mean = places.length === 0 ? null : hundredths(places.reduce((sum, place) => sum + place, 0) / places.length);
  return { voters: places.length, counts, mean };
}

function timesEach(length: number, which: readonly number[]): number[] {
  const counts = Array.from({ length }, () => 0);
  for (const one of which) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
