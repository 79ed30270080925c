import { t } from '../../ui/i18n';
import type { Community, Role, RoleIn } from '../model';

export const ROLES: readonly Role[] = ['coordinator', 'facilitator', 'contact'];

/** Where a role can be given: the whole community, one team, or one organisation. */
export function placesFor(role: Role, community: Community): { value: string; label: string }[] {
  const whole = { value: `community ${community.id}`, label: t('people.whole', { name: community.name }) };
  if (role === 'coordinator') return [whole];
  if (role === 'facilitator') return [whole, ...community.teams.filter((team) => !team.archived).map((team) => ({ value: `team ${team.id}`, label: team.name }))];
  return community.organisations.filter((one) => !one.archived).map((one) => ({ value: `organisation ${one.id}`, label: one.name }));
}

/** A role out of what was chosen; null while no place is. */
export function roleFrom(role: Role, place: string): RoleIn | null {
  const [kind, id] = place.split(' ');
  if (!id || (kind !== 'community' && kind !== 'team' && kind !== 'organisation')) return null;
  return { role, kind, place: id };
}

/** Whether two say the same. */
export function sameRole(a: RoleIn, b: RoleIn): boolean {
  return a.role === b.role && a.kind === b.kind && a.place === b.place;
}

/** A role in words: what somebody is, and where. */
export function sayRole(grant: RoleIn, community: Community): string {
  return t(`people.role-in.${grant.role}`, { where: wherein(grant, community) });
}

function wherein({ kind, place }: RoleIn, community: Community): string {
  switch (kind) {
    case 'community':
      return community.name;
    case 'team':
      return community.teams.find((team) => team.id === place)?.name ?? t('people.some-team');
    case 'organisation':
      return community.organisations.find((one) => one.id === place)?.name ?? t('people.some-organisation');
    case 'meeting':
      return t('people.one-meeting');
    default:
      return kind satisfies never;
  }
}
