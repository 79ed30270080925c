import { emptyPlan } from '../plan-form';
import type { MeetingPlan } from '../model';
import type { Team } from '../model-around';
import { teamsToPlan } from '../rights';

/** The team that the page which sent somebody here named (`?team=`); null for none. */
export function teamAsked(search: string): string | null {
  const wish = new URLSearchParams(search).get('team');
  return wish !== null && /^[\w-]+$/.test(wish) ? wish : null;
}

/** An empty plan for a community; who may only plan for some teams starts with the first of them. */
export function startIn(community: string): MeetingPlan {
  return { ...emptyPlan(), community, teamId: teamsToPlan(community)?.[0] ?? null };
}

/** An empty plan for a team, when it is one for which somebody may plan; else for the first of the communities. */
export function startFor(team: Team | null, communities: readonly { readonly id: string }[]): MeetingPlan {
  const own = team && communities.some((one) => one.id === team.community.id) ? teamsToPlan(team.community.id) : [];
  if (team && (own === null || own.includes(team.id))) return { ...emptyPlan(), community: team.community.id, teamId: team.id, team: team.name };
  return startIn(communities[0]?.id ?? '');
}
