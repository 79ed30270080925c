/**
 * How far a next step is in a home organisation. Going on, back or past something are all fine: life is no funnel.
 * Only `stopped` asks for a word: why.
 */
export const CARRY_STATES = ['intention', 'shared', 'tried', 'adapted', 'anchored', 'stopped'] as const;
export type CarryState = (typeof CARRY_STATES)[number];

/** The most characters in what somebody tells of a next step. */
export const TOLD_LIMIT = 1000;

/** Whether there is still something to hear of it. */
export function isOpen(state: CarryState): boolean {
  return state !== 'anchored' && state !== 'stopped';
}
