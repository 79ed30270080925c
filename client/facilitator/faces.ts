import type { ConsoleFaceProps } from '../ui/faces';
import { facesByName } from '../ui/faces';
import type { ComponentType } from 'preact';

/** A face module of the console. */
interface ConsoleFace {
  readonly default: ComponentType<ConsoleFaceProps>;
}

/** The console faces of all werkvormen: a new folder is found by itself. */
export const consoleFaces = facesByName(import.meta.glob<ConsoleFace>('../../src/werkvormen/*/faces/console.tsx', { eager: true }));
