import ical, { ICalEventStatus } from 'ical-generator';
import type { Language } from '../../config/language.js';
import en from './messages.en.json' with { type: 'json' };
import nl from './messages.nl.json' with { type: 'json' };

const CATALOGUE = { nl, en };
const MINUTE = 60_000;
/** How often a calendar program should look again, in seconds. */
const ASK_AGAIN = 4 * 60 * 60;

/** A meeting as a calendar shows it. No codes and no links that open it: a calendar is copied to places that nobody looks after. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** Milliseconds since 1970; null without a time: then it is on its day. */
  readonly startsAt: number | null;
  readonly minutes: number;
  readonly place: string;
  /** Link of an online meeting. */
  readonly online: string;
  /** What it is about, in paragraphs. */
  readonly about: readonly string[];
  readonly forWhom: string;
  /** Page for everybody; null when it has none. */
  readonly url: string | null;
  readonly cancelled: boolean;
  readonly cancelReason: string;
  /** Counts what calendars must know of. */
  readonly version: number;
}

/** Who may read a calendar. The link of an online meeting is for who takes part; the public only sees that it is online. */
export type Readers = 'table' | 'public';

/**
 * A calendar file (RFC 5545). Times are in UTC, so that it needs no zones; a meeting keeps its UID however often it changes,
 * and its SEQUENCE says which is newer.
 * @param now milliseconds since 1970, when it was made
 */
export function calendarOf(name: string, events: readonly CalendarEvent[], how: { readonly readers: Readers; readonly language: Language; readonly now: number }): string {
  const calendar = ical({ name: escaped(name), prodId: { company: 'kenniscafe', product: 'meetings', language: how.language.toUpperCase() }, ttl: ASK_AGAIN });
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id}@kenniscafe`,
      sequence: event.version,
      stamp: new Date(how.now),
      ...timesOf(event),
      summary: readable(event.cancelled ? say('off', how.language, { title: event.title }) : event.title),
      location: readable(placeOf(event, how.readers, how.language)) || null,
      description: readable(describe(event, how.readers, how.language)) || null,
      url: event.url,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** The name of the public agenda. */
export function agendaName(language: Language): string {
  return say('agenda', language);
}

function timesOf({ startsAt, minutes, date }: CalendarEvent): { start: Date; end?: Date; allDay?: boolean } {
  if (startsAt === null) return { start: new Date(`${date}T00:00:00Z`), allDay: true };
  const start = new Date(startsAt);
  return minutes === 0 ? { start } : { start, end: new Date(startsAt + minutes * MINUTE) };
}

function placeOf({ place, online }: CalendarEvent, readers: Readers, language: Language): string {
  if (place !== '' || online === '') return place;
  return readers === 'table' ? online : say('online', language);
}

function describe(event: CalendarEvent, readers: Readers, language: Language): string {
  const { cancelled, cancelReason, about, forWhom, online } = event;
  return [
    cancelled ? say('because', language, { reason: cancelReason }).trim() : '',
    ...about,
    forWhom === '' ? '' : say('for-whom', language, { who: forWhom }),
    online === '' || readers === 'public' ? '' : say('link', language, { link: online }),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function say(key: keyof typeof nl, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return CATALOGUE[language][key].replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '');
}

/** Without signs that a calendar file may not hold. */
function readable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
}

/** The name of a calendar is the one text that the library writes as it is: a new line in it would be a line of the file. */
function escaped(name: string): string {
  return readable(name).replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&');
}
