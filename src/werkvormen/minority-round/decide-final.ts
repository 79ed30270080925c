import { refuse } from '../../engine/refusal.js';
import { accept, type Decision, type Table } from '../../engine/werkvorm.js';
import { takesAnswers } from './asking.js';
import { decideBlockers, finalBlockers, whileAsking } from './blockers.js';
import type { CommandOf } from './commands.js';
import { FEWEST_ANONYMOUS } from './config.js';
import { answer, tooFewToCount } from './decide-vote.js';
import type { MinorityFact } from './facts.js';
import { acceptAll } from './outcome.js';
import { draftDecision } from './decision-text.js';
import type { MinorityState } from './state.js';
import { countedFinal } from './unseal.js';

type Decided = Decision<MinorityFact>;

/** Asks everybody whether they carry the decision, can live with it, or can't come along yet. */
export function openFinal(state: MinorityState, table: Table): Decided {
  const blocker = whileAsking(state) ?? finalBlockers(state)[0];
  if (blocker) return refuse(blocker);
  if (state.mode === 'anonymous' && table.people.count < FEWEST_ANONYMOUS) return refuse('too-few-for-anonymous', { fewest: FEWEST_ANONYMOUS });
  return accept<MinorityFact>({ type: 'final-opened', data: {} });
}

/** Answers the final question, or changes the answer before the close. */
export function answerFinal(state: MinorityState, command: CommandOf<'answer-final'>, table: Table): Decided {
  if (!takesAnswers(state.final, table.at)) return refuse('step-not-open');
  return answer(state.final, state.mode, command, command.data.answer, command.data.envelope, table, (given) => ({ type: 'final-answered', ...given }));
}

/** Closes the final question; it is counted after the grace. */
export function closeFinal(state: MinorityState, table: Table): Decided {
  if (state.final.phase === 'closing') return refuse('final-question-open');
  if (state.final.phase !== 'open') return refuse('final-question-missing');
  if (tooFewToCount(state.final, state.mode, table)) return refuse('too-few-ballots', { fewest: FEWEST_ANONYMOUS });
  return accept<MinorityFact>({ type: 'final-closed', data: {} });
}

/** Counts a final question of which the grace is over. Asked twice it changes nothing. */
export function countFinal(state: MinorityState, table: Table): Decided {
  if (state.final.phase === 'closing' && table.at < state.final.graceUntil) return refuse('final-question-open');
  return acceptAll(countedFinal(state, table));
}

/** Words the decision. A group that answered the final question about other words is asked again. */
export function setDecision(state: MinorityState, { data }: CommandOf<'set-decision'>): Decided {
  const busy = whileAsking(state);
  if (busy) return refuse(busy);
  return data.text === draftDecision(state) ? accept() : accept<MinorityFact>({ type: 'decision-set', data });
}

/** The only way to a decision (rule 10). */
export function decideRound(state: MinorityState): Decided {
  const blocker = decideBlockers(state)[0];
  return blocker ? refuse(blocker) : accept<MinorityFact>({ type: 'decided', data: {} });
}
