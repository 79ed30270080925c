import { z } from 'zod';
import { PULSE_ITEMS, PULSE_SCALE, PULSE_TEXT_LIMIT, type PulseItem, type PulseValue } from './pulse.js';
import { optionalText } from './text.js';

const value = z.literal(PULSE_SCALE).optional();

/** What somebody answered; every statement may be left out. */
export const pulseAnswers = z.strictObject(Object.fromEntries(PULSE_ITEMS.map((item) => [item, value])) as Record<PulseItem, z.ZodOptional<z.ZodLiteral<PulseValue>>>);
/** What somebody adds in their own words. */
export const pulseText = optionalText(PULSE_TEXT_LIMIT);
