import type { Setup } from '../../engine/werkvorm.js';
import { type Asking, newAsking } from './asking.js';
import type { MinorityConfig } from './config.js';
import type { Mode, NeedAnswer, RoomForInfluence, Step, VoteResult } from './faces-contract.js';
import type { FinalTally, OptionText } from './facts.js';

/** A view somebody gave. */
export interface View {
  readonly text: string;
  /** Null in anonymous mode. */
  readonly person: string | null;
  readonly viaFacilitator: boolean;
  readonly step: Step;
  /** Place in the journal, so that its text can be taken out when the author takes it back. */
  readonly seq: number;
}

/** A need, kept as it was given (rule 11), with what the group answered. */
export interface Need {
  readonly text: string;
  readonly person: string | null;
  readonly viaFacilitator: boolean;
  answer: NeedAnswer | null;
  reason: string;
  adaptedText: string;
  /** How an adopted need stands in the decision, once its own text was taken out. */
  part?: string;
}

/** Step 4 after one vote. It may be held more than once: those who can't come along yet are asked again. */
export interface NeedsRound {
  /** Counts up with every opening; names its box. */
  number: number;
  phase: 'none' | 'open' | 'closed';
  /** Open mode: people asked beside everybody outside the majority, because they could not come along yet. */
  readonly again: Set<string>;
  /** Open mode: who answered, with a need or with nothing. */
  readonly answered: Set<string>;
  /** Open mode: who left before answering, as the facilitator confirmed. */
  readonly gone: Set<string>;
}

/** A minority round: the fold of its facts. What is under seal is not in here but in the boxes of the session. */
export interface MinorityState {
  framed: boolean;
  step: Step;
  status: 'running' | 'decided' | 'parked';
  question: string;
  room: RoomForInfluence;
  mode: Mode | null;
  readonly requireEveryone: boolean;
  /** Which time the group goes through the steps, from 1. */
  round: number;
  done: { views: boolean; other: boolean; spread: boolean };
  /** Something was contributed, so the mode is fixed. */
  begun: boolean;
  readonly views: Map<string, View>;
  /** Open mode: person -> what they recognise, and in which round they last said so. */
  readonly recognition: Map<string, { views: readonly string[]; round: number }>;
  /** Anonymous mode: views in which somebody recognises something. */
  readonly recognised: Set<string>;
  /** Number of the box for recognition now, and of the first one of this round. */
  spread: { number: number; first: number };
  options: readonly OptionText[];
  readonly vote: Asking;
  /** Result of the latest vote of this round. */
  result: VoteResult | null;
  /** Every result, in order; going back keeps them. */
  readonly results: VoteResult[];
  /** Steps that were not done when the latest vote was opened. */
  skipped: readonly Step[];
  /** The same over all votes (rule 6). */
  readonly everSkipped: Set<Step>;
  readonly needsRound: NeedsRound;
  readonly needs: Map<string, Need>;
  /** Why people can come along; in open mode by person, in anonymous mode without. */
  supports: { person: string | null; text: string }[];
  readonly final: Asking;
  finalResult: FinalTally | null;
  /** The final question was asked about an earlier text or before a later needs round; it must be asked again. */
  finalLapsed: boolean;
  /** What the facilitator wrote; null means: the text of the majority option. */
  decisionText: string | null;
  /** Why it was parked. */
  reason: string;
  /** Of the register of the views' box: people counted in `viaFacilitator` already, as the box is opened more than once. */
  viewsVia: number;
  /** How many contributions the facilitator typed for somebody. */
  viaFacilitator: number;
}

/** The round before anything happened. */
export function beginMinorityRound(setup: Setup<MinorityConfig>): MinorityState {
  return {
    framed: false,
    step: 'framing',
    status: 'running',
    question: setup.question,
    room: setup.config.room,
    mode: setup.config.mode,
    requireEveryone: setup.config.requireEveryone,
    round: 1,
    done: { views: false, other: false, spread: false },
    begun: false,
    views: new Map(),
    recognition: new Map(),
    recognised: new Set(),
    spread: { number: 1, first: 1 },
    options: [],
    vote: newAsking('vote'),
    result: null,
    results: [],
    skipped: [],
    everSkipped: new Set(),
    needsRound: { number: 0, phase: 'none', again: new Set(), answered: new Set(), gone: new Set() },
    needs: new Map(),
    supports: [],
    final: newAsking('final'),
    finalResult: null,
    finalLapsed: false,
    decisionText: null,
    reason: '',
    viewsVia: 0,
    viaFacilitator: 0,
  };
}

/** The box that view cards go in; one for the whole round, so that its register grows with the group. */
export const VIEWS_BOX = 'views';

/** A box for recognition. A box that was opened is not used again, so each opening has its own. */
export function spreadBox(number: number): string {
  return `spread-${number}`;
}

/** The box of one opening of step 4. */
export function needsBox(number: number): string {
  return `needs-${number}`;
}
