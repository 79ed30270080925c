import { z } from 'zod';

const minutes = (standard: number) => z.number().int('malformed').min(1, 'malformed').max(60, 'malformed').default(standard);

export const config = z.strictObject({
  /** Minutes per step. At the end nothing happens by itself. */
  minutes: z.strictObject({ alone: minutes(2), pairs: minutes(5), fours: minutes(10), all: minutes(10) }).prefault({}),
});

export type OneTwoFourConfig = z.infer<typeof config>;

export const STEPS = ['alone', 'pairs', 'fours', 'all'] as const;
export type Step = (typeof STEPS)[number];
/** Steps in which people sit in groups. */
export type GroupStep = 'pairs' | 'fours';
