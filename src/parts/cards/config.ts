import { z } from 'zod';
import { optionalText } from '../../engine/text.js';

/** The most characters of a question in somebody's own words. */
const PROMPT_LIMIT = 200;

/**
 * The settings that every course of cards has, to spread into a `z.strictObject`.
 * @param steps names of the steps, for which an own wording may be given
 */
export function courseFields<S extends string>(steps: readonly [S, ...S[]], standard: { readonly mode?: 'open' | 'anonymous'; readonly show?: 'revealed' | 'at-once' } = {}) {
  const prompts = z.strictObject(Object.fromEntries(steps.map((step) => [step, optionalText(PROMPT_LIMIT)])) as Record<S, ReturnType<typeof optionalText>>);
  return {
    mode: z.enum(['open', 'anonymous']).default(standard.mode ?? 'open'),
    show: z.enum(['revealed', 'at-once']).default(standard.show ?? 'revealed'),
    prompts: prompts.prefault({} as z.input<typeof prompts>),
  };
}
