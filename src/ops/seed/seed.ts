import { note } from '../../access/audit.js';
import { giveRole } from '../../access/grant-store.js';
import type { Clock } from '../../config/clock.js';
import type { Database } from '../../config/database.js';
import type { Query } from '../../config/sql.js';
import { insertMeeting } from '../../meetings/meeting-store.js';
import { meetingProjection } from '../../meetings/meeting-projection.js';
import { Follower } from '../../journal/follower.js';
import { SqlJournal } from '../../journal/sql-journal.js';
import { facts, invented } from './facts.js';
import { seedHistory } from './history/seed-history.js';
import { removeCommunity } from './remove.js';
import { COMMUNITY, seedCommunity } from './seed-community.js';
import { heldMeeting, seedPastCafes, seedPlans } from './seed-meetings.js';

/** What came of seeding. `there`: it was there already; `open`: a meeting of it goes on, so it can't be replaced now. */
export type Seeding = { readonly is: 'there' | 'open' } | { readonly is: 'made' | 'replaced'; readonly counts: SeedCounts };

/** How much there is of everything. */
export interface SeedCounts {
  readonly periods: number;
  readonly teams: number;
  readonly organisations: number;
  readonly perspectives: number;
  readonly cafes: number;
  /** Made up, and marked so. */
  readonly members: number;
  readonly plans: number;
  readonly held: number;
  readonly registrations: number;
  /** Accounts that look after it now. */
  readonly accounts: number;
  /** Only with a history: what was made up around the facts. */
  readonly meetings?: number;
  readonly entries?: number;
  readonly carryOvers?: number;
  readonly pulses?: number;
  readonly chosen?: number;
}

type Written = { readonly is: 'there' | 'open' } | (Extract<Seeding, { counts: SeedCounts }> & { readonly held: ReturnType<typeof heldMeeting> });

/**
 * Puts the community Werkplaats Sociaal Domein Zuid-Holland Zuid there, with the published facts of 2016-2022 and, marked
 * as such, invented people and meetings around them. Whoever is coordinator of anything looks after it.
 * @param again replaces it when it is there, with everything that was added to it since
 * @param withHistory adds three made up years of meetings, and what people learned in them
 */
export async function seedWerkplaats(database: Database, clock: Clock, again: boolean, withHistory = false): Promise<Seeding> {
  const written = await database.write((query) => writeAll(query, database.kind, clock.now(), again));
  if (!('held' in written)) return written;
  const { held, ...seeding } = written;
  // After the plan, as when a meeting is opened: what follows the journal finds the plan it is about.
  const journal = new SqlJournal(database);
  await journal.commit(held.meeting.id, held.journal);
  await new Follower(journal, database, meetingProjection, () => undefined).catchUp(held.meeting.id);
  if (!withHistory) return seeding;
  const history = await seedHistory(database, { id: held.meeting.owner }, clock.now());
  return { ...seeding, counts: { ...seeding.counts, ...history } };
}

async function writeAll(query: Query, kind: Database['kind'], now: number, again: boolean): Promise<Written> {
  const [there] = await query('SELECT id FROM community WHERE id = ?', [COMMUNITY]);
  if (there && !again) return { is: 'there' };
  const [open] = await query("SELECT id FROM meeting WHERE community = ? AND status = 'open' LIMIT 1", [COMMUNITY]);
  if (open) return { is: 'open' };
  if (there) await removeCommunity(query, kind, COMMUNITY);
  const named = await seedCommunity(query, now);
  const accounts = await giveToCoordinators(query, now);
  const owner = { id: accounts[0] ?? 'seed' };
  await seedPastCafes(query, named, owner);
  await seedPlans(query, named, owner, now);
  const held = heldMeeting(named, owner, now);
  await insertMeeting(query, held.meeting);
  await note(query, { community: COMMUNITY, by: null, action: 'community-seeded', subject: COMMUNITY, subjectName: facts.community.name, detail: { again } }, now);
  const counts = {
    periods: facts.periods.length,
    teams: named.teams.size,
    organisations: named.organisations.size,
    perspectives: named.perspectives.size,
    cafes: facts.kenniscafes.length,
    members: named.members.size,
    plans: 2,
    held: 1,
    registrations: invented.kenniscafe.registrations.length,
    accounts: accounts.length,
  };
  return { is: there ? 'replaced' : 'made', counts, held };
}

/** Whoever is coordinator anywhere is so here too, and may run its meetings. @returns their accounts */
async function giveToCoordinators(query: Query, now: number): Promise<string[]> {
  const accounts = (await query("SELECT DISTINCT account FROM role_grant WHERE role = 'coordinator' ORDER BY account")).map((row) => String(row['account']));
  for (const account of accounts) {
    for (const role of ['coordinator', 'facilitator'] as const) await giveRole(query, account, { role, kind: 'community', place: COMMUNITY, community: COMMUNITY }, null, now);
  }
  return accounts;
}
