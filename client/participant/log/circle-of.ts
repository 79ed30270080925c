import type { Audience } from '../../../src/engine/learning';
import { type Circle, MEETING } from '../../ui/entry/circle';
import type { Kept } from '../../ui/kept';
import type { MyEntry, MyLog } from './model';

type Team = MyEntry['team'];

/** The teams one can share an entry with: of one from a meeting that is settled already. */
export function teamsFor({ session, team }: Pick<MyEntry, 'session' | 'team'>, { teams }: Pick<MyLog, 'teams'>): MyLog['teams'] {
  if (session !== '') return [];
  return team ? [team, ...teams.filter(({ id }) => id !== team.id)] : teams;
}

/** Who are meant by `team` for an entry. @param team the one it goes along with, outside a meeting */
export function circleOf({ session }: Pick<MyEntry, 'session'>, team: Team): Circle {
  if (session !== '') return MEETING;
  return team ? { of: 'team', name: team.name } : { of: 'nobody' };
}

/** The team that goes along with what somebody shares outside a meeting: without it a next step comes back nowhere. */
export function teamToSend(audience: Audience, team: Team): string | null {
  return audience === 'me' ? null : (team?.id ?? null);
}

/** How long what is written outside a meeting is kept: with its team, or by itself. */
export function keptOf({ keeps: { logMonths, ends, until } }: Pick<MyLog, 'keeps'>, audience: Audience, team: Team): Kept {
  const home = teamToSend(audience, team);
  return { logMonths, until: (ends.find((end) => end.team === home) ?? { until }).until };
}
