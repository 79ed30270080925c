import type { Layer } from '../../../src/engine/learning';

export type { Layer };

/** As in `src/engine/learning.ts`, which would bring its validator along. */
export const LAYERS: readonly Layer[] = ['uitvoering', 'beleid', 'management', 'onderwijs'];
