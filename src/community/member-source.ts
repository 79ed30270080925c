import { Inject, Injectable } from '@nestjs/common';
import type { Member, Members } from '../access/joining.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { dayIn } from '../config/zone.js';
import { communities } from './community-store.js';
import { namedMember } from './member-store.js';
import { teamsOfMember } from './membership-store.js';

/** Answers the door's question who a member is. */
@Injectable()
export class MemberSource implements Members {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async member(id: string): Promise<Member | null> {
    const { query } = this.database;
    const member = await namedMember(query, id);
    const [community] = member ? await communities(query, [member.community]) : [];
    if (!member || !community) return null;
    const today = dayIn(community.zone, this.clock.now());
    const teams = (await teamsOfMember(query, id)).filter((one) => one.leftOn === null || one.leftOn > today);
    return {
      id,
      name: member.name,
      organisation: member.organisation?.name ?? '',
      perspective: member.perspective?.name ?? '',
      teams: teams.map((one) => one.team),
    };
  }
}
