import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { framingsOf, type Framing } from '../../community/framing-store.js';
import { type GlossaryTerm, glossaryOf, type HandoverNote, notesOf } from '../../community/handover-store.js';
import { type MembershipOf, membershipsOf } from '../../community/membership-store.js';
import { wantedBy } from '../../community/table-store.js';
import { type TeamHead, teamHead } from '../../community/team-store.js';
import type { PastMeeting } from './team-past.js';

/** Everything about a team that its brief is made of. */
export interface TeamFacts {
  readonly head: TeamHead;
  /** Today there. */
  readonly today: string;
  readonly framings: readonly Framing[];
  /** Of now, of before and still to come. */
  readonly memberships: readonly MembershipOf[];
  readonly facilitators: readonly string[];
  /** Names of the perspectives that are wanted. */
  readonly wanted: readonly string[];
  readonly glossary: readonly GlossaryTerm[];
  readonly notes: readonly HandoverNote[];
  /** The newest first. */
  readonly meetings: readonly PastMeeting[];
}

/** What the tables know of a team, without its meetings. Null when there is no such team. */
export async function teamFacts(query: Query, team: string, now: number): Promise<Omit<TeamFacts, 'meetings'> | null> {
  // The zone is not known before the team is; a day more or less only changes a count that is not used here.
  const found = await teamHead(query, team, dayIn('UTC', now));
  if (!found) return null;
  return {
    head: found,
    today: dayIn(found.zone, now),
    framings: await framingsOf(query, team),
    memberships: await membershipsOf(query, team),
    facilitators: await facilitatorsOf(query, team, found.community.id),
    wanted: (await wantedBy(query, team)).map(({ name }) => name),
    glossary: await glossaryOf(query, team),
    notes: await notesOf(query, team),
  };
}

/** Who facilitates this team; when nobody does so in particular, who does in the whole community. */
async function facilitatorsOf(query: Query, team: string, community: string): Promise<string[]> {
  const rows = await query(
    "SELECT a.name, g.kind FROM role_grant g JOIN account a ON a.id = g.account WHERE g.role = 'facilitator' AND g.place IN (?, ?) AND g.kind IN ('team', 'community') ORDER BY a.name, a.id",
    [team, community],
  );
  const own = rows.filter((row) => row['kind'] === 'team');
  return (own.length > 0 ? own : rows).map((row) => String(row['name']));
}
