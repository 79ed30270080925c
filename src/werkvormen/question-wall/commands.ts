import { z } from 'zod';
import { identifier, LABEL_LIMIT, optionalText, randomIdentifier } from '../../engine/text.js';
import type { CommandRule } from '../../engine/werkvorm.js';
import { REFUSED_FOR, SORTS, STANCES } from './faces-contract.js';

/** The most characters of a question: it must be read from eight metres. */
export const QUESTION_LIMIT = 300;
/** The most characters of an answer, or of why something is parked. */
export const NOTE_LIMIT = 600;
/** The most questions about which one command says something. */
const STANCES_AT_ONCE = 100;

export const config = z.strictObject({
  /** With names, or without any link to a person (rule 13). */
  mode: z.enum(['open', 'anonymous']).default('open'),
  /** Questions wait until the facilitator lets them through. */
  moderated: z.boolean().default(false),
  /** Whether people may say that they see a question differently. */
  differ: z.boolean().default(true),
  /** The most questions of one person. */
  most: z.number().int().min(1).max(20).default(5),
});
export type WallConfig = z.infer<typeof config>;

const question = identifier;

/**
 * `question`: its id, random and made by the phone; in anonymous mode there is an `envelope` instead, which nothing ties to
 * the question that comes out of it. An empty text only goes in an envelope: who has no question does the same as who has one.
 */
export const putSchema = z.strictObject({ text: optionalText(QUESTION_LIMIT), checked: z.boolean().default(false), question: randomIdentifier.optional(), envelope: randomIdentifier.optional() });
export const changeSchema = z.strictObject({ question, text: optionalText(QUESTION_LIMIT), checked: z.boolean().default(false) });
/** In open mode what changes; in an envelope everything somebody says in this round. */
export const standSchema = z.strictObject({
  stances: z.record(question, z.enum(STANCES).nullable()).refine((stances) => Object.keys(stances).length <= STANCES_AT_ONCE, 'malformed'),
  round: z.number().int().min(0).optional(),
  envelope: randomIdentifier.optional(),
});
export const oneSchema = z.strictObject({ question });
export const pinSchema = z.strictObject({ question: question.nullable() });
export const answerSchema = z.strictObject({ question, text: optionalText(NOTE_LIMIT) });
export const refuseSchema = z.strictObject({ question, reason: z.enum(REFUSED_FOR), words: optionalText(LABEL_LIMIT) });
export const underSchema = z.strictObject({ question, under: question.nullable() });
export const sortSchema = z.strictObject({ by: z.enum(SORTS) });
const nothing = z.strictObject({});

export const commands = {
  // Also when the meeting has just gone on: somebody was still writing.
  put: { schema: putSchema, by: ['participant'], whileElsewhere: true },
  change: { schema: changeSchema, by: ['participant'], whileElsewhere: true, afterClose: true },
  'take-back': { schema: oneSchema, by: ['participant'], whileElsewhere: true, afterClose: true },
  stand: { schema: standSchema, by: ['participant'] },
  gather: { schema: nothing, by: ['facilitator'] },
  'let-in': { schema: oneSchema, by: ['facilitator'] },
  refuse: { schema: refuseSchema, by: ['facilitator'] },
  pin: { schema: pinSchema, by: ['facilitator'] },
  answer: { schema: answerSchema, by: ['facilitator'] },
  park: { schema: answerSchema, by: ['facilitator'] },
  'put-back': { schema: oneSchema, by: ['facilitator'] },
  'lay-under': { schema: underSchema, by: ['facilitator'] },
  sort: { schema: sortSchema, by: ['facilitator'] },
  count: { schema: nothing, by: ['facilitator'] },
  'ask-again': { schema: nothing, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;
