import { z } from 'zod';
import { LABEL_LIMIT, text } from '../engine/text.js';
import { ROLES } from './rights.js';
import { PASSPHRASE_LENGTH } from './passphrase.js';

/** A key of 256 random bits. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'malformed');

const email = z
  .string()
  .trim()
  .max(254, 'too-long')
  .pipe(z.email('email-malformed'));

const newPassphrase = z
  .string()
  .min(PASSPHRASE_LENGTH.min, 'passphrase-too-short')
  .max(PASSPHRASE_LENGTH.max, 'too-long');

export const setupSchema = z.strictObject({ token: tokenSchema, name: text(LABEL_LIMIT), email, passphrase: newPassphrase });
export const loginSchema = z.strictObject({ email: z.string().trim().max(254, 'too-long'), passphrase: z.string().max(PASSPHRASE_LENGTH.max, 'too-long') });
export const resetSchema = z.strictObject({ token: tokenSchema, passphrase: newPassphrase });

/** Who is logged in, as it goes out. */
export const accountAnswer = z.object({ account: z.object({ id: z.string(), name: z.string(), email: z.string() }) });
/** What somebody who is logged in may be, and where. */
export const meAnswer = accountAnswer.extend({
  grants: z.array(z.object({ role: z.enum(ROLES), kind: z.enum(['community', 'team', 'meeting', 'organisation']), place: z.string(), community: z.string() })),
});
export const setupAnswer = z.object({ needed: z.boolean() });
