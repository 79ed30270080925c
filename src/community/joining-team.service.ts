import { Inject, Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import { membersWithLinks } from '../access/personal-links.js';
import type { Grant } from '../access/rights.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import type { Query } from '../config/sql.js';
import { dayIn } from '../config/zone.js';
import { refusedChoice } from './choices.js';
import type { MemberOfTeam } from './community.answers.js';
import { type Community, holdCommunity } from './community-store.js';
import { insertMembers, type MemberFacts, namedMember } from './member-store.js';
import { bareMemberships, endMembership, insertMemberships, type Membership, membershipNow, membershipsOf, replacesItself } from './membership-store.js';
import { membersOfTeam } from './team-page.js';
import { holdTeam, homeOf } from './team-store.js';

/** Who comes into a team: somebody new, or by the id of `member` somebody who is known in the community. */
export interface Joining extends Omit<MemberFacts, 'name' | 'language'> {
  readonly name?: string | undefined;
  readonly language?: 'nl' | 'en' | undefined;
  readonly member: string | null;
  /** Null for today. */
  readonly joinedOn: string | null;
  /** The membership that this one takes over. */
  readonly replaces: string | null;
}

interface Held {
  readonly community: Community;
  readonly team: { readonly id: string; readonly name: string };
  readonly today: string;
}

/** Coming into a team, leaving it, and taking over from each other. */
@Injectable()
export class JoiningTeamService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AccessService) private readonly access: AccessService,
  ) {}

  /** @param grants of who asks: somebody who is known already is only added by who may see them */
  async join(team: string, joining: Joining, by: Account, grants: readonly Grant[]): Promise<MemberOfTeam | Denial> {
    if (joining.member !== null && !(await this.access.may(grants, 'member.see', joining.member))) return deny('member-unknown', 'member');
    return this.answer(team, await this.database.write((query) => this.writeJoining(query, team, joining, by)));
  }

  /** @param on the first day without them; null for who stays after all @param replacedBy the membership that takes over */
  async leave(team: string, membership: string, on: string | null, replacedBy: string | null, by: Account): Promise<MemberOfTeam | Denial> {
    return this.answer(team, await this.database.write((query) => this.writeLeaving(query, team, membership, { on, replacedBy }, by)));
  }

  private async writeJoining(query: Query, team: string, joining: Joining, by: Account): Promise<string | Denial> {
    const held = await this.hold(query, team);
    if (isDenial(held)) return held;
    const joinedOn = joining.joinedOn ?? held.today;
    const all = await bareMemberships(query, team);
    const before = joining.replaces === null ? null : all.find((one) => one.id === joining.replaces);
    if (before === undefined) return deny('member-unknown', 'replaces');
    if (before && before.member === joining.member) return deny('replaces-itself', 'replaces');
    const member = joining.member === null ? await this.writeMember(query, held.community, joining) : await this.knownMember(query, held, joining.member);
    if (isDenial(member)) return member;
    const membership = { id: randomId(), team, member: member.id, joinedOn, leftOn: null, replacedBy: null };
    await insertMemberships(query, [membership]);
    if (before) await endMembership(query, before.id, before.leftOn ?? later(joinedOn, before.joinedOn), membership.id);
    const action = joining.member === null ? 'member-added' : 'member-joined';
    await note(query, { community: held.community.id, by, action, subject: member.id, subjectName: member.name, detail: { team: held.team.name } }, this.clock.now());
    return membership.id;
  }

  private async writeMember(query: Query, community: Community, joining: Joining): Promise<{ id: string; name: string } | Denial> {
    const { name, email, organisation, perspective, function: does, language = community.language } = joining;
    if (name === undefined) return deny('text-empty', 'name');
    const refused = await refusedChoice(query, community.id, joining, null);
    if (refused) return refused;
    const member = { id: randomId(), community: community.id, name, email, organisation, perspective, function: does, language, fictitious: false, version: 1 };
    await insertMembers(query, [member], this.clock.now());
    return member;
  }

  private async knownMember(query: Query, { community, team, today }: Held, id: string): Promise<{ id: string; name: string } | Denial> {
    const member = await namedMember(query, id);
    if (member?.community !== community.id) return deny('member-unknown', 'member');
    return (await membershipNow(query, team.id, id, today)) ? deny('already-in-team', 'member') : member;
  }

  private async writeLeaving(query: Query, team: string, id: string, change: { on: string | null; replacedBy: string | null }, by: Account): Promise<string | Denial> {
    const held = await this.hold(query, team);
    if (isDenial(held)) return held;
    const all = await bareMemberships(query, team);
    const found = all.find((one) => one.id === id);
    const refused = found ? refusedLeaving(found, change, all, held.today) : deny('member-unknown');
    if (!found || refused) return refused ?? deny('member-unknown');
    await endMembership(query, id, change.on, change.on === null ? null : change.replacedBy);
    const subjectName = (await namedMember(query, found.member))?.name ?? '';
    const action = change.on === null ? 'member-stays' : 'member-left';
    await note(query, { community: held.community.id, by, action, subject: found.member, subjectName, detail: { team: held.team.name, on: change.on } }, this.clock.now());
    return id;
  }

  private async hold(query: Query, id: string): Promise<Held | Denial> {
    const home = await homeOf(query, id);
    const community = home && (await holdCommunity(query, home.community));
    const team = community && (await holdTeam(query, id));
    if (!team) return deny('team-unknown');
    return { community, team: { id, name: team.name }, today: dayIn(community.zone, this.clock.now()) };
  }

  private async answer(team: string, membership: string | Denial): Promise<MemberOfTeam | Denial> {
    if (isDenial(membership)) return membership;
    const { query } = this.database;
    const memberships = await membershipsOf(query, team);
    const member = memberships.find((one) => one.id === membership)?.member ?? '';
    const people = membersOfTeam(memberships, await membersWithLinks(query, [member]));
    return people.find((one) => one.membership === membership) ?? deny('member-unknown');
  }
}

function refusedLeaving(membership: Membership, { on, replacedBy }: { on: string | null; replacedBy: string | null }, all: readonly Membership[], today: string): Denial | undefined {
  if (on !== null && on < membership.joinedOn) return deny('date-malformed', 'on');
  if (on === null || on > today) {
    const again = all.some((one) => one.id !== membership.id && one.member === membership.member && (one.leftOn === null || one.leftOn > today));
    if (again) return deny('already-in-team');
  }
  if (on === null || replacedBy === null) return undefined;
  const successor = all.find((one) => one.id === replacedBy);
  if (!successor) return deny('member-unknown', 'replacedBy');
  return successor.member === membership.member || replacesItself(membership.id, replacedBy, all) ? deny('replaces-itself', 'replacedBy') : undefined;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
