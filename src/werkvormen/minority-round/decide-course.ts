import { refuse, type Refusal } from '../../engine/refusal.js';
import { accept, type Decision, type Table } from '../../engine/werkvorm.js';
import { hasBegun, hasMajority, needsFinished } from './asked.js';
import { whileAsking } from './blockers.js';
import type { CommandOf } from './commands.js';
import { FEWEST_ANONYMOUS } from './config.js';
import type { Step } from './faces-contract.js';
import type { MinorityFact } from './facts.js';
import { acceptAll, type Change, together, UNCHANGED } from './outcome.js';
import type { MinorityState } from './state.js';
import { cancelledVote, revealNeeds, revealRecognition, withdrawnFinal } from './unseal.js';

type Decided = Decision<MinorityFact>;

/** Confirms the question, the room for influence and the mode. The mode is free until the first contribution. */
export function frame(state: MinorityState, { data }: CommandOf<'frame'>, table: Table): Decided {
  const busy = whileAsking(state);
  if (busy) return refuse(busy);
  const begun = hasBegun(state, table);
  if (begun && data.mode !== state.mode) return refuse('mode-fixed');
  if (!begun && data.mode === 'anonymous' && table.people.count < FEWEST_ANONYMOUS) return refuse('too-few-for-anonymous', { fewest: FEWEST_ANONYMOUS });
  // Another question under a vote that was counted would make it a vote on something else.
  if (state.result !== null) return refuse('step-not-open');
  return accept<MinorityFact>({ type: 'framed', data });
}

/**
 * Goes to a step. Going back is always possible, also after a decision (rule 12); back to the steps 1-3 after a vote
 * is a new round. What would destroy ballots is refused: closing or cancelling the vote is a choice of its own.
 */
export function goTo(state: MinorityState, { data }: CommandOf<'go-to'>, table: Table): Decided {
  const { step } = data;
  if (!state.framed && step !== 'framing') return refuse('framing-missing');
  if (state.vote.phase === 'closing') return refuse('vote-closing');
  if (state.vote.phase === 'open') return step === 'vote' ? accept() : refuse('vote-open');
  if (state.final.phase === 'closing') return refuse('final-question-open');
  const early = tooEarly(state, step);
  if (early) return early;
  if (step === state.step && state.status === 'running') return accept();
  const withdrawn = step === 'final' ? UNCHANGED : withdrawnFinal(state);
  const spread = state.step === 'spread' ? revealRecognition(state, table) : UNCHANGED;
  return acceptAll(withdrawn, spread, enter(state, step, table));
}

/** Enters a step; before the vote, after a vote was counted, that begins a new round. What was written as need is kept. */
export function enter(state: MinorityState, step: Step, table: Table, newRound = isNewRound(state, step)): Change {
  const needs = newRound ? revealNeeds(state, table) : UNCHANGED;
  return together(needs, { facts: [{ type: 'step-entered', data: { step, newRound } }] });
}

/** Marks one of the steps 1-3 as done, or not done after all (rule 6). */
export function markDone(state: MinorityState, { data }: CommandOf<'mark-done'>, table: Table): Decided {
  const busy = whileAsking(state);
  if (busy) return refuse(busy);
  if (state.done[data.step] === data.done) return accept();
  const spread = data.step === 'spread' && data.done ? revealRecognition(state, table) : UNCHANGED;
  return acceptAll(spread, { facts: [{ type: 'step-marked', data }] });
}

/** Stops without a decision, which is a good end (rule 12). An open vote has no result; needs that were written are kept. */
export function park(state: MinorityState, { data }: CommandOf<'park'>, table: Table): Decided {
  if (state.vote.phase === 'closing') return refuse('vote-closing');
  if (state.final.phase === 'closing') return refuse('final-question-open');
  return acceptAll(cancelledVote(state), withdrawnFinal(state), revealNeeds(state, table), { facts: [{ type: 'parked', data }] });
}

function isNewRound(state: MinorityState, step: Step): boolean {
  return state.result !== null && (step === 'framing' || step === 'views' || step === 'other' || step === 'spread');
}

function tooEarly(state: MinorityState, step: Step): Refusal | null {
  if ((step === 'needs' || step === 'final') && !hasMajority(state)) return refuse('no-majority');
  return step === 'final' && !needsFinished(state) ? refuse('minority-unasked') : null;
}
