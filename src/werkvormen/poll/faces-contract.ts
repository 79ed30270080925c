export type PollKind = 'single' | 'multiple' | 'scale' | 'ranking' | 'cloud' | 'number';

/** What somebody answers: the one field of its kind. Options and statements are named by their place, from 0. */
export type PollAnswer = {
  /** Single and multiple choice: what was chosen. */
  options?: number[];
  /** Scale: a place per statement, null for one that was passed by. */
  places?: (number | null)[];
  /** Ranking: every option, best first. */
  order?: number[];
  /** Word cloud. */
  words?: string[];
  /** Number. */
  value?: number;
};

/** One statement of a scale. In anonymous mode `counts` is empty and `mean` null where fewer than five people answered it. */
export type ScaleLine = { voters: number | null; counts: number[]; mean: number | null };
/** A word with how many people gave it. */
export type WordFace = { id: string; text: string; count: number };
/** Of the numbers that were given: the middle one, between which two the middle half is, and the mean. */
export type Middle = { median: number; low: number; high: number; mean: number };

/** What came out of one round. Never by whom. */
export type Tally =
  | { kind: 'options'; voters: number; counts: number[] }
  | { kind: 'scale'; voters: number; lines: ScaleLine[] }
  /** Borda: of n options the first gets n-1 points, the last none. `places`: 1 for most points; a tie is the same place. */
  | { kind: 'ranking'; voters: number; points: number[]; firsts: number[]; places: number[] }
  | { kind: 'cloud'; voters: number; words: WordFace[] }
  | { kind: 'number'; voters: number; values: number[]; middle: Middle | null };

/** How many answered something else than in the first round, of those who answered twice. Unknown in anonymous mode. */
export type Moved = { moved: number; both: number };

/** `round`: which one is `now`. `before` and `moved` are there from the second on. */
export type ResultFace = { round: number; now: Tally; before: Tally | null; moved: Moved | null };

export type RoomFace = {
  question: string;
  kind: PollKind;
  mode: 'open' | 'anonymous';
  /** Results are seen while people answer. */
  live: boolean;
  options: string[];
  /** How many options one may choose. */
  most: number;
  /** Scale: from 1 to here; words at the ends, empty for the usual ones. */
  top: number;
  ends: { low: string; high: string };
  /** How many words one may give. */
  words: number;
  unit: string;
  phase: 'preparing' | 'open' | 'closed';
  /** The first or the second time that the question is asked; 0 before. */
  round: number;
  /** Number of this asking, to send along with an answer; another one after each opening. */
  asking: number;
  shown: boolean;
  /** Null until the facilitator shows it, or at once when it is live. Without the words that are hidden. */
  result: ResultFace | null;
};

/** In open mode what I answered in this round, and in the one before; in anonymous mode only my phone knows. */
export type MineFace = { answered: boolean; answer: PollAnswer | null; before: PollAnswer | null };

export type FacilitatorFace = RoomFace & {
  /** How many answered the round that is open; null where it may not be told (rule 22). */
  answered: number | null;
  /** Whether there are people enough for an anonymous poll. */
  enough: boolean;
  /** Whether an own option is still to be written before it can open. */
  ready: boolean;
  /** A second round can still be opened. */
  more: boolean;
  /** Words that the facilitator hid, with their counts. */
  hidden: WordFace[];
};

/**
 * Commands. participant: answer {asking, options | places | order | words | value, checked?, envelope in anonymous mode}
 * facilitator: set-options {options}, open {round}, close {}, reopen {} (open mode), cancel {}, show {shown}, hide-word {word, hidden};
 * and `answer` for someone without a phone.
 */
export type FacesContract = { room: RoomFace; mine: MineFace; facilitator: FacilitatorFace; screen: RoomFace };
