import { z } from 'zod';
import { PULSE_BASICS, PULSE_ITEMS, type PulseItem } from '../../engine/pulse.js';

const BASICS: ReadonlySet<PulseItem> = new Set(PULSE_BASICS);
const items = Object.fromEntries(PULSE_ITEMS.map((item) => [item, z.boolean().default(BASICS.has(item))])) as Record<PulseItem, z.ZodDefault<z.ZodBoolean>>;

export const config = z.strictObject({
  /** Which statements are asked. */
  items: z
    .strictObject(items)
    .refine((asked) => Object.values(asked).includes(true), 'malformed')
    .prefault({}),
  /** Whether people may add something in their own words. */
  text: z.boolean().default(true),
});

export type PulseConfig = z.infer<typeof config>;
