import { communities } from '../../community/community-store.js';
import { logKeptUntil, retentionOf } from '../../community/retention.js';
import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import type { KeptTold } from './carry-over.answers.js';

/** How long what is told now of a next step is kept: as a log, counted from the last that was told. */
export async function keptWhenToldNow(query: Query, community: string, team: string | null, now: number): Promise<KeptTold> {
  const [home] = await communities(query, [community]);
  const { logMonths } = await retentionOf(query, community);
  return { logMonths, until: await logKeptUntil(query, community, team, dayIn(home?.zone ?? 'UTC', now), logMonths) };
}
