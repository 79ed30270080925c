import { Inject, Injectable } from '@nestjs/common';
import { note } from '../access/audit.js';
import type { Address } from '../config/address.js';
import { type Clock, randomId } from '../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import type { Query } from '../config/sql.js';
import { dayIn } from '../config/zone.js';
import type { MineAnswer } from './community.answers.js';
import { communities } from './community-store.js';
import { opgavenOf } from './framing-store.js';
import { insertNote } from './handover-store.js';
import { holdMember } from './hold-member.js';
import { namedMember, setMemberLanguage } from './member-store.js';
import { endMembership, type Membership, membershipNow, teamsOfMember } from './membership-store.js';
import { holdTeam } from './team-store.js';

/** A member in one of their own teams, while nobody else changes it. */
interface OwnTeam {
  readonly membership: Membership;
  readonly member: { readonly id: string; readonly name: string };
  readonly community: string;
  readonly team: string;
}

/** What members see and do themselves, with their personal link. */
@Injectable()
export class MineService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
  ) {}

  async get(id: string): Promise<MineAnswer | Denial> {
    const { query } = this.database;
    const member = await namedMember(query, id);
    const [community] = member ? await communities(query, [member.community]) : [];
    if (!member || !community) return deny('not-recognised');
    const today = dayIn(community.zone, this.clock.now());
    const own = (await teamsOfMember(query, id)).filter((one) => !one.archived && (one.leftOn === null || one.leftOn > today));
    const teams = await Promise.all(own.map(async ({ team, name, calendarToken }) => ({
      id: team,
      name,
      opgave: (await opgavenOf(query, team)).join('\n'),
      calendarUrl: `${this.address.origin}/kalender/team/${calendarToken}.ics`,
    })));
    const { name, organisation, perspective, function: does, language } = member;
    return {
      name,
      organisation: organisation?.name ?? '',
      perspective: perspective && { name: perspective.name, letter: perspective.letter },
      function: does,
      community: { name: community.name },
      language,
      teams,
    };
  }

  async setLanguage(id: string, language: 'nl' | 'en'): Promise<MineAnswer | Denial> {
    await this.database.write((query) => setMemberLanguage(query, id, language));
    return this.get(id);
  }

  /** Writes a note for who comes after. */
  writeNote(id: string, team: string, said: { text: string; successor: string }): Promise<Denial | undefined> {
    return this.inOwnTeam(id, team, async (query) => {
      await insertNote(query, { ...said, id: randomId(), team, member: id }, this.clock.now());
      return undefined;
    });
  }

  /** Leaves a team, with a note for who comes after when there is something to say. @param said `on`: the first day without them */
  leave(id: string, team: string, said: { on: string; text: string; successor: string }): Promise<Denial | undefined> {
    return this.inOwnTeam(id, team, async (query, { membership, member, community, team: name }) => {
      const { on, text, successor } = said;
      if (on < membership.joinedOn) return deny('date-malformed', 'on');
      const now = this.clock.now();
      await endMembership(query, membership.id, on, membership.replacedBy);
      if (text.trim() !== '' || successor.trim() !== '') await insertNote(query, { id: randomId(), team, member: id, text, successor }, now);
      await note(query, { community, by: member, action: 'member-left', subject: id, subjectName: member.name, detail: { team: name, on } }, now);
      return undefined;
    });
  }

  private inOwnTeam(id: string, team: string, work: (query: Query, own: OwnTeam) => Promise<Denial | undefined>): Promise<Denial | undefined> {
    return this.database.write(async (query) => {
      const held = await holdMember(query, id);
      if (!held) return deny('not-recognised');
      const { member, community } = held;
      const membership = await membershipNow(query, team, id, dayIn(community.zone, this.clock.now()));
      const found = membership && (await holdTeam(query, team));
      return found ? work(query, { membership, member, community: community.id, team: found.name }) : deny('team-unknown');
    });
  }
}
