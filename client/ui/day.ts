import { locale } from './i18n';

/** A calendar day (`YYYY-MM-DD`) as people say it, e.g. "22 november 2026", with the day of the week when asked. */
export function sayDay(date: string, weekday = false): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString(locale.value, { ...(weekday ? { weekday: 'long' } : {}), day: 'numeric', month: 'long', year: 'numeric' });
}

/** A month (`YYYY-MM`) as people say it, e.g. "november 2026". */
export function sayMonth(month: string): string {
  const day = new Date(`${month.slice(0, 7)}-15T12:00:00`);
  return Number.isNaN(day.getTime()) ? month : day.toLocaleDateString(locale.value, { month: 'long', year: 'numeric' });
}

/** Today as `YYYY-MM-DD` on the clock of this device. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
