import { ABSTAIN } from './config.js';
import type { FinalAnswer, Mode, VoteResult } from './faces-contract.js';
import type { FinalTally, OptionText } from './facts.js';

/**
 * Counts a vote. A majority is more than half of the votes cast; abstentions are not votes cast, but who abstains did
 * vote and is outside the majority option (rule 9). Options stay in the order in which they were set (rule 17).
 * @param choices one per voter: an option id or `abstain`
 * @returns in anonymous mode without any size but the number of voters (rule 15)
 */
export function countVote(options: readonly OptionText[], choices: readonly string[], mode: Mode | null): VoteResult {
  const votes = new Map(options.map((o) => [o.id, 0]));
  let cast = 0;
  for (const choice of choices) {
    if (choice === ABSTAIN) continue;
    cast++;
    votes.set(choice, (votes.get(choice) ?? 0) + 1);
  }
  const winner = options.find((o) => (votes.get(o.id) ?? 0) * 2 > cast) ?? null;
  const outside = winner === null ? 0 : choices.length - (votes.get(winner.id) ?? 0);
  const sizes = mode !== 'anonymous';
  return {
    voters: choices.length,
    outcome: winner === null ? 'no-majority' : 'majority',
    option: winner?.id ?? null,
    unanimous: winner !== null && outside === 0,
    minority: { exists: outside > 0, size: sizes ? outside : null },
    options: options.map((o) => ({ id: o.id, text: o.text, votes: sizes ? (votes.get(o.id) ?? 0) : null, majority: o.id === winner?.id })),
    abstained: sizes ? choices.length - cast : null,
  };
}

/** Counts the final question. In anonymous mode only whether somebody can't come along yet (rule 15). */
export function countFinal(choices: readonly string[], mode: Mode | null): FinalTally {
  const sizes = mode !== 'anonymous';
  const count = (answer: FinalAnswer) => choices.filter((c) => c === answer).length;
  return {
    carry: sizes ? count('carry') : null,
    liveWith: sizes ? count('live-with') : null,
    cannotYet: sizes ? count('cannot-yet') : null,
    someCannotYet: count('cannot-yet') > 0,
  };
}
