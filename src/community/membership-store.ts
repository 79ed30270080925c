import { insertRows, type Query, type Row } from '../config/sql.js';
import { byName, MEMBER_NAMES, NAMED_MEMBER, type NamedMember, namedMemberOf } from './member-store.js';

/** Somebody's time in a team. Days are `YYYY-MM-DD`. */
export interface Membership {
  readonly id: string;
  readonly team: string;
  readonly member: string;
  readonly joinedOn: string;
  /** The first day on which they are no longer in the team; may still have to come. */
  readonly leftOn: string | null;
  /** The membership that took over. */
  readonly replacedBy: string | null;
}

/** A membership with who it is. */
export interface MembershipOf extends Membership {
  readonly of: NamedMember;
}

/** In SQL: memberships of today, which is its one parameter. */
export const IS_MEMBER_NOW = '(ms.left_on IS NULL OR ms.left_on > ?)';

const SELECT = 'SELECT ms.id AS membership, ms.team, ms.member, ms.joined_on, ms.left_on, ms.replaced_by';

function membershipOf(row: Row): Membership {
  return {
    id: String(row['membership']),
    team: String(row['team']),
    member: String(row['member']),
    joinedOn: String(row['joined_on']),
    leftOn: typeof row['left_on'] === 'string' ? row['left_on'] : null,
    replacedBy: typeof row['replaced_by'] === 'string' ? row['replaced_by'] : null,
  };
}

/** Everybody who is or was in a team, by name. */
export async function membershipsOf(query: Query, team: string): Promise<MembershipOf[]> {
  const rows = await query(`${SELECT}, ${NAMED_MEMBER} FROM membership ms JOIN member m ON m.id = ms.member ${MEMBER_NAMES} WHERE ms.team = ?`, [team]);
  return rows.map((row) => ({ ...membershipOf(row), of: namedMemberOf(row) })).sort((a, b) => byName(a.of, b.of) || a.joinedOn.localeCompare(b.joinedOn));
}

/** Every membership of a team, without names. */
export async function bareMemberships(query: Query, team: string): Promise<Membership[]> {
  return (await query(`${SELECT} FROM membership ms WHERE ms.team = ? ORDER BY ms.joined_on, ms.id`, [team])).map(membershipOf);
}

/** Every team that somebody is or was in. */
export async function teamsOfMember(query: Query, member: string): Promise<(Membership & { name: string; archived: boolean; calendarToken: string })[]> {
  const rows = await query(
    `${SELECT}, t.name, t.archived_at, t.calendar_token FROM membership ms JOIN team t ON t.id = ms.team WHERE ms.member = ? ORDER BY ms.joined_on, ms.id`,
    [member],
  );
  return rows.map((row) => ({ ...membershipOf(row), name: String(row['name']), archived: row['archived_at'] !== null, calendarToken: String(row['calendar_token']) }));
}

/** Which teams everybody in a community is in now, by member. */
export async function teamsByMember(query: Query, community: string, today: string): Promise<Map<string, { id: string; name: string }[]>> {
  const rows = await query(
    `SELECT ms.member, t.id, t.name FROM membership ms JOIN team t ON t.id = ms.team WHERE t.community = ? AND ${IS_MEMBER_NOW} ORDER BY ms.joined_on, t.name, ms.id`,
    [community, today],
  );
  const teams = new Map<string, { id: string; name: string }[]>();
  for (const row of rows) {
    const member = String(row['member']);
    const team = { id: String(row['id']), name: String(row['name']) };
    const known = teams.get(member);
    if (known) known.push(team);
    else teams.set(member, [team]);
  }
  return teams;
}

/** Somebody's membership of a team now. */
export async function membershipNow(query: Query, team: string, member: string, today: string): Promise<Membership | null> {
  const [row] = await query(`${SELECT} FROM membership ms WHERE ms.team = ? AND ms.member = ? AND ${IS_MEMBER_NOW}`, [team, member, today]);
  return row === undefined ? null : membershipOf(row);
}

export async function insertMemberships(query: Query, memberships: readonly Membership[]): Promise<void> {
  const rows = memberships.map((one) => [one.id, one.team, one.member, one.joinedOn, one.leftOn, one.replacedBy]);
  await insertRows(query, 'membership', ['id', 'team', 'member', 'joined_on', 'left_on', 'replaced_by'], rows);
}

/** Writes down when somebody leaves and who takes over. @param on null for who stays after all */
export async function endMembership(query: Query, id: string, on: string | null, replacedBy: string | null): Promise<void> {
  await query('UPDATE membership SET left_on = ?, replaced_by = ? WHERE id = ?', [on, replacedBy, id]);
}

/** Whether a membership would, by way of its successors, replace itself. */
export function replacesItself(membership: string, by: string, all: readonly Membership[]): boolean {
  const next = new Map(all.map((one) => [one.id, one.replacedBy]));
  next.set(membership, by);
  const seen = new Set<string>();
  for (let at: string | null | undefined = membership; typeof at === 'string'; at = next.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
