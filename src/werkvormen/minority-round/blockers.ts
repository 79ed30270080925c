import type { RefusalName } from '../../engine/refusal.js';
import type { Table } from '../../engine/werkvorm.js';
import { hasMajority, needsFinished } from './asked.js';
import { FEWEST_ANONYMOUS, FEWEST_OPTIONS } from './config.js';
import type { Step } from './faces-contract.js';
import type { MinorityState } from './state.js';

/** Why nothing can be asked about the course of the round right now: something is open that it would break. */
export function whileAsking(state: MinorityState): RefusalName | null {
  if (state.vote.phase === 'closing') return 'vote-closing';
  if (state.vote.phase === 'open') return 'vote-open';
  return whileFinal(state);
}

/** The final question is being asked: what people say yes to must not change under their hands. */
export function whileFinal(state: MinorityState): RefusalName | null {
  return state.final.phase === 'open' || state.final.phase === 'closing' ? 'final-question-open' : null;
}

/**
 * Steps 1-3 that are not done. After a majority another vote is another round, in which none of them is.
 */
export function stepsNotDone(state: MinorityState): Step[] {
  const steps = ['views', 'other', 'spread'] as const;
  return hasMajority(state) ? [...steps] : steps.filter((step) => !state.done[step]);
}

/** Why a vote can't be opened; `steps-not-done` can be overridden, the others can't (rules 6, 7, 16). */
export function voteBlockers(state: MinorityState, table: Table): RefusalName[] {
  const blockers: (RefusalName | null)[] = [
    state.status === 'running' ? null : 'round-ended',
    state.framed ? null : 'framing-missing',
    whileAsking(state),
    state.options.length < FEWEST_OPTIONS ? 'options-missing' : null,
    state.mode === 'anonymous' && table.people.count < FEWEST_ANONYMOUS ? 'too-few-for-anonymous' : null,
    stepsNotDone(state).length > 0 ? 'steps-not-done' : null,
  ];
  return blockers.filter((b) => b !== null);
}

/** Why the final question can't be asked: there must be a draft to ask it about. */
export function finalBlockers(state: MinorityState): RefusalName[] {
  if (!hasMajority(state)) return ['no-majority'];
  const blockers: (RefusalName | null)[] = [needsFinished(state) ? null : 'minority-unasked', hasUnansweredNeeds(state) ? 'needs-unanswered' : null];
  return blockers.filter((b) => b !== null);
}

/**
 * Why this is not a decision yet: a majority, everybody outside it asked, every need answered, everybody asked whether
 * they can come along, and if the group wants that, nobody who can't (rule 10).
 */
export function decideBlockers(state: MinorityState): RefusalName[] {
  if (state.status !== 'running') return ['round-ended'];
  const blockers = finalBlockers(state);
  if (blockers.includes('no-majority')) return blockers;
  const asking = whileFinal(state);
  if (asking) return [...blockers, asking];
  const finalNeeded = state.result?.unanimous !== true || state.finalLapsed;
  if (finalNeeded && state.final.phase !== 'closed') return [...blockers, 'final-question-missing'];
  return state.requireEveryone && state.finalResult?.someCannotYet ? [...blockers, 'someone-cannot-yet'] : blockers;
}

function hasUnansweredNeeds(state: MinorityState): boolean {
  return [...state.needs.values()].some((n) => n.answer === null);
}
