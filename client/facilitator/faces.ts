import type { ComponentType } from 'preact';
import { faceShelf, type Speaking } from '../ui/face-shelf';
import type { ConsoleFaceProps } from '../ui/faces';
import type { Messages } from '../ui/i18n';

/** A face module of the console. */
interface ConsoleFace extends Speaking {
  /** The face says itself how many took part in each of its steps. */
  readonly countsItself?: boolean;
  readonly default: ComponentType<ConsoleFaceProps>;
}

/** The console faces of all werkvormen: a new folder is found by itself. Some say words of the screen. */
export const consoleFaces = faceShelf<ConsoleFace>(import.meta.glob<ConsoleFace>('../../src/werkvormen/*/faces/console.tsx'), {
  nl: import.meta.glob<Messages>('../../src/werkvormen/*/faces/{console,screen,shared}.nl.json', { import: 'default' }),
  en: import.meta.glob<Messages>('../../src/werkvormen/*/faces/{console,screen,shared}.en.json', { import: 'default' }),
});
