import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import { makePersonalLink, membersWithLinks, revokePersonalLinks } from '../access/personal-links.js';
import type { Address } from '../config/address.js';
import type { Clock } from '../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import { dayIn } from '../config/zone.js';
import type { LetterText } from '../post/letter.js';
import { PostService } from '../post/post.service.js';
import { refusedChoice } from './choices.js';
import type { ErasedAnswer, MemberAnswer, MemberLine } from './community.answers.js';
import { communities } from './community-store.js';
import { keepNotes } from './erasing.js';
import { ErasureService } from './erasure.service.js';
import { holdMember } from './hold-member.js';
import { type MemberFacts, membersOf, namedMember, updateMember } from './member-store.js';
import { teamsByMember, teamsOfMember } from './membership-store.js';
import { unlessTaken } from './taken.js';

/** A personal link, to be shown once. */
export interface NewLink {
  readonly link: string;
  readonly letter: LetterText;
  readonly sent: boolean;
}

/** People: what is known of them, their personal link, and forgetting them. */
@Injectable()
export class MembersService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(PostService) private readonly post: PostService,
    @Inject(ErasureService) private readonly erasure: ErasureService,
  ) {}

  /** Everybody who is known in a community, by name. */
  async list(community: string): Promise<MemberLine[] | Denial> {
    const { query } = this.database;
    const [found] = await communities(query, [community]);
    if (!found) return deny('community-unknown');
    const [members, teams] = await Promise.all([membersOf(query, community), teamsByMember(query, community, dayIn(found.zone, this.clock.now()))]);
    return members.map(({ id, name, email, organisation, perspective, version }) => ({ id, name, email, organisation, perspective, teams: teams.get(id) ?? [], version }));
  }

  async get(id: string): Promise<MemberAnswer | Denial> {
    const { query } = this.database;
    const [member, teams, links] = await Promise.all([namedMember(query, id), teamsOfMember(query, id), membersWithLinks(query, [id])]);
    const [community] = member ? await communities(query, [member.community]) : [];
    if (!member || !community) return deny('member-unknown');
    return {
      ...member,
      community: { id: community.id, name: community.name },
      hasLink: links.has(id),
      teams: teams.map((one) => ({ id: one.team, name: one.name, membership: one.id, joinedOn: one.joinedOn, leftOn: one.leftOn })),
    };
  }

  /** @param version the one that was changed; another one means somebody was first */
  async change(id: string, facts: MemberFacts, version: number, by: Account): Promise<MemberAnswer | Denial> {
    const changing = this.database.write(async (query) => {
      const held = await holdMember(query, id);
      if (!held) return deny('member-unknown');
      const { id: community } = held.community;
      const refused = await refusedChoice(query, community, facts, { id, organisation: held.member.organisation?.id ?? null });
      if (refused) return refused;
      if (!(await updateMember(query, id, facts, version))) return deny('changed-meanwhile');
      await note(query, { community, by, action: 'member-changed', subject: id, subjectName: facts.name }, this.clock.now());
      return undefined;
    });
    return (await unlessTaken(changing, 'email-taken', 'email')) ?? this.get(id);
  }

  /**
   * Forgets a person, everywhere. The answer says nothing of their learning log: who wrote how much is nobody's business (rule 20).
   * @param keep lets their handover notes stay, without their name
   */
  async erase(id: string, keep: boolean, by: Account): Promise<ErasedAnswer | Denial> {
    if (!(await namedMember(this.database.query, id))) return deny('member-unknown');
    let kept = 0;
    const erased = await this.erasure.erase({ kind: 'member', id }, async (query) => {
      const held = await holdMember(query, id);
      if (!held) return deny('member-unknown');
      kept = keep ? await keepNotes(query, id) : 0;
      await note(query, { community: held.community.id, by, action: 'member-erased', subject: id }, this.clock.now());
      return undefined;
    });
    if (isDenial(erased)) return erased;
    const { memberships = 0, links = 0, notes = 0 } = erased.destroyed;
    return { memberships, links, notes, meetings: erased.meetings, stays: { notes: kept } };
  }

  /** Makes a personal link; the ones before stop working. */
  makeLink(id: string, by: Account): Promise<NewLink | Denial> {
    return this.database.write(async (query) => {
      const held = await holdMember(query, id);
      if (!held) return deny('member-unknown');
      const { member, community } = held;
      const now = this.clock.now();
      // Behind the #, so that the token is in no log of a server or proxy.
      const link = `${this.address.origin}/mij#${await makePersonalLink(query, id, now)}`;
      const { name, email: to, language } = member;
      const values = { name, community: community.name, by: by.name };
      const posted = await this.post.post(query, { kind: 'personal-link', to, language, community: community.id, about: id, values, link, otherwise: 'answer' });
      await note(query, { community: community.id, by, action: 'personal-link-made', subject: id, subjectName: name }, now);
      return { link, ...posted };
    });
  }

  /** Makes the personal link of a member stop working. */
  revokeLink(id: string, by: Account): Promise<Denial | undefined> {
    return this.database.write(async (query) => {
      const held = await holdMember(query, id);
      if (!held) return deny('member-unknown');
      const { member } = held;
      const now = this.clock.now();
      if (await revokePersonalLinks(query, id, now)) {
        await note(query, { community: member.community, by, action: 'personal-link-revoked', subject: id, subjectName: member.name }, now);
      }
      return undefined;
    });
  }
}
