import { z } from 'zod';

export const config = z.strictObject({
  /** How many people at a table, when that can be; never fewer than 3 or more than 6 by itself. */
  size: z.number().int('malformed').min(3, 'malformed').max(6, 'malformed').default(4),
  /** How many rounds are meant; the facilitator may stop earlier or go on. */
  rounds: z.number().int('malformed').min(1, 'malformed').max(6, 'malformed').default(2),
  /** Minutes of one round. At the end nothing happens by itself. */
  minutes: z.number().int('malformed').min(1, 'malformed').max(90, 'malformed').default(20),
  /** What a table writes: nothing, one line that goes on over the rounds, or several cards per round. */
  harvest: z.enum(['none', 'light', 'full']).default('light'),
});

export type TablesConfig = z.infer<typeof config>;
