import type { Query } from '../config/sql.js';

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
