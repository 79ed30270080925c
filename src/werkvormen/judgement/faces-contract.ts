import type { CourseConsole } from '../../parts/cards/faces-contract.js';

/** The steps: what would be good, what is held together, each from their own field, and what that asks now. */
export const MORAL = 'moral';
export const SHARED = 'shared';
export const FIELD = 'field';
export const DECIDE = 'decide';

/** What somebody looks at from their own field: being there, being allowed, knowing the trade, seeing the whole. */
export const LENSES = ['presence', 'legitimacy', 'professionalism', 'integrality'] as const;

/** The console. `unshared`: people look from their own field, and nothing stands in what they hold together. */
export type JudgementConsole = CourseConsole & { readonly unshared: boolean };
