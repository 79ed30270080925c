import type { ComponentType } from 'preact';
import { facesByName, type ScreenFaceProps } from '../ui/faces';

/** A face module of the screen. */
interface ScreenFace {
  readonly default: ComponentType<ScreenFaceProps>;
}

/** The screen faces of all werkvormen: a new folder is found by itself. */
export const screenFaces = facesByName(import.meta.glob<ScreenFace>('../../src/werkvormen/*/faces/screen.tsx', { eager: true }));
