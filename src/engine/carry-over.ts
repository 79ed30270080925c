import { z } from 'zod';
import { personalTraces } from './privacy.js';
import { optionalText } from './text.js';

/**
 * How far a next step is in a home organisation. Going on, back or past something are all fine: life is no funnel.
 * Only `stopped` asks for a word: why.
 */
export const CARRY_STATES = ['intention', 'shared', 'tried', 'adapted', 'anchored', 'stopped'] as const;
export type CarryState = (typeof CARRY_STATES)[number];

/** Where nothing more is to be asked. */
const ENDED: ReadonlySet<CarryState> = new Set(['anchored', 'stopped']);

/** Whether there is still something to hear of it. */
export function isOpen(state: CarryState): boolean {
  return !ENDED.has(state);
}

/** The most characters in what somebody tells of a next step. */
export const TOLD_LIMIT = 1000;

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
