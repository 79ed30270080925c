import type { Period } from '../../community/period-store.js';
import type { Query } from '../../config/sql.js';
import { foldSession } from '../../journal/fold.js';
import type { Journal } from '../../journal/journal.js';
import { CAFE_TYPES } from '../../meetings/meeting.js';
import { werkvormen } from '../../werkvormen/index.js';
import { buildReport } from '../build-report.js';
import { nameless } from '../nameless.js';
import type { Report } from '../report.js';

export type CafeType = (typeof CAFE_TYPES)[number];

/** A kenniscafé that was held. */
export interface Cafe {
  readonly title: string;
  readonly date: string;
  readonly theme: string;
  /** Only what a facilitator made public, without names. */
  readonly harvest: Report | null;
}

export interface CafesOfType {
  readonly type: CafeType;
  readonly held: readonly Cafe[];
}

/** The kenniscafés of a period by their type, the oldest first. None for a period of which nobody said when it is. @param today those to come are not in it */
export async function cafesIn(query: Query, journal: Journal, community: string, { startsOn, endsOn }: Pick<Period, 'startsOn' | 'endsOn'>, today: string): Promise<CafesOfType[]> {
  const rows =
    startsOn === null && endsOn === null
      ? []
      : await query(
          `SELECT id, title, date, theme, cafe_type, status, published_at FROM meeting
           WHERE community = ? AND kind = 'kenniscafe' AND cancelled_at IS NULL AND date >= ? AND date <= ? AND (status = 'closed' OR date < ?) ORDER BY date, time, id`,
          [community, startsOn ?? '0000-00-00', endsOn ?? '9999-99-99', today],
        );
  const cafes: { type: unknown; cafe: Cafe }[] = [];
  for (const row of rows) {
    const published = row['status'] === 'closed' && row['published_at'] !== null;
    const state = published ? await foldSession(journal, String(row['id']), werkvormen) : null;
    const cafe = { title: String(row['title']), date: String(row['date']), theme: String(row['theme']), harvest: state && nameless(buildReport(state, werkvormen, 'community')) };
    cafes.push({ type: row['cafe_type'], cafe });
  }
  return CAFE_TYPES.map((type) => ({ type, held: cafes.filter((one) => one.type === type).map(({ cafe }) => cafe) }));
}
