import { z } from 'zod';
import { tokenSchema } from '../../access/access.schemas.js';
import { identifier, LABEL_LIMIT, text } from '../../engine/text.js';
import { canPrint } from './letters.js';

/** The most certificates in one PDF. */
const MANY = 200;

/** A name as it comes on a certificate. It is not kept. */
const nameSchema = text(LABEL_LIMIT)
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  .refine(canPrint, 'certificate-letters');

/** What a phone shows to be known by. */
export const phoneSchema = z.strictObject({ meeting: identifier, secret: tokenSchema });
export const phoneCertificateSchema = phoneSchema.extend({ name: nameSchema });
export const ownCertificateSchema = z.strictObject({ name: nameSchema });

export const manyCertificatesSchema = z.strictObject({
  certificates: z
    .array(
      z.strictObject({
        name: nameSchema,
        /** Who it is in the meeting; null for somebody who is not in its list. */
        person: identifier.nullable().default(null),
        /** For somebody who is not in its list: how long they were there, in whole quarters; null for all of it. */
        minutes: z.number().int('malformed').min(0, 'malformed').max(24 * 60, 'malformed').multipleOf(15, 'malformed').nullable().default(null),
      }),
    )
    .min(1, 'text-empty')
    .max(MANY, 'malformed'),
});
export type CertificateWish = z.infer<typeof manyCertificatesSchema>['certificates'][number];

/** Whether there is a certificate for somebody, and what they were called. */
export const ownAnswer = z.object({ title: z.string(), name: z.string().describe('As in the meeting; empty when they gave none') });
export type OwnAnswer = z.infer<typeof ownAnswer>;

/** For whom there can be certificates. */
export const attendeesAnswer = z.object({
  minutes: z.number().int().describe('Of the whole meeting, in whole quarters'),
  people: z.array(z.object({ person: z.string(), name: z.string(), phone: z.boolean(), minutes: z.number().int().describe('In whole quarters') })),
});
export type AttendeesAnswer = z.infer<typeof attendeesAnswer>;
