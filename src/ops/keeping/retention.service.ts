import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import { communities, holdCommunity } from '../../community/community-store.js';
import { periodsOf } from '../../community/period-store.js';
import { logEnd, type Retention, retentionOf, setRetention, USUAL_RETENTION } from '../../community/retention.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import { dayIn } from '../../config/zone.js';
import { AUDIT_YEARS, KEEPER_DAYS, LETTER_DAYS, LINK_DAYS } from './due.js';
import type { KeepingAnswer, RetentionWish } from './keeping.schemas.js';
import { type Plan, type Place, planOf } from './plan.js';
import { countsOf } from './purge.js';
import { lastRun } from './runs.js';

/** How long a community keeps what, and what that means now. */
@Injectable()
export class RetentionService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param would another retention, to see what the next purge would take with it */
  async get(community: string, would?: Retention): Promise<KeepingAnswer | Denial> {
    const { query } = this.database;
    const [place] = await communities(query, [community]);
    if (!place) return deny('community-unknown');
    const retention = await retentionOf(query, community);
    return {
      retention,
      usual: USUAL_RETENTION,
      fixed: { letterDays: LETTER_DAYS, linkDays: LINK_DAYS, keeperDays: KEEPER_DAYS, auditYears: AUDIT_YEARS },
      ends: await this.ends(place, would?.logMonths ?? retention.logMonths),
      next: visible(await planOf(query, place, this.clock.now(), would)),
      lastRun: await lastRun(query, community),
    };
  }

  async set(community: string, { version, ...retention }: RetentionWish, by: Account): Promise<KeepingAnswer | Denial> {
    const now = this.clock.now();
    const refused = await this.database.write(async (query) => {
      if (!(await holdCommunity(query, community))) return deny('community-unknown');
      if (!(await setRetention(query, community, retention, version, now))) return deny('changed-meanwhile');
      await note(query, { community, by, action: 'retention-changed', detail: retention }, now);
      return null;
    });
    return refused ?? this.get(community);
  }

  private async ends({ id, zone }: Place, logMonths: number): Promise<KeepingAnswer['ends']> {
    const { query } = this.database;
    const today = dayIn(zone, this.clock.now());
    const periods = await periodsOf(query, id);
    const teams = await query('SELECT id, name, period FROM team WHERE community = ? AND archived_at IS NULL ORDER BY name, id', [id]);
    return {
      teams: teams.map(({ id: team, name, period }) => ({ id: String(team), name: String(name), until: logEnd(periods, typeof period === 'string' ? period : null, today, logMonths) })),
      elsewhere: logEnd(periods, null, today, logMonths),
    };
  }
}

/** Nothing from which it would follow how many texts there are that a coordinator can't read (rules 20 and 22). */
function visible(plan: Plan): KeepingAnswer['next'] {
  const { records, carryOver, pulseTexts, files, registrations, letters, invitations } = countsOf(plan);
  return {
    cards: [...plan.cards.values()].flat().filter(({ forAll }) => forAll).length,
    records,
    entries: plan.entries.filter(({ forAll }) => forAll).length,
    carryOver,
    pulseTexts,
    files,
    registrations,
    letters,
    invitations,
  };
}
