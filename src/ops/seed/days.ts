import { dayIn } from '../../config/zone.js';

const DAY = 24 * 60 * 60_000;

/** The day so many days from now in a zone. */
export function dayFrom(zone: string, now: number, days: number): string {
  return dayIn(zone, now + days * DAY);
}

/** As {@link dayFrom}, or the Monday after when that is in a weekend: meetings are on working days. */
export function workdayFrom(zone: string, now: number, days: number): string {
  const weekday = new Date(`${dayFrom(zone, now, days)}T12:00:00Z`).getUTCDay();
  return dayFrom(zone, now, days + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
}

/** Noon on a day, for what has no clock time. */
export function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
