import { Temporal } from 'temporal-polyfill';
import { inWords } from '../config/date-words.js';
import { type Denial, deny } from '../config/denial.js';
import type { Language } from '../config/language.js';
import { isZone } from '../config/zone.js';

/** Day, clock time and zone of a meeting, as people say it. */
export interface When {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`; empty when nobody said yet. */
  readonly time: string;
  readonly zone: string;
}

/**
 * The moment at which something begins.
 * @returns milliseconds since 1970; null without a time; `time-skipped` when summer time jumps over that time, `zone-unknown`.
 * When the clock shows a time twice, the first is meant.
 */
export function startOf({ date, time, zone }: When): number | null | Denial {
  if (!isZone(zone)) return deny('zone-unknown', 'zone');
  if (time === '') return null;
  const said = Temporal.PlainDateTime.from(`${date}T${time}`);
  const moment = said.toZonedDateTime(zone, { disambiguation: 'earlier' });
  // A time that does not exist comes out as another one.
  return moment.toPlainDateTime().equals(said) ? moment.epochMilliseconds : deny('time-skipped', 'time');
}

/** How often a series comes back. */
export const EVERY = ['week', 'two-weeks', 'month'] as const;
export type Every = (typeof EVERY)[number];

/**
 * The days on which a series comes back, after its first day. Clock times stay the same: only days are counted.
 * Every month is the same day of the month, or its last day in a month that is shorter; the next is again counted from the first day.
 */
export function comingDays(first: string, every: Every, times: number): string[] {
  const from = Temporal.PlainDate.from(first);
  const step = (n: number): Temporal.DurationLike => {
    switch (every) {
      case 'week':
        return { weeks: n };
      case 'two-weeks':
        return { weeks: 2 * n };
      case 'month':
        return { months: n };
      default:
        return every satisfies never;
    }
  };
  return Array.from({ length: times }, (_, i) => from.add(step(i + 1)).toString());
}

/** Day and time in words, on the clock of the place where it is: "donderdag 14 januari 2027 om 19:30". */
export function sayWhen({ date, time }: Pick<When, 'date' | 'time'>, language: Language): string {
  // The zone of the machine plays no part: the clock time is said as it was planned.
  const at = new Date(`${date}T${time === '' ? '00:00' : time}Z`);
  return inWords(at, language, { dateStyle: 'full', ...(time === '' ? {} : { timeStyle: 'short' }) });
}
