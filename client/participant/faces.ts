import { facesByName, type PhoneFace } from '../ui/faces';

/** What a phone shows of each werkvorm, by its name. */
export const phoneFaces = facesByName(import.meta.glob<PhoneFace>('../../src/werkvormen/*/faces/phone.tsx', { eager: true }));
