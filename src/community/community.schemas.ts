import { z } from 'zod';
import { LANGUAGES } from '../config/language.js';
import { isZone } from '../config/zone.js';
import { containsBsn } from '../engine/privacy.js';
import { identifier, LABEL_LIMIT, optionalText, text } from '../engine/text.js';
import { TEAM_KINDS } from './team-store.js';

/** Ids in paths that no guard looks at. */
export const idParam = { schema: identifier } as const;

/** A name, without spaces around it. */
const name = text(LABEL_LIMIT).trim();
const longName = text(200).trim();
const language = z.enum(LANGUAGES);
const version = z.number().int('malformed').min(1, 'malformed');
export const daySchema = z.iso.date('date-malformed');
const day = daySchema.nullable().default(null);

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'too-long')
  .refine((value) => !containsBsn(value), 'contains-bsn')
  .pipe(z.email('email-malformed'));

/** Most things in a list that belongs to one team or community. */
const LIST_LIMIT = 500;
const ids = z.array(identifier).max(LIST_LIMIT, 'malformed');

export const communitySchema = z.strictObject({
  name: longName,
  motto: optionalText(400),
  language,
  zone: z.string().refine(isZone, 'zone-unknown'),
});
export const changedCommunitySchema = communitySchema.extend({ version });

export const nameSchema = z.strictObject({ name });
export const orderSchema = z.strictObject({ ids });
export const periodSchema = z
  .strictObject({ name, startsOn: day, endsOn: day })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, { message: 'date-malformed', path: ['endsOn'] });

export const teamSchema = z.strictObject({
  name: longName,
  kind: z.enum(TEAM_KINDS),
  period: identifier.nullable().default(null),
  rhythm: optionalText(400),
  missingVoices: z.array(name).max(50, 'malformed').default([]),
});
export const changedTeamSchema = teamSchema.extend({ version });
export const wantedSchema = z.strictObject({ perspectives: ids });

export const framingSchema = z.strictObject({ text: text(2000), heldBy: optionalText(400), reason: optionalText(2000) });
export const changedFramingSchema = framingSchema.extend({ version });

const person = {
  name,
  email: emailSchema.nullable().default(null),
  organisation: identifier.nullable().default(null),
  perspective: identifier.nullable().default(null),
  function: optionalText(200),
};

/** Somebody new; or, by the id of `member`, somebody who is known in the community already. */
export const joinTeamSchema = z
  .strictObject({ ...person, name: name.optional(), language: language.optional(), member: identifier.nullable().default(null), joinedOn: day, replaces: identifier.nullable().default(null) })
  .refine(({ member, name: given }) => member !== null || given !== undefined, { message: 'text-empty', path: ['name'] });
export const changedMemberSchema = z.strictObject({ ...person, language, version });
/** `on`: null for who stays after all. */
export const leaveSchema = z.strictObject({ on: daySchema.nullable(), replacedBy: identifier.nullable().default(null) });

export const keepNotesSchema = z.literal('keep', 'malformed').optional();

export const termSchema = z.strictObject({ term: name, meaning: text(1000) });
const note = { text: text(4000), successor: optionalText(LABEL_LIMIT) };
export const noteSchema = z.strictObject({ member: identifier.nullable().default(null), ...note });

export const languageSchema = z.strictObject({ language });
export const ownNoteSchema = z.strictObject(note);
export const ownLeaveSchema = z.strictObject({ on: daySchema, text: optionalText(4000), successor: optionalText(LABEL_LIMIT) });
