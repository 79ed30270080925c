import type { PulseItem, Spread } from '../../engine/pulse.js';

/** What came out of one statement; `mean` (1 to 5) is null where fewer than five people answered it. */
export type ResultLine = { item: PulseItem; mean: number | null; spread: Spread | null };
/** What came out. `tooFew`: fewer than five people answered, and then nothing else is known. */
export type ResultFace = { tooFew: boolean; items: ResultLine[] };

export type RoomFace = {
  /** Above the statements; empty when the item has none. */
  question: string;
  /** Statements that are asked, in order. */
  items: PulseItem[];
  /** Whether people may add something in their own words. */
  text: boolean;
  status: 'open' | 'closed';
  /** Whether there are enough people here for answers that nobody can trace. */
  enough: boolean;
  shown: boolean;
  /** Null until the facilitator shows it. */
  result: ResultFace | null;
};
export type MineFace = { answered: boolean };
export type FacilitatorFace = Omit<RoomFace, 'result'> & {
  /** How many people answered; null in a group under 5 (rule 22). */
  answered: number | null;
  /** From the close on, shown or not. */
  result: ResultFace | null;
  /** What people added, by the alphabet. */
  texts: string[];
};

/**
 * Commands. participant: answer {answers, text, envelope}, again with the same envelope to change it · facilitator: close {} for good,
 * show {shown}, and a participant's `answer` for someone without a phone. In `answers` every statement may be left out.
 */
export type FacesContract = { room: RoomFace; mine: MineFace; facilitator: FacilitatorFace; screen: RoomFace };
