import { z } from 'zod';
import { programmeItemSchema } from './programme.js';
import { identifier, LABEL_LIMIT, optionalText, text } from './text.js';
import type { CommandRule } from './werkvorm.js';

const item = z.strictObject({ item: identifier });
const places = z.array(z.number().int().min(1)).max(1_000_000).default([]);
const person = {
  name: optionalText(LABEL_LIMIT),
  organisation: optionalText(LABEL_LIMIT),
  perspective: optionalText(LABEL_LIMIT),
};

/** What can be asked of the session itself. The programme guides and never imprisons: every move is a command. */
export const SESSION_COMMANDS = {
  open: { schema: z.strictObject({}), by: ['system'] },
  join: {
    schema: z.strictObject({
      ...person,
      standsInFor: optionalText(LABEL_LIMIT),
      firstTime: z.boolean().default(false),
      phoneHash: z.string(),
      member: identifier.nullable().default(null),
      registration: identifier.nullable().default(null),
    }),
    by: ['system'],
  },
  /** A guest turns out to be a member: what was written as a guest is theirs. Also after the meeting. */
  'tie-person': { schema: z.strictObject({ ...person, person: identifier, member: identifier }), by: ['system'], afterClose: true },
  /** Somebody is erased. `redact`: the places of what is theirs (`placesOf`); the session does not remember where its facts stand. */
  'forget-person': { schema: z.strictObject({ person: identifier, redact: places }), by: ['system'], afterClose: true },
  /** The time for which texts are kept is over: of cards without a link to a person, or of everything (`personalPlaces`). */
  'forget-texts': { schema: z.strictObject({ whose: z.enum(['unlinked', 'everybody']), redact: places }), by: ['system'], afterClose: true },
  leave: { schema: z.strictObject({}), by: ['participant'], afterClose: true, othersToo: true },
  'change-person': { schema: z.strictObject(person), by: ['participant'], othersToo: true },
  'add-person': { schema: z.strictObject({ ...person, standsInFor: optionalText(LABEL_LIMIT), firstTime: z.boolean().default(false) }), by: ['facilitator'] },
  'remove-person': { schema: z.strictObject({ person: identifier }), by: ['facilitator'] },
  next: { schema: z.strictObject({}), by: ['facilitator'] },
  back: { schema: z.strictObject({}), by: ['facilitator'] },
  start: { schema: item, by: ['facilitator'] },
  skip: { schema: z.strictObject({}), by: ['facilitator'] },
  repeat: { schema: item, by: ['facilitator'] },
  insert: {
    schema: z.strictObject({ item: programmeItemSchema, at: z.number().int().min(0).max(60), start: z.boolean().default(false) }),
    by: ['facilitator'],
  },
  edit: { schema: z.strictObject({ item: programmeItemSchema }), by: ['facilitator'] },
  move: { schema: z.strictObject({ item: identifier, to: z.number().int().min(0).max(60) }), by: ['facilitator'] },
  remove: { schema: item, by: ['facilitator'] },
  'park-point': { schema: z.strictObject({ text: text(600) }), by: ['facilitator'] },
  'take-up-point': { schema: z.strictObject({ point: identifier }), by: ['facilitator'] },
  close: { schema: z.strictObject({}), by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

export type SessionCommandName = keyof typeof SESSION_COMMANDS;
/** Validated data of a session command. */
export type SessionCommandData<T extends SessionCommandName> = z.infer<(typeof SESSION_COMMANDS)[T]['schema']>;
