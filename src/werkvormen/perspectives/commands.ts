import { z } from 'zod';
import { identifier, LABEL_LIMIT, optionalText, randomIdentifier, text } from '../../engine/text.js';
import type { CommandRule } from '../../engine/werkvorm.js';
import { LINE_LIMIT, MOST_MINUTES, MOST_PERSPECTIVES, SOURCES } from './config.js';

/** The most characters of a speaker's name. */
const SPEAKER_LIMIT = 80;

const perspective = identifier;
const line = {
  text: text(LINE_LIMIT),
  source: z.enum(SOURCES, 'malformed'),
  /** The author was shown what in it may point at a person, and shares it like this (rule 19). Not kept. */
  checked: z.boolean().default(false),
};

export const noteSchema = z.strictObject({ perspective, ...line, envelope: randomIdentifier.optional() });
export const changeSchema = z.strictObject({ perspective, ...line });
export const takeBackSchema = z.strictObject({ perspective });
export const unsaySchema = z.strictObject({ card: identifier });
export const floorSchema = z.strictObject({
  perspective: perspective.nullable(),
  /** Whether who has the floor now has been heard; false to go back. */
  heard: z.boolean().default(true),
});
export const orderSchema = z.strictObject({ order: z.array(perspective).max(MOST_PERSPECTIVES, 'malformed') });
export const addSchema = z.strictObject({ name: text(LABEL_LIMIT) });
export const dropSchema = z.strictObject({ perspective, dropped: z.boolean() });
export const seatSchema = z.strictObject({ perspective, speaker: optionalText(SPEAKER_LIMIT), minutes: z.number().int('malformed').min(1, 'malformed').max(MOST_MINUTES, 'malformed') });
export const missingSchema = z.strictObject({ perspective, missing: z.boolean() });
export const wouldSaySchema = z.strictObject({ perspective, text: text(), checked: line.checked });
export const showSchema = z.strictObject({
  /** One of them; null for all. */
  perspective: perspective.nullable(),
  shown: z.boolean(),
});
export const notesSchema = z.strictObject({ open: z.boolean() });

/** Everything that can be asked of a round of perspectives. */
export const commands = {
  // Also when the meeting has just gone on: somebody was still writing.
  note: { schema: noteSchema, by: ['participant'], whileElsewhere: true },
  change: { schema: changeSchema, by: ['participant'], whileElsewhere: true, afterClose: true },
  'take-back': { schema: takeBackSchema, by: ['participant'], whileElsewhere: true, afterClose: true },
  floor: { schema: floorSchema, by: ['facilitator'] },
  order: { schema: orderSchema, by: ['facilitator'] },
  add: { schema: addSchema, by: ['facilitator'] },
  drop: { schema: dropSchema, by: ['facilitator'] },
  seat: { schema: seatSchema, by: ['facilitator'] },
  missing: { schema: missingSchema, by: ['facilitator'] },
  'would-say': { schema: wouldSaySchema, by: ['facilitator'] },
  unsay: { schema: unsaySchema, by: ['facilitator'] },
  show: { schema: showSchema, by: ['facilitator'] },
  notes: { schema: notesSchema, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;
