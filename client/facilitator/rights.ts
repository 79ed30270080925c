import { type Grant, grants } from '../ui/desk/account';
import type { Meeting } from './model';

// The server decides; here it only keeps buttons away that would be refused (`src/access/rights.ts`).

/** Whether who is logged in may cancel, copy or delete this meeting, or invite somebody for it. Who helps with one meeting may not. */
export function mayManage({ community, teamId }: Pick<Meeting, 'community' | 'teamId'>): boolean {
  return grants.value.some((grant) => isWhole(grant, community) || (grant.role === 'facilitator' && grant.kind === 'team' && grant.place === teamId));
}

/** Whether who is logged in may plan a meeting anywhere. */
export function mayPlan(): boolean {
  return grants.value.some((grant) => isWhole(grant) || (grant.role === 'facilitator' && grant.kind === 'team'));
}

/** The teams for which somebody may plan in a community; null for all of them, and for none at all. */
export function teamsToPlan(community: string): readonly string[] | null {
  const own = grants.value.filter((grant) => grant.community === community);
  return own.some((grant) => isWhole(grant)) ? null : own.filter((grant) => grant.role === 'facilitator' && grant.kind === 'team').map((grant) => grant.place);
}

/** The communities in which somebody may plan. */
export function communitiesToPlan(): readonly string[] {
  return [...new Set(grants.value.filter((grant) => isWhole(grant) || (grant.role === 'facilitator' && grant.kind === 'team')).map((grant) => grant.community))];
}

function isWhole(grant: Grant, community: string = grant.community): boolean {
  return grant.role !== 'contact' && grant.kind === 'community' && grant.place === community;
}
