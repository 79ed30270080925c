import type { ConsoleFaceProps } from '../ui/faces';
import { facesByName } from '../ui/faces';
import type { ComponentType } from 'preact';

/** A face module of the console. */
interface ConsoleFace {
  /** The face says itself how many took part in each of its steps. */
  readonly countsItself?: boolean;
  readonly default: ComponentType<ConsoleFaceProps>;
}

/** The console faces of all werkvormen: a new folder is found by itself. */
export const consoleFaces = facesByName(import.meta.glob<ConsoleFace>('../../src/werkvormen/*/faces/console.tsx', { eager: true }));
