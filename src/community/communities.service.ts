import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import { giveRole } from '../access/grant-store.js';
import { communitiesOf, type Grant, may } from '../access/rights.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import { dayIn } from '../config/zone.js';
import type { CommunityAnswer, CommunityLineAnswer } from './community.answers.js';
import { communities, type CommunityFacts, communityLines, insertCommunity, updateCommunity } from './community-store.js';
import { organisationsOf } from './organisation-store.js';
import { periodsOf } from './period-store.js';
import { perspectivesOf } from './perspective-store.js';
import { teamLines } from './team-store.js';

/** Communities themselves, with their lists. Who may do what is decided before, by the rule of the handler. */
@Injectable()
export class CommunitiesService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The communities that somebody with these grants may see. A contact sees only their organisation. */
  mine(grants: readonly Grant[]): Promise<CommunityLineAnswer[]> {
    const seen = communitiesOf(grants).filter((id) => may(grants, 'community.see', { kind: 'community', id, community: id, teams: [] }));
    return communityLines(this.database.query, seen);
  }

  /** Makes a community, of which the account becomes coordinator and facilitator. For who is a coordinator somewhere. */
  async create(facts: CommunityFacts, account: Account, grants: readonly Grant[]): Promise<CommunityAnswer | Denial> {
    if (!grants.some((grant) => grant.role === 'coordinator')) return deny('not-allowed');
    const id = randomId();
    const now = this.clock.now();
    await this.database.write(async (query) => {
      await insertCommunity(query, { ...facts, id, fictitious: false, version: 1 }, now);
      for (const role of ['coordinator', 'facilitator'] as const) await giveRole(query, account.id, { role, kind: 'community', place: id, community: id }, account.id, now);
      await note(query, { community: id, by: account, action: 'community-made', subject: id, subjectName: facts.name }, now);
    });
    return this.get(id);
  }

  async get(id: string): Promise<CommunityAnswer | Denial> {
    const { query } = this.database;
    const [community] = await communities(query, [id]);
    if (!community) return deny('community-unknown');
    const [organisations, perspectives, periods, teams] = await Promise.all([
      organisationsOf(query, id),
      perspectivesOf(query, id),
      periodsOf(query, id),
      teamLines(query, id, dayIn(community.zone, this.clock.now())),
    ]);
    return { ...community, organisations: organisations.map(({ community: _community, ...line }) => line), perspectives, periods, teams };
  }

  /** @param version the one that was changed; another one means somebody was first */
  async change(id: string, facts: CommunityFacts, version: number, by: Account): Promise<CommunityAnswer | Denial> {
    const changed = await this.database.write(async (query) => {
      if (!(await updateCommunity(query, id, facts, version))) return false;
      await note(query, { community: id, by, action: 'community-changed', subject: id, subjectName: facts.name }, this.clock.now());
      return true;
    });
    return changed ? this.get(id) : deny('changed-meanwhile');
  }
}
