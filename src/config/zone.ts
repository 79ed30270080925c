import { Temporal } from 'temporal-polyfill';

const known = new Map<string, boolean>();

/** Whether this machine knows a time zone by this name, e.g. `Europe/Amsterdam`. A difference such as `+01:00` is no zone: it knows no summer time. */
export function isZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const there = /^[A-Za-z][\w+/-]{0,63}$/.test(name) && isInIntl(name);
  // Only names that exist are kept: what somebody makes up must not fill the memory.
  if (there) known.set(name, true);
  return there;
}

function isInIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The calendar day, `YYYY-MM-DD`, that it is in a zone. @param at milliseconds since 1970 */
export function dayIn(zone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The clock time, `HH:MM`, that it is in a zone. @param at milliseconds since 1970 */
export function clockIn(zone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}
