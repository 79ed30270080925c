import type { CourseConsole, CourseFace, CourseMine } from '../../parts/cards/faces-contract.js';

/** Steps that are more than cards. */
export const CASE = 'case';
export const MOMENTS = 'moments';
export const OTHER = 'other';
export const CONCLUSION = 'conclusion';

/** What everybody sees. The ends of the line are own words, empty for those of the catalogue. */
export type CaseFace = CourseFace & {
  readonly line: { readonly from: string; readonly to: string };
  /** Somebody was asked to tell the case. */
  readonly told: boolean;
};

export type CaseMine = CourseMine & {
  /** This is who was asked to tell the case. */
  readonly teller: boolean;
};

export type CaseConsole = CourseConsole & Pick<CaseFace, 'line' | 'told'> & {
  readonly teller: string | null;
  /** The other voice was not asked for yet, so going to the conclusion takes an explicit `anyway`. */
  readonly otherMissing: boolean;
};
