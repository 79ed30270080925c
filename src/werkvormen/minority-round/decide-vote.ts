import { refuse } from '../../engine/refusal.js';
import { accept, type Command, type Decision, type Table } from '../../engine/werkvorm.js';
import { type Asking, askingBox, choiceOf, refuseEnvelope, type SealedChoice, sealOne, takesAnswers } from './asking.js';
import { hasMajority } from './asked.js';
import { stepsNotDone, voteBlockers, whileAsking } from './blockers.js';
import type { CommandOf } from './commands.js';
import { ABSTAIN, FEWEST_ANONYMOUS } from './config.js';
import { enter } from './decide-course.js';
import type { Mode } from './faces-contract.js';
import type { MinorityFact } from './facts.js';
import { acceptAll, UNCHANGED } from './outcome.js';
import type { MinorityState } from './state.js';
import { cancelledVote, countedVote, revealRecognition } from './unseal.js';

type Decided = Decision<MinorityFact>;

/** Sets what can be chosen. Options are shown, counted and reported in this order (rule 17). */
export function setOptions(state: MinorityState, { data }: CommandOf<'set-options'>): Decided {
  const busy = whileAsking(state);
  return busy ? refuse(busy) : accept<MinorityFact>({ type: 'options-set', data });
}

/** Opens a vote: when 1-3 are done, or by an explicit override that the report shows (rule 6). */
export function openVote(state: MinorityState, { data }: CommandOf<'open-vote'>, table: Table): Decided {
  const blocker = voteBlockers(state, table).find((b) => b !== 'steps-not-done' || !data.override);
  if (blocker) return refuse(blocker);
  const spread = state.step === 'spread' ? revealRecognition(state, table) : UNCHANGED;
  const again = hasMajority(state) ? enter(state, 'vote', table, true) : UNCHANGED;
  return acceptAll(spread, again, { facts: [{ type: 'vote-opened', data: { skipped: stepsNotDone(state) } }] });
}

/** Votes, or changes one's vote before the close. Who abstains has voted too. */
export function castVote(state: MinorityState, command: CommandOf<'cast-vote'>, table: Table): Decided {
  const { option } = command.data;
  if (!takesAnswers(state.vote, table.at)) return refuse('vote-not-open');
  if (option !== ABSTAIN && !state.options.some((o) => o.id === option)) return refuse('option-unknown');
  return answer(state.vote, state.mode, command, option, command.data.envelope, table, (given) => ({ type: 'ballot-cast', ...given }));
}

/** Closes the vote; it is counted after the grace. Fewer than five anonymous ballots are never counted (rule 16). */
export function closeVote(state: MinorityState, table: Table): Decided {
  if (state.vote.phase === 'closing') return refuse('vote-closing');
  if (state.vote.phase !== 'open') return refuse('vote-not-open');
  if (tooFewToCount(state.vote, state.mode, table)) return refuse('too-few-ballots', { fewest: FEWEST_ANONYMOUS });
  return accept<MinorityFact>({ type: 'vote-closed', data: {} });
}

/** Takes the vote back; ballots are destroyed without a result. */
export function cancelVote(state: MinorityState): Decided {
  if (state.vote.phase === 'closing') return refuse('vote-closing');
  return state.vote.phase === 'open' ? acceptAll(cancelledVote(state)) : refuse('vote-not-open');
}

/** Counts a vote of which the grace is over. Asked twice it changes nothing. */
export function countVote(state: MinorityState, table: Table): Decided {
  if (state.vote.phase === 'closing' && table.at < state.vote.graceUntil) return refuse('vote-closing');
  return acceptAll(countedVote(state, table));
}

/** Whether there are too few sealed answers to count without saying who gave them (rule 16). */
export function tooFewToCount(asking: Asking, mode: Mode | null, table: Table): boolean {
  return mode === 'anonymous' && table.box(askingBox(asking)).size < FEWEST_ANONYMOUS;
}

interface GivenAnswer<C extends string> {
  readonly data: { person: string; viaFacilitator: boolean };
  readonly personal: { choice: C };
}

/** One answer to a question to everybody: under seal, or as a fact in place of an earlier one. */
export function answer<C extends string>(
  asking: Asking,
  mode: Mode | null,
  command: Command,
  choice: C,
  envelope: string | undefined,
  table: Table,
  fact: (given: GivenAnswer<C>) => MinorityFact,
): Decided {
  const { person, viaFacilitator } = command;
  if (person === null) return refuse('not-allowed');
  const wrong = refuseEnvelope(mode, envelope);
  if (wrong) return wrong;
  if (mode === 'anonymous') return sealOne(askingBox(asking), command, envelope, { choice } satisfies SealedChoice, table);
  if (choiceOf(asking, person) === choice) return accept();
  const earlier = asking.choices.get(person);
  // What somebody chose is for counting, and for asking those outside what they need: after the meeting only the result stays.
  const given: MinorityFact = { ...fact({ data: { person, viaFacilitator }, personal: { choice } }), keep: 'meeting' };
  return { ok: true, facts: [given], redact: earlier ? [earlier.seq] : [] };
}
