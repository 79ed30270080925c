import { z } from 'zod';
import { identifier, optionalText, randomIdentifier, text } from '../../engine/text.js';
import type { Command, CommandRule } from '../../engine/werkvorm.js';
import { ABSTAIN, MOST_OPTIONS } from './config.js';
import { STEPS } from './faces-contract.js';

/** The most characters in a question, an option or a reason. */
export const LINE_LIMIT = 600;
/** The most views one person can recognise in one go. */
const RECOGNISED_LIMIT = 1_000;

const nothing = z.strictObject({});
/** Made by the phone; required in anonymous mode and refused in open mode, which only the state can tell. */
const envelope = randomIdentifier.optional();

const options = z
  .array(z.strictObject({ id: identifier.refine((id) => id !== ABSTAIN, 'malformed'), text: text(LINE_LIMIT) }))
  .max(MOST_OPTIONS, 'malformed')
  .refine((list) => new Set(list.map((o) => o.id)).size === list.length, 'malformed');

/** Everything that can be asked of a minority round. */
export const minorityCommands = {
  // the course of the round
  frame: {
    schema: z.strictObject({
      question: text(LINE_LIMIT),
      room: z.enum(['idea', 'suggestion', 'proposal', 'instruction']),
      mode: z.enum(['open', 'anonymous']),
    }),
    by: ['facilitator'],
  },
  'go-to': { schema: z.strictObject({ step: z.enum(STEPS) }), by: ['facilitator'] },
  'mark-done': { schema: z.strictObject({ step: z.enum(['views', 'other', 'spread']), done: z.boolean() }), by: ['facilitator'] },
  park: { schema: z.strictObject({ reason: optionalText(LINE_LIMIT) }), by: ['facilitator'] },
  // steps 1-3 and 5
  'add-view': { schema: z.strictObject({ text: text(), envelope }), by: ['participant'] },
  'take-view-back': { schema: z.strictObject({ view: identifier }), by: ['participant'] },
  'reveal-views': { schema: nothing, by: ['facilitator'] },
  recognise: { schema: z.strictObject({ views: z.array(identifier).max(RECOGNISED_LIMIT, 'malformed'), envelope }), by: ['participant'] },
  // the vote
  'set-options': { schema: z.strictObject({ options }), by: ['facilitator'] },
  'open-vote': { schema: z.strictObject({ override: z.boolean().default(false) }), by: ['facilitator'] },
  'cast-vote': { schema: z.strictObject({ option: identifier, envelope }), by: ['participant'] },
  'close-vote': { schema: nothing, by: ['facilitator'] },
  'cancel-vote': { schema: nothing, by: ['facilitator'] },
  'count-vote': { schema: nothing, by: ['system'] },
  // step 4
  'open-needs': { schema: nothing, by: ['facilitator'] },
  'give-need': { schema: z.strictObject({ text: text(), envelope }), by: ['participant'], forAnyone: true },
  'need-nothing': { schema: z.strictObject({ text: optionalText(), envelope }), by: ['participant'], forAnyone: true },
  'mark-gone': { schema: z.strictObject({ person: identifier }), by: ['facilitator'] },
  'close-needs': { schema: nothing, by: ['facilitator'] },
  'answer-need': {
    schema: z.strictObject({
      need: identifier,
      answer: z.enum(['adopted', 'adapted', 'not-adopted']),
      reason: optionalText(),
      text: optionalText(),
    }),
    by: ['facilitator'],
  },
  // the final question and the decision
  'open-final': { schema: nothing, by: ['facilitator'] },
  'answer-final': { schema: z.strictObject({ answer: z.enum(['carry', 'live-with', 'cannot-yet']), envelope }), by: ['participant'] },
  'close-final': { schema: nothing, by: ['facilitator'] },
  'count-final': { schema: nothing, by: ['system'] },
  'set-decision': { schema: z.strictObject({ text: text() }), by: ['facilitator'] },
  decide: { schema: nothing, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

export type CommandName = keyof typeof minorityCommands;
/** Validated data of a command. */
export type DataOf<T extends CommandName> = z.infer<(typeof minorityCommands)[T]['schema']>;
/** One command, with its data. */
export type CommandOf<T extends CommandName> = Command<T, DataOf<T>>;
/** Any command of the round; `type` tells what `data` is. */
export type MinorityCommand = { [T in CommandName]: CommandOf<T> }[CommandName];
