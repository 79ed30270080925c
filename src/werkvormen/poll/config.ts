import { z } from 'zod';
import { optionalText, text } from '../../engine/text.js';

/** How many options or statements a poll may have. */
export const MOST_OPTIONS = 12;
/** Fewer than this is nothing to choose from. */
export const FEWEST_OPTIONS = 2;
/** The most characters of an option, of a word, of the end of a line. */
export const OPTION_LIMIT = 120;
export const WORD_LIMIT = 40;
const END_LIMIT = 60;
/** The most words of one person. */
export const MOST_WORDS = 3;
/** In anonymous mode there is no figure of fewer people than this (rule 22). */
export const FEWEST_ANONYMOUS = 5;
/** One question is asked at most twice: before the talk and after it. */
export const ROUNDS = 2;

const KINDS = ['single', 'multiple', 'scale', 'ranking', 'cloud', 'number'] as const;

export const config = z.strictObject({
  kind: z.enum(KINDS).default('single'),
  /** Named in the journal and nowhere else, or without any link to a person (rule 13). */
  mode: z.enum(['open', 'anonymous']).default('open'),
  /** `live` only in open mode; anonymous answers are counted at the close. */
  show: z.enum(['revealed', 'live']).default('revealed'),
  /** What can be chosen or put in order; for a scale the statements, none for the question itself. */
  options: z.array(text(OPTION_LIMIT)).max(MOST_OPTIONS).default([]),
  /** Multiple choice: how many one may choose. */
  most: z.int('malformed').min(1, 'malformed').max(MOST_OPTIONS, 'malformed').default(3),
  /** A scale goes from 1 to this. */
  scale: z.enum(['5', '7', '10']).default('5'),
  /** The words at the ends of a scale; empty for the usual ones. */
  ends: z.strictObject({ low: optionalText(END_LIMIT), high: optionalText(END_LIMIT) }).prefault({}),
  /** A word cloud: how many words of one person. */
  words: z.int('malformed').min(1, 'malformed').max(MOST_WORDS, 'malformed').default(MOST_WORDS),
  /** A number: of what. */
  unit: optionalText(20),
});

export type PollConfig = z.infer<typeof config>;
