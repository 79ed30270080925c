import { z } from 'zod';
import type { MeetingFacts } from './session.js';

const words = z.union([z.string(), z.strictObject({ say: z.string(), with: z.record(z.string(), z.union([z.string(), z.number()])).optional() })]);
/** On paper: a text of people, empty for room to write it by hand, or a whole key of a catalogue with its values. */
export type PaperWords = z.infer<typeof words>;

const titled = { title: words.optional() };
const few = z.number().int().min(1).max(8);

const block = z.discriminatedUnion('kind', [
  /** Lines to write on, at least so many; a card with room left gets more. `head`: a number or a word before the first. `together`: what the group says. */
  z.strictObject({ kind: z.literal('lines'), ...titled, head: words.optional(), rows: few, together: z.boolean().optional() }),
  /** A word with a short line behind it, each. */
  z.strictObject({ kind: z.literal('fields'), ...titled, of: z.array(words).min(1), together: z.boolean().optional() }),
  /** Boxes to tick, beside each other where they are short. `list`: always below each other, because they are what it is about. */
  z.strictObject({ kind: z.literal('ticks'), ...titled, of: z.array(words).min(1), list: z.boolean().optional() }),
  /** Boxes to put a number in, for an order. */
  z.strictObject({ kind: z.literal('numbered'), ...titled, of: z.array(words).min(1) }),
  /** Boxes from 1 to `points`, with words at both ends. */
  z.strictObject({ kind: z.literal('scale'), ...titled, points: z.number().int().min(2).max(10), low: words, high: words }),
  /** A line without marks between two words: a place on it, or a moment in time. */
  z.strictObject({ kind: z.literal('line'), ...titled, from: words, to: words }),
  /** Two lines across each other. */
  z.strictObject({ kind: z.literal('square'), ...titled, left: words, right: words, bottom: words, top: words }),
  /** Lines under each of a few words. */
  z.strictObject({ kind: z.literal('columns'), ...titled, of: z.array(words).min(2), rows: few, together: z.boolean().optional() }),
  /** A sentence between the others. */
  z.strictObject({ kind: z.literal('note'), text: words }),
  /** Tear it off here: what is below is handed in by itself, and nothing ties it to the rest (rule 13). */
  z.strictObject({ kind: z.literal('cut') }),
]);
/** What one part of a paper card looks like; what draws it knows no werkvorm. */
export type PaperBlock = z.infer<typeof block>;

/**
 * Whose a card is. `named` has a line for the name; no other has one. `group`: of a pair or a table. `self`: nobody collects it.
 * `nobody`: there is nothing to write. `undecided`: named or not is chosen when it begins.
 */
export const PAPER_AUTHORS = ['named', 'anonymous', 'group', 'self', 'nobody', 'undecided'] as const;

export const paperSchema = z.strictObject({
  author: z.enum(PAPER_AUTHORS),
  /** What happens with the card, where that is not what usually happens with one of this author. */
  after: words.optional(),
  /** Which steps of `paper.*.json` are on it, by number; without, the first five. */
  steps: z.array(z.number().int().min(1)).min(2).max(5).optional(),
  blocks: z.array(block),
});
/** A paper card of an item, for who has no phone: what is on it beside the name, the question, the aim and the steps. */
export type Paper = z.infer<typeof paperSchema>;

/** What a meeting knows that an item may need on paper. */
export type PaperAround = Pick<MeetingFacts, 'perspectives'>;

/** A card with nothing to write on: it is said aloud, or it is only listening. */
export function unwritten(): Paper {
  return { author: 'nobody', blocks: [] };
}
