import type { Decided } from './decide.js';
import type { Moment } from './request.js';
import { emptyEnvelopes, evolve, evolveSeals } from './evolve.js';
import type { Happened } from './facts.js';
import type { SessionState } from './session.js';
import type { Registry } from './werkvorm.js';

/**
 * Gives decided facts their place in the journal: the next numbers of the session and the moment of the decision.
 * An anonymous contribution has no fact, so no number, no moment and no command end up beside it.
 */
export function place(state: SessionState, decided: Decided, moment: Moment): Happened[] {
  return decided.facts.map((fact, i) => ({
    seq: state.seq + 1 + i,
    at: moment.at,
    type: fact.type,
    v: fact.v ?? 1,
    ...(fact.run === undefined ? {} : { run: fact.run }),
    command: decided.command,
    data: fact.data,
    personal: fact.personal ?? null,
  }));
}

/** Takes everything of a decision into the session, in place, in the order in which it would be loaded again. */
export function apply(state: SessionState, decided: Decided, placed: readonly Happened[], registry: Registry): void {
  if (decided.seals && decided.run !== undefined) evolveSeals(state, decided.run, decided.seals, decided.command);
  for (const happened of placed) evolve(state, happened, registry);
  if (decided.unseal) emptyEnvelopes(state, decided.unseal);
}
