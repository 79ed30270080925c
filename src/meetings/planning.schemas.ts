import { z } from 'zod';
import { identifier, optionalText } from '../engine/text.js';
import { dateSchema, timeSchema } from './meeting.js';
import { EVERY } from './when.js';

/** What a list of meetings can be narrowed down to, in its address. */
export const fromSchema = dateSchema.optional();
export const teamSchema = identifier.optional();

/** Another day or time for a copy; the same ones when absent. */
export const duplicateSchema = z.strictObject({ date: dateSchema.optional(), time: timeSchema.unwrap().optional() });
export type DuplicateWish = z.infer<typeof duplicateSchema>;

/** The most meetings made at once: a school year of weeks. */
const SERIES_LIMIT = 40;

/** When a series comes back: so often and so many times more, or on these days. */
export const seriesSchema = z.union([
  z.strictObject({ every: z.enum(EVERY), times: z.number().int('malformed').min(1, 'malformed').max(SERIES_LIMIT, 'malformed') }),
  z.strictObject({
    dates: z
      .array(dateSchema)
      .min(1, 'malformed')
      .max(SERIES_LIMIT, 'malformed')
      .refine((dates) => new Set(dates).size === dates.length, 'malformed'),
  }),
]);
export type SeriesWish = z.infer<typeof seriesSchema>;

/** Why a meeting is off, in words for who registered. */
export const cancelSchema = z.strictObject({ reason: optionalText(600) });
