import { randomId } from '../../config/clock.js';
import type { Database } from '../../config/database.js';
import { insertRows, type Query } from '../../config/sql.js';
import type { Journal } from '../../journal/journal.js';
import { type Place, places, planOf } from './plan.js';
import { carryOut, type Counts, countsOf, WHATS } from './purge.js';

/** What stands in `purge_run` for the purge itself; the other rows say what it took away. */
const RUN = 'run';

/** What a purge of one place took away, or would. */
export interface Purged {
  readonly place: Place;
  readonly counts: Counts;
}

/** Purges everything whose time is over. @param dry only looks, and changes nothing */
export async function purgeAll(database: Database, journal: Journal, now: number, dry: boolean): Promise<Purged[]> {
  const all: Purged[] = [];
  for (const place of await places(database.query)) {
    const counts = dry ? countsOf(await planOf(database.query, place, now)) : await purge(database, journal, place, now, [[randomId(), place.id, now, RUN, 0]]);
    all.push({ place, counts });
  }
  return all;
}

/** The purge of a night, once: of two nodes that want it one gets it. @returns null when it was done or is being done */
export async function purgeOfNight(database: Database, journal: Journal, place: Place, day: string, now: number): Promise<Counts | null> {
  const mine = await database.write((query) =>
    query('INSERT INTO purge_run (id, community, at, what, count) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING RETURNING id', [`${day}-${place.id}`, place.id, now, RUN]),
  );
  return mine.length > 0 ? purge(database, journal, place, now, []) : null;
}

/** When a community was last purged; null for never. */
export async function lastRun(query: Query, community: string): Promise<number | null> {
  const [row] = await query('SELECT MAX(at) AS at FROM purge_run WHERE community = ? AND what = ?', [community, RUN]);
  return typeof row?.['at'] === 'undefined' || row['at'] === null ? null : Number(row['at']);
}

/** Destroys what is over, and writes down how much that was. */
async function purge(database: Database, journal: Journal, place: Place, now: number, noted: readonly unknown[][]): Promise<Counts> {
  const plan = await planOf(database.query, place, now);
  const counts = countsOf(plan);
  await carryOut(plan, database, journal, now);
  const rows = WHATS.filter((what) => counts[what] > 0).map((what) => [randomId(), place.id, now, what, counts[what]]);
  await database.write((query) => insertRows(query, 'purge_run', ['id', 'community', 'at', 'what', 'count'], [...noted, ...rows]));
  return counts;
}
