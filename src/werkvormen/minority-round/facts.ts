import type { Fact } from '../../engine/facts.js';
import type { FinalAnswer, Mode, NeedAnswer, RoomForInfluence, Step, VoteResult } from './faces-contract.js';

type Nothing = Record<string, never>;
/** Who contributed in open mode, and whether the facilitator typed it. A vote counts as typed when it is counted. */
type Given = { readonly person: string; readonly viaFacilitator: boolean };
export type OptionText = { readonly id: string; readonly text: string };

/** How the final question was answered; numbers are null in anonymous mode (rule 15). */
export type FinalTally = {
  readonly carry: number | null;
  readonly liveWith: number | null;
  readonly cannotYet: number | null;
  readonly someCannotYet: boolean;
};

/**
 * What happens in a minority round. What people write or choose is in `personal`, so that it can be taken out.
 * In anonymous mode nothing that one person contributes is a fact: only `...-revealed` and `...-counted` are, for the
 * group as a whole (rule 13), and of those only `viaFacilitator` is a number beside the number of voters (rule 15).
 */
export type MinorityFact =
  | Fact<'framed', { question: string; room: RoomForInfluence; mode: Mode }>
  | Fact<'step-entered', { step: Step; newRound: boolean }>
  | Fact<'step-marked', { step: 'views' | 'other' | 'spread'; done: boolean }>
  | Fact<'parked', { reason: string }>
  | Fact<'view-given', Given & { view: string; step: Step }, { text: string }>
  | Fact<'view-taken-back', { view: string }>
  | Fact<'views-revealed', { views: readonly { id: string; step: Step }[]; viaFacilitator: number }, { texts: readonly string[] }>
  | Fact<'recognised', Given & { views: readonly string[] }>
  | Fact<'recognition-revealed', { views: readonly string[]; viaFacilitator: number }>
  | Fact<'options-set', { options: readonly OptionText[] }>
  | Fact<'vote-opened', { skipped: readonly Step[] }>
  | Fact<'ballot-cast', Given, { choice: string }>
  | Fact<'vote-closed', Nothing>
  | Fact<'vote-cancelled', Nothing>
  | Fact<'vote-counted', { result: VoteResult; viaFacilitator: number }>
  | Fact<'needs-opened', { again: readonly string[] }>
  | Fact<'need-given', Given & { need: string }, { text: string }>
  | Fact<'nothing-needed', Given, { text: string }>
  | Fact<'needs-revealed', { needs: readonly string[]; viaFacilitator: number }, { needs: readonly string[]; supports: readonly string[] }>
  | Fact<'person-gone', { person: string }>
  | Fact<'needs-closed', Nothing>
  | Fact<'need-answered', { need: string; answer: NeedAnswer }, { reason: string; text: string }>
  | Fact<'final-opened', Nothing>
  | Fact<'final-answered', Given, { choice: FinalAnswer }>
  | Fact<'final-closed', Nothing>
  | Fact<'final-withdrawn', Nothing>
  | Fact<'final-counted', { result: FinalTally; viaFacilitator: number }>
  | Fact<'decision-set', { text: string }>
  /** Who gave it was erased. What the group took over in its decision is the group's: `part-kept`; what nobody answered yet goes. */
  | Fact<'part-kept', { need: string; text: string }>
  | Fact<'need-taken-back', { need: string }>
  | Fact<'decided', Nothing>;
