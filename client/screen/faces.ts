import type { ComponentType } from 'preact';
import { faceShelf, type Speaking } from '../ui/face-shelf';
import type { ScreenFaceProps } from '../ui/faces';
import type { Messages } from '../ui/i18n';

/** A face module of the screen. */
interface ScreenFace extends Speaking {
  readonly default: ComponentType<ScreenFaceProps>;
}

/** The screen faces of all werkvormen: a new folder is found by itself. */
export const screenFaces = faceShelf<ScreenFace>(import.meta.glob<ScreenFace>('../../src/werkvormen/*/faces/screen.tsx'), {
  nl: import.meta.glob<Messages>('../../src/werkvormen/*/faces/{screen,shared}.nl.json', { import: 'default' }),
  en: import.meta.glob<Messages>('../../src/werkvormen/*/faces/{screen,shared}.en.json', { import: 'default' }),
});
