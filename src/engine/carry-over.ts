import { z } from 'zod';
import { CARRY_STATES, TOLD_LIMIT } from './carry-states.js';
import { personalTraces } from './privacy.js';
import { optionalText } from './text.js';

export * from './carry-states.js';

/** What somebody tells of a next step. Nothing in `happened` is an answer too. */
export const toldFields = {
  state: z.enum(CARRY_STATES),
  /** Why it stopped; of no meaning in another state. */
  reason: optionalText(TOLD_LIMIT),
  happened: optionalText(TOLD_LIMIT),
  /** Who tells it was shown what in it may point at a person, and shares it like this (rule 19). Not kept. */
  checked: z.boolean().default(false),
};
export type ToldInput = z.infer<z.ZodObject<typeof toldFields>>;

/** What stands in the way of keeping what somebody tells, or null. */
export function incompleteTold({ state, reason, happened, checked }: ToldInput): { readonly refused: 'reason-missing' | 'points-at-person'; readonly field: string } | null {
  if (state === 'stopped' && reason.trim() === '') return { refused: 'reason-missing', field: 'reason' };
  if (checked) return null;
  const pointing = ([['reason', state === 'stopped' ? reason : ''], ['happened', happened]] as const).find(([, text]) => personalTraces(text).length > 0);
  return pointing === undefined ? null : { refused: 'points-at-person', field: pointing[0] };
}
