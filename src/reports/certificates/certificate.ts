import { z } from 'zod';
import { clockIn, dayIn } from '../../config/zone.js';
import type { Language } from '../../config/language.js';
import type { Meeting } from '../../meetings/meeting.js';
import { readerFor } from '../public/reader.js';
import { sayDay, sayKind, sayLength } from '../public/words.js';
import { speakersIn } from '../speaker.js';
import type { Attendance } from './attendance.js';

/** Says what stands on a certificate, and what the page says where one is checked. */
export const certificateWords = speakersIn(import.meta.url);

/** An attendance certificate in the words that stand on it, the same on the page and in the PDF. */
export const certificateAnswer = z.object({
  language: z.enum(['nl', 'en']).describe('Of the community; the certificate is in it'),
  title: z.string(),
  name: z.string(),
  was: z.string(),
  meeting: z.string(),
  kind: z.string(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })).describe('Date, time, how long somebody was there and so on, in order'),
  codeName: z.string(),
  code: z.string(),
  check: z.string().describe('Where anybody can see whether it is right'),
  namedBy: z.string(),
});
export type Certificate = z.infer<typeof certificateAnswer>;

/** For whom, for how long, with which proof. */
export interface Holder {
  readonly name: string;
  /** In whole quarters. */
  readonly minutes: number;
  readonly code: string;
  readonly namedBy: 'self' | 'facilitator';
}

/** What a certificate is about. */
export interface Occasion {
  readonly meeting: Pick<Meeting, 'title' | 'kind' | 'zone' | 'place' | 'certificate'>;
  readonly attendance: Pick<Attendance, 'from' | 'until' | 'minutes'>;
  /** Name of the community. */
  readonly community: string;
  readonly language: Language;
  /** Address of the page where it can be checked. */
  readonly address: string;
}

/** Puts a certificate into words. It says how long somebody was there and judges nothing. */
export function sayCertificate(occasion: Occasion, { name, minutes, code, namedBy }: Holder): Certificate {
  const { meeting, language, address } = occasion;
  const { say } = certificateWords[language];
  return {
    language,
    title: say('title'),
    name,
    was: say('was'),
    meeting: meeting.title,
    kind: sayKind(meeting, readerFor(language, undefined)),
    facts: factsOf(occasion, minutes),
    codeName: say('code'),
    code,
    check: say('check', { address: address.replace(/^https?:\/\//, '') }),
    namedBy: say(`named-by.${namedBy}`),
  };
}

/** What is known of the meeting and of how long somebody was there; what is not is left out. */
export function factsOf({ meeting, attendance, community, language }: Omit<Occasion, 'address'>, minutes: number): Certificate['facts'] {
  const { say } = certificateWords[language];
  const reader = readerFor(language, undefined);
  const { from, until } = attendance;
  const length = (of: number): string => (of === 0 ? say('short') : sayLength(of, reader));
  const all: [name: string, value: string][] = [
    ['date', sayDay(dayIn(meeting.zone, from), reader)],
    ['time', reader.speaker.say('hours.between', { from: clockIn(meeting.zone, from), until: clockIn(meeting.zone, until) })],
    ['attended', minutes < attendance.minutes ? say('part-of', { minutes: length(minutes), all: length(attendance.minutes) }) : length(minutes)],
    ['place', meeting.place],
    ['by', community],
    ['points', meeting.certificate?.points ?? ''],
    ['accreditation', meeting.certificate?.accreditation ?? ''],
  ];
  return all.filter(([, value]) => value.trim() !== '').map(([name, value]) => ({ name: say(`fact.${name}`), value }));
}
