import { Temporal } from 'temporal-polyfill';
import { insertRows, placeholders, type Query } from '../config/sql.js';
import type { Keeps } from '../engine/session.js';
import { type Period, periodsOf } from './period-store.js';

/** How long a community keeps what people wrote; the rest is the same everywhere, see docs/privacy.md. */
export interface Retention extends Keeps {
  /** Days after which who registered for a meeting is destroyed, counted from that meeting. */
  readonly registrationDays: number;
}

/** For a community that said nothing else. */
export const USUAL_RETENTION: Retention = { cardDays: 30, logMonths: 12, registrationDays: 90 };

/** What a community keeps, and how long; version 0 as long as it is the usual. @param community empty for what is in none */
export async function retentionOf(query: Query, community: string): Promise<Retention & { readonly version: number }> {
  const [row] = await query('SELECT card_days, log_months, registration_days, version FROM retention WHERE community = ?', [community]);
  if (row === undefined) return { ...USUAL_RETENTION, version: 0 };
  return { cardDays: Number(row['card_days']), logMonths: Number(row['log_months']), registrationDays: Number(row['registration_days']), version: Number(row['version']) };
}

/** @param version the one that was changed. @returns whether it still was that one */
export async function setRetention(query: Query, community: string, { cardDays, logMonths, registrationDays }: Retention, version: number, now: number): Promise<boolean> {
  const columns = ['community', 'card_days', 'log_months', 'registration_days', 'version', 'changed_at'];
  if (version === 0) await insertRows(query, 'retention', columns, [[community, cardDays, logMonths, registrationDays, 0, now]], 'ON CONFLICT (community) DO NOTHING');
  const changed = await query(
    'UPDATE retention SET card_days = ?, log_months = ?, registration_days = ?, version = version + 1, changed_at = ? WHERE community = ? AND version = ? RETURNING community',
    [cardDays, logMonths, registrationDays, now, community, version],
  );
  return changed.length > 0;
}

/**
 * The last day of the period to which something belongs: of its team, else the period it was written in, else the last
 * one that is known; a period that was over when it was written ends for it on that day.
 * @param period of the team, null for none
 * @param day `YYYY-MM-DD` on which it was written
 * @returns null while that period has no end
 */
export function periodEnd(periods: readonly Period[], period: string | null, day: string): string | null {
  const own = periods.find((one) => one.id === period);
  const then = own ?? periods.find(({ startsOn, endsOn }) => (startsOn !== null || endsOn !== null) && (startsOn ?? '') <= day && (endsOn ?? '9') >= day);
  if (then) return then.endsOn === null ? null : later(then.endsOn, day);
  const ends = periods.flatMap(({ endsOn }) => (endsOn === null ? [] : [endsOn])).sort();
  const last = ends.at(-1);
  return last === undefined ? null : later(last, day);
}

/** The first day on which a learning log and the record of its meeting may be destroyed; null while its period has no end. */
export function logEnd(periods: readonly Period[], period: string | null, day: string, logMonths: number): string | null {
  const end = periodEnd(periods, period, day);
  return end === null ? null : Temporal.PlainDate.from(end).add({ months: logMonths }).toString();
}

/**
 * The first day on which something of a day may be destroyed, for each of these teams: as the purge counts it.
 * @param teams null for what is of no team
 * @param day `YYYY-MM-DD` on which it is written
 * @returns in that order; null while its period has no end
 */
export async function logEnds(query: Query, community: string, teams: readonly (string | null)[], day: string, logMonths: number): Promise<(string | null)[]> {
  const periods = await periodsOf(query, community);
  const known = teams.filter((team) => team !== null);
  const rows = known.length === 0 ? [] : await query(`SELECT id, period FROM team WHERE id IN (${placeholders(known.length)})`, known);
  const periodOf = new Map(rows.map(({ id, period }) => [id, typeof period === 'string' ? period : null]));
  return teams.map((team) => logEnd(periods, periodOf.get(team) ?? null, day, logMonths));
}

/** As {@link logEnds}, for one. */
export async function logKeptUntil(query: Query, community: string, team: string | null, day: string, logMonths: number): Promise<string | null> {
  return (await logEnds(query, community, [team], day, logMonths))[0] ?? null;
}

/** The first day on which something of a day is older than so many days. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
