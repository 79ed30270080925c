import type { AnyWerkvorm, Registry } from '../engine/werkvorm.js';
import * as all from './all.js';

// Types of settings and facts are each werkvorm's own business; the session only ever gives it its own state back.
const list = Object.values(all) as unknown as readonly AnyWerkvorm[];

/** Every werkvorm there is, by name. Adding one is a folder and a line in `all.ts`. */
export const werkvormen: Registry = new Map(list.map((werkvorm) => [werkvorm.name, werkvorm]));
