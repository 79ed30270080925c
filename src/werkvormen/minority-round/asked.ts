import type { Table } from '../../engine/werkvorm.js';
import { choiceOf, hasAnswered } from './asking.js';
import { type MinorityState, needsBox } from './state.js';

/** The vote was counted and one option has more than half of the votes cast. */
export function hasMajority(state: MinorityState): boolean {
  return state.result?.outcome === 'majority';
}

/** Step 4 is behind us: it was held and closed, or nobody is outside the majority option. */
export function needsFinished(state: MinorityState): boolean {
  if (!hasMajority(state)) return false;
  return state.needsRound.phase === 'closed' || (state.needsRound.phase === 'none' && state.result?.unanimous === true);
}

/**
 * Open mode: who is asked what they need: everybody who voted outside the majority option, abstentions included,
 * and in a later opening who could not come along yet. Those who left are still in it.
 */
export function askedPeople(state: MinorityState): string[] {
  if (state.mode !== 'open' || !hasMajority(state)) return [];
  const outside = [...state.vote.choices.keys()].filter((person) => choiceOf(state.vote, person) !== state.result?.option);
  return [...new Set([...outside, ...state.needsRound.again])];
}

/** Open mode: whether this person is asked. */
export function isAsked(state: MinorityState, person: string): boolean {
  if (state.mode !== 'open' || !hasMajority(state)) return false;
  if (state.needsRound.again.has(person)) return true;
  return state.vote.choices.has(person) && choiceOf(state.vote, person) !== state.result?.option;
}

/** Whether this person gave an answer in step 4. */
export function answeredNeeds(state: MinorityState, person: string, table: Table): boolean {
  if (state.mode === 'anonymous') return state.needsRound.number > 0 && state.needsRound.phase !== 'none' && table.box(needsBox(state.needsRound.number)).has(person);
  return state.needsRound.answered.has(person);
}

/**
 * Whether somebody whose answer is needed has not given it: in open mode anybody asked who is not confirmed to have left;
 * in anonymous mode anybody who voted and is still here, since nobody can know who is outside the majority.
 */
export function someoneUnasked(state: MinorityState, table: Table): boolean {
  if (state.mode === 'anonymous') return table.people.present().some((p) => hasAnswered(state.vote, state.mode, p.id, table) && !answeredNeeds(state, p.id, table));
  return askedPeople(state).some((p) => !state.needsRound.answered.has(p) && !state.needsRound.gone.has(p));
}

/** Open mode: who answered the last final question with "can't come along yet". */
export function cannotComeAlong(state: MinorityState): string[] {
  return state.final.phase === 'closed' ? [...state.final.choices.keys()].filter((p) => choiceOf(state.final, p) === 'cannot-yet') : [];
}

/** The boxes in which a first contribution could be. */
function boxesSoFar(state: MinorityState): string[] {
  const upTo = (name: string, number: number) => Array.from({ length: number }, (_, i) => `${name}-${i + 1}`);
  return ['views', ...upTo('spread', state.spread.number), ...upTo('vote', state.vote.number)];
}

/** Somebody contributed something, under seal or not, so the mode can't change any more. */
export function hasBegun(state: MinorityState, table: Table): boolean {
  return state.begun || boxesSoFar(state).some((box) => table.box(box).contributors > 0);
}
