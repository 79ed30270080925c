import { z } from 'zod';
import { LETTER_KINDS } from '../../post/letter.js';

const line = z.object({
  id: z.string(),
  kind: z.enum(LETTER_KINDS),
  to: z.string().nullable().describe('Null for who gave no address'),
  subject: z.string(),
  text: z.string().nullable().describe('To be copied; null once it went out, and for what opens an account'),
  state: z.enum(['waiting', 'sent', 'failed', 'to-copy', 'done']),
  madeAt: z.number().int().describe('milliseconds since 1970'),
  sentAt: z.number().int().nullable(),
  trouble: z.string().nullable().describe('Why it did not go out, in plain words, in the language of Accept-Language'),
});

/** The letters of a place, the newest first. */
export const lettersAnswer = z.object({ on: z.boolean().describe('Whether letters go out by themselves'), letters: z.array(line) });
export type LettersAnswer = z.infer<typeof lettersAnswer>;

const address = z
  .string()
  .trim()
  .max(254, 'too-long')
  .pipe(z.email('email-malformed'));

/** `registered`: who registered; `members`: who is in the team of the meeting now. */
export const sendReportSchema = z.strictObject({ to: z.union([z.enum(['registered', 'members']), z.array(address).min(1, 'malformed').max(100, 'malformed')]) });
export type SendReport = z.infer<typeof sendReportSchema>;

export const sendReportAnswer = z.object({
  letters: z.number().int().describe('How many letters were written'),
  sent: z.boolean().describe('Whether they go out by themselves; if not, they are among the letters of the meeting'),
});
export type SendReportAnswer = z.infer<typeof sendReportAnswer>;
