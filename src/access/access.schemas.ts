import { z } from 'zod';
import { LANGUAGES } from '../config/language.js';
import { identifier, LABEL_LIMIT, text } from '../engine/text.js';
import { GIVEN_IN, GRANT_KINDS, ROLES } from './rights.js';
import { PASSPHRASE_LENGTH } from './passphrase.js';

/** A key of 256 random bits. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'malformed');

const email = z
  .string()
  .trim()
  .max(254, 'too-long')
  .pipe(z.email('email-malformed'));
const name = text(LABEL_LIMIT);
const language = z.enum(LANGUAGES);

const newPassphrase = z
  .string()
  .min(PASSPHRASE_LENGTH.min, 'passphrase-too-short')
  .max(PASSPHRASE_LENGTH.max, 'too-long');
const anyPassphrase = z.string().max(PASSPHRASE_LENGTH.max, 'too-long');
const anyEmail = z.string().trim().max(254, 'too-long');

export const setupSchema = z.strictObject({ token: tokenSchema, name, email, passphrase: newPassphrase });
export const loginSchema = z.strictObject({ email: anyEmail, passphrase: anyPassphrase });
export const resetSchema = z.strictObject({ token: tokenSchema, passphrase: newPassphrase });
export const resetAskSchema = z.strictObject({ email: anyEmail });
export const ownSchema = z.strictObject({ name, language });
export const ownPassphraseSchema = z.strictObject({ current: anyPassphrase, passphrase: newPassphrase });

/** A role in a place, as somebody wants to give it. */
export const wantedRole = z
  .strictObject({ role: z.enum(ROLES), kind: z.enum(GRANT_KINDS), place: identifier })
  .refine(({ role, kind }) => GIVEN_IN[role].includes(kind), { message: 'malformed', path: ['kind'] });
export type WantedRole = z.infer<typeof wantedRole>;

export const helperInvitationSchema = z.strictObject({ name, email, language });
export const invitationSchema = z.strictObject({ ...helperInvitationSchema.shape, grants: z.array(wantedRole).min(1, 'malformed').max(40, 'malformed') });
export const lookSchema = z.strictObject({ token: tokenSchema });
export const acceptSchema = z.strictObject({ token: tokenSchema, name, email, passphrase: newPassphrase });
export const oidcStartSchema = z.strictObject({ invitation: tokenSchema.optional() });

const account = z.object({ id: z.string(), name: z.string(), email: z.string(), language });
const role = z.object({ role: z.enum(ROLES), kind: z.enum(GRANT_KINDS), place: z.string() });

/** Who is logged in, as it goes out. */
export const accountAnswer = z.object({ account });
/** What somebody who is logged in may be, and where. */
export const meAnswer = accountAnswer.extend({
  grants: z.array(role.extend({ community: z.string() })),
  login: z.object({ passphrase: z.boolean(), oidc: z.boolean() }).describe('In which ways this account can log in'),
});
export const setupAnswer = z.object({ needed: z.boolean() });
export const forgottenAnswer = z.object({ byPost: z.boolean().describe('Whether a link to choose a new passphrase can be asked for by e-mail') });
export const resetAskAnswer = z.object({ sent: z.literal('maybe') });

/** A role as people read it: `where` is the name of the place. */
export const namedRole = z.object({ role: z.enum(ROLES), where: z.string() });
const invited = z.object({ id: z.string(), name: z.string(), email: z.string(), expiresAt: z.number() });
const letter = z.object({ to: z.string().nullable(), subject: z.string(), text: z.string() });

export const accountsAnswer = z.object({
  accounts: z.array(z.object({ id: z.string(), name: z.string(), email: z.string(), grants: z.array(role.extend({ id: z.string(), where: z.string() })) })),
  invitations: z.array(invited.extend({ grants: z.array(role.extend({ where: z.string() })), meeting: z.string().nullable() })),
});
export const helpersAnswer = z.object({
  accounts: z.array(z.object({ grant: z.string(), id: z.string(), name: z.string(), email: z.string() })),
  invitations: z.array(invited),
});
export const grantAnswer = role.extend({ id: z.string() });
export const linkAnswer = z.object({ link: z.string().describe('Shown once: what is stored is its hash'), letter, sent: z.boolean().describe('Whether the letter goes out by itself') });
export const invitationAnswer = linkAnswer.extend({ id: z.string() });
export const lookAnswer = z.object({ name: z.string(), email: z.string(), roles: z.array(namedRole), community: z.string(), accountExists: z.boolean() });
export const oidcAnswer = z.object({ enabled: z.boolean(), name: z.string() });
export const oidcUrlAnswer = z.object({ url: z.string() });
export const auditAnswer = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      byName: z.string().describe('Empty for what the operator did on the machine itself'),
      action: z.string(),
      subjectName: z.string(),
      detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  more: z.boolean(),
});
