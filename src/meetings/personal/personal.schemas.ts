import { z } from 'zod';
import { tokenSchema } from '../../access/access.schemas.js';
import { identifier } from '../../engine/text.js';

/** A meeting of one of somebody's own teams, or one they were at and have a certificate of. */
export const myMeeting = z.object({
  id: z.string(),
  title: z.string(),
  team: z.string(),
  date: z.string().describe('YYYY-MM-DD'),
  time: z.string().describe('HH:MM at the place of the meeting; empty when not known yet'),
  place: z.string(),
  online: z.string(),
  status: z.enum(['planned', 'open', 'closed', 'cancelled']),
  today: z.boolean(),
  certificate: z.boolean().describe('Whether there is a certificate of attendance for them'),
});
export type MyMeeting = z.infer<typeof myMeeting>;

/** The most sessions that one phone says were its member's. */
const CLAIMS_LIMIT = 50;

/** Sessions in which this phone was a guest, each with the secret by which the phone was known there. */
export const claimsSchema = z.strictObject({ sessions: z.array(z.strictObject({ session: identifier, secret: tokenSchema })).max(CLAIMS_LIMIT, 'malformed') });
export type ClaimsWish = z.infer<typeof claimsSchema>;

/** What became of each of them. */
export const claimsAnswer = z.object({
  kept: z.array(z.string()),
  refused: z.array(z.object({ session: z.string(), refused: z.string() })),
});
export type ClaimsAnswer = z.infer<typeof claimsAnswer>;
