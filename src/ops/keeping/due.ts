import { Temporal } from 'temporal-polyfill';
import type { Period } from '../../community/period-store.js';
import { daysAfter, logEnd, type Retention } from '../../community/retention.js';

/** By what is decided whether the time of something is over. */
export interface Rules {
  readonly retention: Retention;
  readonly periods: readonly Period[];
  /** `YYYY-MM-DD`, where the community is. */
  readonly today: string;
}

/** When something was written, and in which period; `period` is that of its team. */
export interface Dated {
  readonly day: string;
  readonly period: string | null;
}

/** A meeting that was opened, with what people in it were told; null for one of before that was told. */
export interface OpenedMeeting extends Dated {
  readonly session: string;
  readonly toldCardDays: number | null;
  readonly toldLogMonths: number | null;
}

/** Letters are kept for looking up what was sent, and a link that nobody can use for saying so. */
export const LETTER_DAYS = 90;
export const LINK_DAYS = 90;
/** A guest who made a link and never used it. */
export const KEEPER_DAYS = 30;
/** As long as somebody can hold an organisation to account for what it did with personal data. */
export const AUDIT_YEARS = 5;

/** Whether the cards without a link to a person of this meeting go. Longer than people were told nothing is kept. */
export function cardsAreOver({ day, toldCardDays }: OpenedMeeting, { retention, today }: Rules): boolean {
  return daysAfter(day, shorter(retention.cardDays, toldCardDays)) <= today;
}

/** Whether the record of this meeting goes: what people wrote in it and are called. */
export function recordIsOver({ toldLogMonths, ...meeting }: OpenedMeeting, { retention, ...rules }: Rules): boolean {
  return logIsOver(meeting, { ...rules, retention: { ...retention, logMonths: shorter(retention.logMonths, toldLogMonths) } });
}

/** Whether something of a learning log goes. */
export function logIsOver({ day, period }: Dated, { retention, periods, today }: Rules): boolean {
  const end = logEnd(periods, period, day, retention.logMonths);
  return end !== null && end <= today;
}

/** Whether who registered for a meeting of this day goes. */
export function registrationsAreOver(day: string, { retention, today }: Rules): boolean {
  return daysAfter(day, retention.registrationDays) <= today;
}

/** A moment after which nothing can be old enough for {@link logIsOver}: a period never ends before the day on which something was written in it. */
export function logCutOff(now: number, { logMonths }: Retention): number {
  return now - logMonths * 28 * DAY;
}

/** The moment that was so many days ago. */
export function daysAgo(now: number, days: number): number {
  return now - days * DAY;
}

/** The moment that was so many years ago. */
export function yearsAgo(now: number, years: number): number {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').subtract({ years }).epochMilliseconds;
}

const DAY = 24 * 60 * 60_000;

function shorter(now: number, told: number | null): number {
  return told === null ? now : Math.min(now, told);
}
