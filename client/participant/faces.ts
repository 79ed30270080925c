import { faceShelf } from '../ui/face-shelf';
import type { PhoneFace } from '../ui/faces';
import type { Messages } from '../ui/i18n';

/** What a phone shows of each werkvorm. */
export const phoneFaces = faceShelf<PhoneFace>(
  import.meta.glob<PhoneFace>('../../src/werkvormen/*/faces/phone.tsx'),
  {
    nl: import.meta.glob<Messages>('../../src/werkvormen/*/faces/{phone,shared}.nl.json', { import: 'default' }),
    en: import.meta.glob<Messages>('../../src/werkvormen/*/faces/{phone,shared}.en.json', { import: 'default' }),
  },
  (face) => face.later?.(),
);
