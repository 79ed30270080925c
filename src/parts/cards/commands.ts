import { z } from 'zod';
import { heapCommands } from '../heaps/heaps.js';
import { identifier, LABEL_LIMIT, randomIdentifier, text } from '../../engine/text.js';
import type { CommandRule } from '../../engine/werkvorm.js';

/** The most fields on a card. */
const FIELDS = 8;

const card = {
  text: text(),
  /** Chosen from lists and lines, by name. */
  fields: z.record(z.string().max(40, 'malformed'), z.union([z.string().max(40, 'malformed'), z.number().int('malformed')])).refine((fields) => Object.keys(fields).length <= FIELDS, 'malformed').default({}),
  /** In people's own words. */
  labels: z.record(z.string().max(40, 'malformed'), text(LABEL_LIMIT)).refine((labels) => Object.keys(labels).length <= FIELDS, 'malformed').default({}),
  /** The author was shown what in it may point at a person, and shares it like this (rule 19). Not kept. */
  checked: z.boolean().default(false),
};

const step = identifier;

export const writeSchema = z.strictObject({ step, ...card, envelope: randomIdentifier.optional() });
export const changeSchema = z.strictObject({ card: identifier, ...card });
export const removeSchema = z.strictObject({ card: identifier });
export const goSchema = z.strictObject({ step });
export const showSchema = z.strictObject({ step, shown: z.boolean() });
/** Everything that can be asked of a course of cards. A facilitator's `write` without `as` is the group's. */
export const courseCommands = {
  // Also when the meeting has just gone on: somebody was still writing.
  write: { schema: writeSchema, by: ['participant', 'facilitator'], whileElsewhere: true },
  change: { schema: changeSchema, by: ['participant', 'facilitator'], whileElsewhere: true, afterClose: true },
  remove: { schema: removeSchema, by: ['participant', 'facilitator'], whileElsewhere: true, afterClose: true },
  go: { schema: goSchema, by: ['facilitator'] },
  show: { schema: showSchema, by: ['facilitator'] },
  ...heapCommands,
} as const satisfies Record<string, CommandRule>;
