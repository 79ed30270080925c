import type { CourseConsole, CourseFace } from '../../parts/cards/faces-contract.js';

/** A hashtag that people wrote, with the cards on which it stands. */
export type TagFace = { readonly tag: string; readonly cards: readonly string[] };

/** What a harvest has beside its cards. */
export type HarvestMore = {
  readonly intensity: 'none' | 'light' | 'full';
  /** Of the cards that this viewer sees; the most used first. */
  readonly tags: readonly TagFace[];
  /** The hashtag of which the screen shows the cards now. */
  readonly filter: string | null;
};

export type HarvestFace = CourseFace & HarvestMore;
export type HarvestConsole = CourseConsole & HarvestMore;
