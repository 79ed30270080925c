import type { LetterKind, LetterWish } from '../../post/letter.js';
import type { Meeting } from '../meeting.js';
import { sayWhen } from '../when.js';
import type { Registration } from './registration.js';

/** What a letter about a registration needs to know beside it. */
export interface About {
  readonly meeting: Meeting;
  /** Name of the community. */
  readonly community: string;
  readonly origin: string;
}

/** The page of a registration, which needs no account. */
export function registrationLink(origin: string, token: string): string {
  return `${origin}/aanmelding/${token}`;
}

/**
 * A letter about a registration, in the language in which it was made.
 * @param number place on the waiting list; null for who is not on it
 */
export function registrationLetter(
  kind: Extract<LetterKind, `registration-${string}`>,
  registration: Registration,
  { meeting, community, origin }: About,
  otherwise: LetterWish['otherwise'],
  number: number | null = null,
): LetterWish {
  const hasPlace = kind === 'registration-confirmed' || kind === 'registration-moved-up';
  return {
    kind,
    to: registration.email,
    language: registration.language,
    community: meeting.community,
    about: meeting.id,
    values: {
      name: registration.name,
      title: meeting.title,
      when: sayWhen(meeting, registration.language),
      // The link of an online meeting is for who has a place.
      place: [meeting.place, hasPlace ? meeting.online : ''].filter((part) => part.trim() !== '').join(' · '),
      community,
      ...(number === null ? {} : { number: String(number) }),
    },
    link: registrationLink(origin, registration.token),
    otherwise,
  };
}
