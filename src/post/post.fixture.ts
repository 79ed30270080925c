import { LETTER_KINDS, type LetterKind, type LetterWish } from './letter.js';

/** A key that opens something, as it is at the end of a link. */
export const KEY = 'geheim0000000000000000000000000000000000000';

/** Values as the rooms give them, everything that any kind uses. */
export const VALUES: LetterWish['values'] = {
  name: 'Fatima',
  community: 'Werkplaats Zuid',
  where: 'procesbegeleider van Gezond-sociaal',
  by: 'Noor',
  title: 'Inspraak & zeggenschap',
  when: 'donderdag 14 januari 2027, 19:30',
  place: 'Buurthuis <De Kade>',
  was: 'woensdag 13 januari 2027, 19:30',
  reason: 'De zaal is niet vrij.\nWe zoeken een andere.',
  number: '3',
  report: 'Verslag\n\nBesloten: we beginnen in maart.',
};

/** A letter to be written. */
export function wish(kind: LetterKind, more: Partial<LetterWish> = {}): LetterWish {
  return { kind, to: 'fatima@example.org', language: 'nl', community: 'c1', about: 'm1', values: VALUES, link: `https://cafe.example/uitnodiging#${KEY}`, otherwise: 'copy', ...more };
}

export const KINDS = LETTER_KINDS;
