import type { RoundConfig } from '../rules';

/** What the room sees of a check-in or a check-out. */
export type RoundFace = {
  readonly questions: readonly string[];
  readonly typing: RoundConfig['typing'];
  readonly floorOpen: boolean;
  readonly words: readonly string[];
};
/** What the console gets on top of it. */
export type RoundFacilitatorFace = RoundFace & {
  readonly landed: number;
  readonly present: number;
  readonly newcomers: readonly { readonly number: number; readonly name: string }[];
};
