import { Temporal } from 'temporal-polyfill';
import { placeholders, type Query, type Row } from '../config/sql.js';

/** How long a community keeps what people wrote. */
export interface Retention {
  /** Days after which a card without a link to a person is destroyed. */
  readonly cardDays: number;
  /** Months after the end of the period after which a learning log is destroyed. */
  readonly logMonths: number;
}

/** For a community that said nothing else. */
export const USUAL_RETENTION: Retention = { cardDays: 30, logMonths: 12 };

/** What a community keeps, and how long. @param community empty for what is in none */
export async function retentionOf(query: Query, community: string): Promise<Retention> {
  const [row] = await query('SELECT card_days, log_months FROM retention WHERE community = ?', [community]);
  return row === undefined ? USUAL_RETENTION : { cardDays: Number(row['card_days']), logMonths: Number(row['log_months']) };
}

/**
 * The first day on which a learning log may be destroyed: so many months after the period of these teams is over, the
 * first of them when there are more; without a team that has a period, of the period that it is now in the community.
 * @returns null while no period ends
 */
export async function logKeptUntil(query: Query, community: string, teams: readonly string[], today: string, logMonths: number): Promise<string | null> {
  const ofTeams = teams.length === 0 ? [] : await query(`SELECT MIN(p.ends_on) AS ends_on FROM team t JOIN period p ON p.id = t.period WHERE t.id IN (${placeholders(teams.length)})`, teams);
  const end = dayOf(ofTeams) ?? dayOf(await query('SELECT MAX(ends_on) AS ends_on FROM period WHERE community = ? AND (starts_on IS NULL OR starts_on <= ?) AND ends_on >= ?', [community, today, today]));
  return end === null ? null : Temporal.PlainDate.from(end).add({ months: logMonths }).toString();
}

function dayOf([row]: readonly Row[]): string | null {
  const day = row?.['ends_on'];
  return typeof day === 'string' ? day : null;
}
