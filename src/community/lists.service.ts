import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import { holdCommunity } from './community-store.js';
import { deletePeriod, insertPeriod, type Period, type PeriodFacts, periodsOf, updatePeriod } from './period-store.js';
import { appendPerspectives, deletePerspective, orderPerspectives, type Perspective, perspectiveByName, perspectivesOf, renamePerspective } from './perspective-store.js';
import { unlessTaken } from './taken.js';

/** The lists that a community keeps for itself: perspectives and periods. */
@Injectable()
export class ListsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  addPerspective(community: string, name: string): Promise<Perspective | Denial> {
    return this.database.write(async (query) => {
      await holdCommunity(query, community);
      if (await perspectiveByName(query, community, name)) return deny('name-taken', 'name');
      const [added] = await appendPerspectives(query, community, [name]);
      return added ?? deny('perspective-unknown');
    });
  }

  async renamePerspective(community: string, id: string, name: string): Promise<Perspective | Denial> {
    const renaming = this.database.write((query) => renamePerspective(query, community, id, name));
    return (await unlessTaken(renaming, 'name-taken', 'name')) ?? deny('perspective-unknown');
  }

  /** @param ids every perspective of the community, in the order that is wanted */
  async orderPerspectives(community: string, ids: readonly string[]): Promise<Perspective[] | Denial> {
    const refused = await this.database.write(async (query) => {
      await holdCommunity(query, community);
      const there = (await perspectivesOf(query, community)).map((one) => one.id).sort();
      // Somebody added or removed one meanwhile: an order of the others would put it anywhere.
      if (JSON.stringify(there) !== JSON.stringify([...ids].sort())) return deny('changed-meanwhile');
      await orderPerspectives(query, community, ids);
      return undefined;
    });
    return isDenial(refused) ? refused : perspectivesOf(this.database.query, community);
  }

  removePerspective(community: string, id: string, by: Account): Promise<Denial | undefined> {
    return this.database.write(async (query) => {
      await holdCommunity(query, community);
      const found = (await perspectivesOf(query, community)).find((one) => one.id === id);
      if (!found) return deny('perspective-unknown');
      if (!(await deletePerspective(query, id))) return deny('in-use');
      await note(query, { community, by, action: 'perspective-removed', subject: id, subjectName: found.name }, this.clock.now());
      return undefined;
    });
  }

  addPeriod(community: string, facts: PeriodFacts): Promise<Period> {
    const period = { ...facts, id: randomId() };
    return this.database.write(async (query) => {
      await insertPeriod(query, community, period);
      return period;
    });
  }

  async changePeriod(community: string, period: Period): Promise<Period | Denial> {
    return (await this.database.write((query) => updatePeriod(query, community, period))) ? period : deny('period-unknown');
  }

  removePeriod(community: string, id: string, by: Account): Promise<Denial | undefined> {
    return this.database.write(async (query) => {
      await holdCommunity(query, community);
      const found = (await periodsOf(query, community)).find((one) => one.id === id);
      if (!found) return deny('period-unknown');
      if (!(await deletePeriod(query, id))) return deny('in-use');
      await note(query, { community, by, action: 'period-removed', subject: id, subjectName: found.name }, this.clock.now());
      return undefined;
    });
  }
}
