import { z } from 'zod';
import { optionalText } from '../../engine/text.js';
import type { Setup } from '../../engine/werkvorm.js';

const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
/** The shortest and the longest that can be put on it, in seconds. */
export const SHORTEST = 5;
export const LONGEST = 3 * 60 * 60;
/** What stands on it when neither the settings nor the item say anything. */
const STANDARD = 3 * MINUTE;

const upTo = (most: number) => z.number().int('malformed').min(0, 'malformed').max(most, 'malformed').default(0);

export const config = z.strictObject({
  /** Together what stands on the clock; nothing: as long as the item takes. */
  minutes: upTo(180),
  seconds: upTo(59),
  text: optionalText(200),
});
export type TimerConfig = z.infer<typeof config>;

/** What stands on the clock before it begins, in milliseconds. */
export function lengthOf({ config: { minutes, seconds }, minutes: ofItem }: Setup<TimerConfig>): number {
  const asked = minutes * MINUTE + seconds * SECOND || ofItem * MINUTE || STANDARD;
  return Math.min(LONGEST * SECOND, Math.max(SHORTEST * SECOND, asked));
}
