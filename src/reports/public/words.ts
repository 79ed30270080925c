import type { Meeting } from '../../meetings/meeting.js';
import { sayWhen } from '../../meetings/when.js';
import { inWords } from '../../config/date-words.js';
import type { Language } from '../../config/language.js';
import type { Reader } from './reader.js';

/*
 * What the public pages say of a meeting, in words. Clock times are those of the place where it is.
 */

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
/** The zone in which readers expect a time to be. */
const HERE = 'Europe/Amsterdam';

/** "donderdag 14 januari 2027" */
export function sayDay(date: string, { language }: Reader): string {
  return sayWhen({ date, time: '' }, language);
}

/** "januari 2027". @param month `YYYY-MM` */
export function sayMonth(month: string, { language }: Reader): string {
  return inWords(new Date(`${month}-01`), language, { month: 'long', year: 'numeric' });
}

/** "do", "14": a day as a list shows it in a column. */
export function sayShortDay(date: string, { language }: Reader): { weekday: string; day: string } {
  return { weekday: inWords(new Date(date), language, { weekday: 'short' }), day: inWords(new Date(date), language, { day: 'numeric' }) };
}

/** "19:30 tot 21:30 uur"; without a programme only when it begins. */
export function sayHours({ time, minutes }: { readonly time: string; readonly minutes: number }, { speaker }: Reader): string {
  if (time === '') return speaker.say('hours.unknown');
  return minutes === 0 ? speaker.say('hours.from', { from: time }) : speaker.say('hours.between', { from: time, until: clockAfter(time, minutes) });
}

/** "Nederlandse tijd", or what the reader's language calls another zone. */
export function sayZone(zone: string, { language, speaker }: Reader): string {
  if (zone === HERE) return speaker.say('hours.here');
  const parts = new Intl.DateTimeFormat(LOCALE[language], { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** "1 uur en 45 minuten"; empty for nothing. */
export function sayLength(minutes: number, { speaker: { say } }: Reader): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const inHours = hours > 0 ? say('length.hours', { count: hours }) : '';
  const inMinutes = rest > 0 ? say('length.minutes', { count: rest }) : '';
  return inHours && inMinutes ? say('length.both', { hours: inHours, minutes: inMinutes }) : inHours || inMinutes;
}

/** What kind of meeting it is, in a word. */
export function sayKind({ kind }: Pick<Meeting, 'kind'>, { speaker }: Reader): string {
  return speaker.say(`kind.${kind}`);
}

/** A clock time some minutes later; after midnight it begins again. */
export function clockAfter(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const all = (hours * 60 + past + minutes) % (24 * 60);
  return [Math.floor(all / 60), all % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The programme as a visitor may see it: times and titles. What facilitators wrote for themselves stays with them. */
export function programmeLines({ items, time }: Pick<Meeting, 'items' | 'time'>, { speaker: { say, knows } }: Reader): { time: string; minutes: number; title: string }[] {
  let past = 0;
  return items.map(({ title, werkvorm, minutes }) => {
    const line = {
      time: time === '' ? '' : clockAfter(time, past),
      minutes,
      title: title.trim() || say(knows(`werkvorm.${werkvorm}`) ? `werkvorm.${werkvorm}` : 'werkvorm.other'),
    };
    past += minutes;
    return line;
  });
}
