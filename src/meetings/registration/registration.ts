import { z } from 'zod';
import { type Language, LANGUAGES } from '../../config/language.js';
import { containsBsn } from '../../engine/privacy.js';
import { LABEL_LIMIT, optionalText, text } from '../../engine/text.js';
import { REGISTRATION_STATES, type RegistrationState } from './waiting-list.js';

/** What somebody says who registers. */
export interface Wish {
  readonly name: string;
  /** In small letters, so that the same address is the same; null for who gave none. */
  readonly email: string | null;
  readonly organisation: string;
  readonly perspective: string;
  readonly brings: string;
  readonly wants: string;
  readonly language: Language;
}

/** Somebody who registered for a meeting, also when they cancelled. */
export interface Registration extends Wish {
  readonly id: string;
  readonly meeting: string;
  /** What opens it, without an account. */
  readonly token: string;
  readonly state: RegistrationState;
  /** Counts arrivals at this meeting. */
  readonly place: number;
  readonly madeAt: number;
  readonly cancelledAt: number | null;
  readonly attendedAt: number | null;
}

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'too-long')
  .refine((value) => !containsBsn(value), 'contains-bsn')
  .refine((value) => value === '' || z.email().safeParse(value).success, 'email-malformed')
  .transform((value) => (value === '' ? null : value));

/** What a visitor fills in on the public page; the language is the one of the page. */
export const wishFields = {
  name: text(LABEL_LIMIT).trim(),
  email: email.nullable().default(null),
  organisation: optionalText(200),
  perspective: optionalText(LABEL_LIMIT),
  brings: optionalText(1000),
  wants: optionalText(1000),
};

/** What a facilitator sends who registers somebody else. */
export const wishSchema = z.strictObject({ ...wishFields, language: z.enum(LANGUAGES).default('nl') });

export const lookSchema = z.strictObject({ token: z.string().max(64, 'malformed') });
export const publishSchema = z.strictObject({ on: z.boolean() });

/** What a phone's join page may know of the registration it shows. */
export const lookAnswer = z.object({
  session: z.string(),
  title: z.string(),
  name: z.string(),
  organisation: z.string(),
  perspective: z.string(),
  status: z.enum(['planned', 'open', 'closed']),
});
export type LookAnswer = z.infer<typeof lookAnswer>;

const personLine = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  organisation: z.string(),
  perspective: z.string(),
  brings: z.string(),
  wants: z.string(),
  state: z.enum(REGISTRATION_STATES),
  place: z.number().int().nullable().describe('Place on the waiting list, from 1; null for who is not on it'),
  madeAt: z.number().int().describe('milliseconds since 1970'),
  attended: z.boolean(),
});
export type PersonLine = z.infer<typeof personLine>;

/** Everybody who registered, for the facilitator, in the order in which they came. */
export const registrationsAnswer = z.object({
  capacity: z.number().int().nullable(),
  open: z.boolean().describe('Whether registering is possible now'),
  counts: z.object({
    registered: z.number().int().describe('With a place. More than `capacity` only when that was lowered afterwards: nobody is thrown out'),
    waiting: z.number().int(),
    cancelled: z.number().int(),
    attended: z.number().int().describe('Registered, and there'),
    walkedIn: z.number().int().describe('There without a registration'),
  }),
  people: z.array(personLine),
});
export type RegistrationsAnswer = z.infer<typeof registrationsAnswer>;

/** What a facilitator gets back who registered somebody: also the letter, to copy it when no post goes out. */
export const registeredAnswer = personLine.extend({
  link: z.string(),
  letter: z.object({ to: z.string().nullable(), subject: z.string(), text: z.string() }),
  sent: z.boolean(),
});
export type RegisteredAnswer = z.infer<typeof registeredAnswer>;

export const publishedAnswer = z.object({ publishedAt: z.number().int().nullable() });

/** A line of the facilitator's list; written field by field, so that the token never travels by accident. */
export function lineOf(registration: Registration, place: number | null): PersonLine {
  const { id, name, email: address, organisation, perspective, brings, wants, state, madeAt, attendedAt } = registration;
  return { id, name, email: address, organisation, perspective, brings, wants, state, place, madeAt, attended: attendedAt !== null };
}
