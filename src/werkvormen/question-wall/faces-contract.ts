/** What somebody says about a question of another: I have it too, or I look at it differently. */
export const STANCES = ['mine', 'differ'] as const;
export type Stance = (typeof STANCES)[number];

/** Why a question is not let through, or taken off the wall. */
export const REFUSED_FOR = ['double', 'person', 'later', 'elsewhere'] as const;
export type RefusedFor = (typeof REFUSED_FOR)[number];

export const SORTS = ['support', 'newest', 'divided'] as const;
export type Sort = (typeof SORTS)[number];

export type Status = 'waiting' | 'open' | 'answered' | 'parked' | 'refused';

/** A question on the wall. */
export type QuestionFace = {
  readonly id: string;
  readonly text: string;
  /** The author's name in open mode, `#7` for who gave none; null in anonymous mode. */
  readonly by: string | null;
  readonly viaFacilitator: boolean;
  readonly status: Status;
  /** The answer, or why it is parked; may be empty. */
  readonly note: string;
  /** How many people have it too; null as long as it was not counted, and in anonymous mode under 5 (rule 22). */
  readonly mine: number | null;
  readonly differ: number | null;
  /** Many people on both sides, and about as many. */
  readonly divided: boolean;
  /** One can still say something about it. */
  readonly asks: boolean;
  /** The question that it was laid under, by hand (rule 17). */
  readonly under: string | null;
};

/** What everybody sees. */
export type WallFace = {
  readonly question: string;
  readonly mode: 'open' | 'anonymous';
  readonly moderated: boolean;
  readonly differ: boolean;
  readonly most: number;
  readonly limit: number;
  readonly sort: Sort;
  readonly pinned: string | null;
  /** Counts up when the group is asked anew what it has in common. */
  readonly round: number;
  /** How often questions without a name came out together. */
  readonly batches: number;
  /** Open, answered and parked, in the order of `sort`. */
  readonly questions: readonly QuestionFace[];
  /** How many there are on the wall; the screen gets the first ones only, and phones the first and the newest. */
  readonly total: number;
  /** Anonymous mode: reasons for which something was not let through, without saying what or how many. */
  readonly refusals: readonly { readonly reason: RefusedFor; readonly words: string }[];
};

/** A question of mine, with what became of it. */
export type OwnQuestion = {
  readonly id: string;
  readonly text: string;
  readonly status: Status;
  readonly reason: RefusedFor | null;
  readonly note: string;
};

/** What is one participant's own. In anonymous mode only whether something is in the box. */
export type WallMine = {
  readonly own: readonly OwnQuestion[];
  readonly stances: Readonly<Record<string, Stance>>;
  /** Something of this person is in the box of the round of now. */
  readonly stood: boolean;
};

/** The console: also what waits, what was refused, and from how many people something is under seal. */
export type WallConsole = WallFace & {
  readonly waiting: readonly QuestionFace[];
  readonly refused: readonly (QuestionFace & { readonly reason: RefusedFor | null })[];
  readonly sealedFrom: number;
  readonly stoodFrom: number;
};

export type WallKept = { readonly questions: readonly OwnQuestion[]; readonly limit: number };
