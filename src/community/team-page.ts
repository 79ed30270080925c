import { membersWithLinks } from '../access/personal-links.js';
import type { Query } from '../config/sql.js';
import { dayIn } from '../config/zone.js';
import type { MemberOfTeam, TeamAnswer } from './community.answers.js';
import { framingsOf } from './framing-store.js';
import { glossaryOf, notesOf } from './handover-store.js';
import { type MembershipOf, membershipsOf } from './membership-store.js';
import { wantedBy } from './table-store.js';
import { homeOf, teamHead } from './team-store.js';

/** Everything on the page of a team. @param calendar the address of its calendar, by token */
export async function teamPage(query: Query, id: string, now: number, calendar: (token: string) => string): Promise<TeamAnswer | null> {
  const home = await homeOf(query, id);
  if (!home) return null;
  const today = dayIn(home.zone, now);
  const [head, framings, wanted, memberships, glossary, notes] = await Promise.all([
    teamHead(query, id, today),
    framingsOf(query, id),
    wantedBy(query, id),
    membershipsOf(query, id),
    glossaryOf(query, id),
    notesOf(query, id),
  ]);
  if (!head) return null;
  const people = membersOfTeam(memberships, await membersWithLinks(query, [...new Set(memberships.map((one) => one.member))]));
  const { calendarToken, startsOn: _startsOn, zone: _zone, language: _language, ...team } = head;
  return {
    ...team,
    missingVoices: [...team.missingVoices],
    calendarUrl: calendar(calendarToken),
    framings: framings.map((one) => ({ ...one, earlier: [...one.earlier] })),
    wanted,
    members: people.filter((one) => one.leftOn === null || one.leftOn > today),
    left: people.filter((one) => one.leftOn !== null && one.leftOn <= today).sort((a, b) => (b.leftOn ?? '').localeCompare(a.leftOn ?? '')),
    glossary,
    notes,
  };
}

/** The people of a team as its page shows them. */
export function membersOfTeam(memberships: readonly MembershipOf[], withLink: ReadonlySet<string>): MemberOfTeam[] {
  const byId = new Map(memberships.map((one) => [one.id, one]));
  const replaced = new Map(memberships.flatMap((one) => (one.replacedBy === null ? [] : [[one.replacedBy, one] as const])));
  const someone = (one: MembershipOf | undefined): { member: string; name: string } | null => (one ? { member: one.member, name: one.of.name } : null);
  return memberships.map((one) => ({
    membership: one.id,
    member: one.member,
    name: one.of.name,
    organisation: one.of.organisation,
    perspective: one.of.perspective,
    function: one.of.function,
    joinedOn: one.joinedOn,
    leftOn: one.leftOn,
    replacedBy: someone(one.replacedBy === null ? undefined : byId.get(one.replacedBy)),
    replaces: someone(replaced.get(one.id)),
    hasLink: withLink.has(one.member),
    email: one.of.email,
  }));
}
