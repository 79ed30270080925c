import type { Audience, EntryContent, Form, Layer, Level, Turn } from '../../engine/learning.js';

/** A shared entry as others see it; `by` only when its author wanted that, and `viaFacilitator` only beside a name. The depth is for the log. */
export type SharedEntry = {
  id: string;
  level: Level;
  text: string;
  by: string | null;
  viaFacilitator: boolean;
  nextStep: string;
  landsAt: string;
  layer: Layer | null;
};

/**
 * An entry as its author sees it, always. A private one has empty texts and `locked`, which only the author's phone can open.
 * `versions`: how it was before, oldest first.
 */
export type OwnEntry = EntryContent & {
  id: string;
  level: Level;
  audience: Audience;
  named: boolean;
  layer: Layer | null;
  form: Form | null;
  turn: Turn | null;
  follow: boolean;
  at: number;
  versions: { at: number; locked: string }[];
};

/**
 * What a participant has of their entries, in `mine` and in what they keep. `onlyMe`: nothing shared here may have a link to
 * a person, so an entry stays its author's.
 */
export type OwnLearning = { readonly entries: OwnEntry[]; readonly onlyMe: boolean };

/** What somebody keeps of a werkvorm with entries: `Kept` of the werkvorm itself may be gone while entries stay. */
export type KeptWith<Kept> = Partial<Kept> & OwnLearning;
