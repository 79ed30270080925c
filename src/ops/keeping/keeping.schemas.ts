import { z } from 'zod';

const whole = (least: number, most: number) => z.number().int('malformed').min(least, 'malformed').max(most, 'malformed');

const cardDays = whole(1, 365).describe('Days after the meeting after which a card without a link to a person is destroyed');
const logMonths = whole(1, 120).describe('Months after the end of the period after which learning logs, and names and texts of meetings, are destroyed');
const registrationDays = whole(1, 365).describe('Days after a meeting after which who registered for it is destroyed');
const version = z.number().int('malformed').min(0, 'malformed').describe('0 as long as a community has the usual');

const retention = z.object({ cardDays, logMonths, registrationDays });

export const retentionSchema = z.strictObject({ cardDays, logMonths, registrationDays, version });
export type RetentionWish = z.infer<typeof retentionSchema>;

/** Another retention, to see what it would do. All three, or none. */
export const wouldSchema = {
  cardDays: z.coerce.number().pipe(cardDays).optional(),
  logMonths: z.coerce.number().pipe(logMonths).optional(),
  registrationDays: z.coerce.number().pipe(registrationDays).optional(),
};

const count = z.number().int();
const day = z.string().describe('YYYY-MM-DD');

export const keepingAnswer = z.object({
  retention: retention.extend({ version }),
  usual: retention,
  fixed: z.object({
    letterDays: z.number().int(),
    linkDays: z.number().int().describe('Of a link that works no more, and of an invitation'),
    keeperDays: z.number().int().describe('Of the link of a guest who never used it'),
    auditYears: z.number().int(),
  }),
  ends: z
    .object({ teams: z.array(z.object({ id: z.string(), name: z.string(), until: day.nullable() })), elsewhere: day.nullable().describe('Of no team') })
    .describe('The first day on which what is written today may be destroyed; null while its period has no end'),
  next: z
    .object({ cards: count, records: count.describe('Meetings'), entries: count, carryOver: count, pulseTexts: count, files: count, registrations: count, letters: count, invitations: count })
    .describe('What the next purge would take, of what the whole community may read; what people keep for themselves or their team is not counted'),
  lastRun: z.number().int().nullable().describe('Milliseconds since 1970'),
});
export type KeepingAnswer = z.infer<typeof keepingAnswer>;
