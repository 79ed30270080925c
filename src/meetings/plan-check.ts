import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { type Grant, may } from '../access/rights.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import { usualCertificate } from '../engine/certificate.js';
import { checkItem, type ProgrammeItem } from '../engine/programme.js';
import type { Registry } from '../engine/werkvorm.js';
import type { Meeting, Plan, PlanWish } from './meeting.js';
import type { TimedPlan } from './meeting-store.js';
import { REGISTRY } from './registry.js';
import { startOf } from './when.js';

/** Who asks for something: the account, and what it may. */
export interface Asker {
  readonly account: Account;
  readonly grants: readonly Grant[];
}

/** Looks at a plan before it is kept: its programme, its moment, and whether it may be where it says. */
@Injectable()
export class PlanCheck {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  /**
   * @param before the meeting that changes; null for a new one
   * @returns the plan with its moment, the settings of its items complete, and the name of its team
   */
  async check(plan: PlanWish, grants: readonly Grant[], before: Meeting | null): Promise<TimedPlan | Denial> {
    const items = this.items(plan.items);
    if (isDenial(items)) return items;
    const startsAt = startOf(plan);
    if (isDenial(startsAt)) return startsAt;
    const team = await this.team(plan, grants, before);
    if (isDenial(team)) return team;
    // What is public is not for who only helps with this meeting.
    if (before && before.listed !== plan.listed && !mayMove(grants, before)) return deny('not-allowed', 'listed');
    // Of another kind something else is usual.
    const usual = before?.kind === plan.kind ? before.certificate : usualCertificate(plan.kind);
    return { ...plan, items, startsAt, team, certificate: plan.certificate === undefined ? usual : plan.certificate };
  }

  /** The name of the team; where the meeting stays where it is nobody is asked for a right to put it there. */
  private async team({ community, teamId, team }: Pick<Plan, 'community' | 'teamId' | 'team'>, grants: readonly Grant[], before: Meeting | null): Promise<string | Denial> {
    if (before && before.teamId !== teamId && !mayMove(grants, before)) return deny('not-allowed', 'teamId');
    const stays = before?.teamId === teamId;
    if (teamId === null) return stays || mayPut(grants, community, null) ? team : deny('not-allowed', 'teamId');
    const [row] = await this.database.query('SELECT name FROM team WHERE id = ? AND community = ?', [teamId, community]);
    return row !== undefined && (stays || mayPut(grants, community, teamId)) ? String(row['name']) : deny('team-unknown', 'teamId');
  }

  /** Each item as its werkvorm wants it, with the defaults of its settings. */
  private items(items: readonly ProgrammeItem[]): ProgrammeItem[] | Denial {
    const checked: ProgrammeItem[] = [];
    for (const [place, item] of items.entries()) {
      const good = checkItem({ ...item, questions: [...item.questions], config: { ...item.config } as Parameters<typeof checkItem>[0]['config'] }, this.registry);
      if (!good) return deny('malformed', `items.${String(place)}`);
      checked.push(good);
    }
    return checked;
  }
}

/** Whether somebody may plan for a team; for a meeting of no team that is who may plan for all of them. */
function mayPut(grants: readonly Grant[], community: string, team: string | null): boolean {
  return may(grants, 'team.plan', { kind: 'team', id: team ?? '', community, teams: team === null ? [] : [team] });
}

function mayMove(grants: readonly Grant[], { id, community, teamId }: Meeting): boolean {
  return may(grants, 'meeting.manage', { kind: 'meeting', id, community, teams: teamId === null ? [] : [teamId] });
}
