import type { CourseConsole, CourseFace } from '../../parts/cards/faces-contract.js';

export const HISTORY = 'history';
export const TURN = 'turn';
export const LEVER = 'lever';
export const ACTION = 'action';

/** What something did in the history of the case. */
export const EFFECTS = ['helped', 'harmed', 'happened'] as const;
/** What to do with a pattern. */
export const TURNS = ['break', 'strengthen'] as const;
/** Where the lever is. These are not the three levels of learning. */
export const LEVELS = ['family', 'professional', 'management', 'policy'] as const;

/** The ends of the line are own words, empty for those of the catalogue. */
type OwnLine = { readonly line: { readonly from: string; readonly to: string } };

export type PatternsFace = CourseFace & OwnLine;
export type PatternsConsole = CourseConsole & OwnLine;
