import type { CourseConsole, CourseFace } from '../../parts/cards/faces-contract.js';

/** The steps: everybody's own question, what is seen in them, and the versions that the group goes on with. */
export const FRAMES = 'frames';
export const BESIDE = 'beside';
export const VERSION = 'version';

/** What a version is: new, or an older one that stays beside it. */
export const STANDINGS = ['new', 'beside'] as const;

/** What everybody sees. `standing`: ids of frames that stay beside the versions, in the words of who wrote them. */
export type FramingFace = CourseFace & { readonly standing: readonly string[] };
export type FramingConsole = CourseConsole & { readonly standing: readonly string[] };
