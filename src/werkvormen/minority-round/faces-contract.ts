import type { RefusalName } from '../../engine/refusal.js';

/** Where the round is. `views`, `other`, `spread` are the steps 1-3, `needs` is 4, `waterline` is 5. */
export const STEPS = ['framing', 'views', 'other', 'spread', 'vote', 'needs', 'final', 'waterline'] as const;
export type Step = (typeof STEPS)[number];
export type Mode = 'open' | 'anonymous';
export type RoomForInfluence = 'idea' | 'suggestion' | 'proposal' | 'instruction';
export type FinalAnswer = 'carry' | 'live-with' | 'cannot-yet';
export type NeedAnswer = 'adopted' | 'adapted' | 'not-adopted';

/** A view somebody gave. `by` is null in anonymous mode. */
export type ViewCard = {
  id: string;
  text: string;
  by: string | null;
  viaFacilitator: boolean;
  /** The step in which it was given; `other` is the other voice. */
  step: Step;
  /** How many recognise something in it; null in anonymous mode, where only `recognised` is shown. */
  recognisedBy: number | null;
  recognised: boolean;
};

/** A need, unmerged and kept, refused ones too (rule 11). */
export type NeedCard = {
  id: string;
  text: string;
  by: string | null;
  viaFacilitator: boolean;
  answer: NeedAnswer | null;
  reason: string;
  /** How it reads in the decision, when it was adapted. */
  adaptedText: string;
};

export type VoteResult = {
  /** How many voted, abstentions included. */
  voters: number;
  /** `majority` is more than half of the votes cast (abstentions are not votes cast), never a plurality (rule 9). */
  outcome: 'majority' | 'no-majority';
  /** The majority option. */
  option: string | null;
  unanimous: boolean;
  /** Everybody outside the majority option, abstentions included; the size is null in anonymous mode (rule 15). */
  minority: { exists: boolean; size: number | null };
  /** Votes are null in anonymous mode. */
  options: { id: string; text: string; votes: number | null; majority: boolean }[];
  abstained: number | null;
};

/** What the room, and so the screen, may see. */
export type RoomFace = {
  step: Step;
  status: 'running' | 'decided' | 'parked';
  question: string;
  room: RoomForInfluence | null;
  mode: Mode | null;
  requireEveryone: boolean;
  /** Which time the group goes through the steps, from 1. */
  round: number;
  done: { views: boolean; other: boolean; spread: boolean };
  views: ViewCard[];
  options: { id: string; text: string }[];
  vote: 'none' | 'open' | 'closing' | 'closed';
  result: VoteResult | null;
  needsState: 'none' | 'open' | 'closed';
  needs: NeedCard[];
  /** Anonymous mode: why people can come along, without names. */
  supports: string[];
  finalState: 'none' | 'open' | 'closing' | 'closed';
  /** Numbers are null in anonymous mode (rule 15). */
  finalResult: { carry: number | null; liveWith: number | null; cannotYet: number | null; someCannotYet: boolean } | null;
  /** The text of the decision and the adopted needs that belong to it; shown as a draft until `status` is decided. */
  decision: { text: string; parts: string[] };
  /** Why it was parked. */
  reason: string;
};

/** What is one participant's own. In anonymous mode a phone keeps its own choice and envelope id; the server can't tell it. */
export type MineFace = {
  /** Ids of the views that are mine (open mode). */
  views: string[];
  /** Ids of the views I recognise (open mode). */
  recognised: string[];
  hasRecognised: boolean;
  hasVoted: boolean;
  /** My own vote (open mode): an option id, `abstain`, or null. */
  vote: string | null;
  /** I am asked what I need: everybody in anonymous mode (rule 14), everybody outside the majority option in open mode. */
  asked: boolean;
  hasAnsweredNeeds: boolean;
  needs: string[];
  hasAnsweredFinal: boolean;
  final: FinalAnswer | null;
};

/** What the console gets on top of the room: counts, what is in the way, and in open mode who is to be asked. */
export type FacilitatorFace = RoomFace & {
  /** No contribution yet, so open or anonymous can still be chosen. */
  modeFree: boolean;
  /** Enough people here for anonymous mode (rule 16). */
  anonymousPossible: boolean;
  counts: {
    /** Cards under seal that `reveal-views` would show (anonymous mode). */
    viewsWaiting: number;
    contributed: number;
    recognised: number;
    voted: number;
    needsAnswered: number;
    needsAsked: number;
    final: number;
    present: number;
  };
  /** Why `open-vote` would be refused without override, and why `decide` would be refused; empty when it would not. */
  voteBlockers: RefusalName[];
  decideBlockers: RefusalName[];
  /** Steps that were not done when the vote was opened anyway. */
  skippedSteps: Step[];
  votesWithoutMajority: number;
  /** Open mode, after the vote: everybody outside the majority option. Empty in anonymous mode. */
  outside: { person: string; name: string; option: string; answered: boolean; present: boolean }[];
};

/**
 * Commands (data in brackets). `envelope` is a random id of at least 128 bits made by the phone, required in anonymous
 * mode and refused in open mode.
 *
 * facilitator: frame {question, room, mode} · go-to {step} · mark-done {step, done} · reveal-views {} ·
 * set-options {options: {id, text}[]} · open-vote {override} · close-vote {} · cancel-vote {} ·
 * open-needs {} · answer-need {need, answer, reason, text} · mark-gone {person} · close-needs {} ·
 * open-final {} · close-final {} · set-decision {text} · decide {} · park {reason}
 * participant: add-view {text, envelope?} · take-view-back {view} · recognise {views, envelope?} ·
 * cast-vote {option, envelope?} · give-need {text, envelope?} · need-nothing {text, envelope?} · answer-final {answer, envelope?}
 * system: count-vote {} · count-final {} (two seconds after closing)
 */
export type FacesContract = { room: RoomFace; mine: MineFace; facilitator: FacilitatorFace; screen: RoomFace };
