import { type Denial, deny } from '../config/denial.js';
import type { WantedRole } from './access.schemas.js';
import type { Places } from './places.js';
import type { Grant, PlaceKind, Role } from './rights.js';

/** A role with the place it is for: where that is, and what people call it. */
export interface PlacedRole extends Grant {
  readonly where: string;
}

const UNKNOWN = {
  community: 'community-unknown',
  team: 'team-unknown',
  meeting: 'meeting-unknown',
  organisation: 'organisation-unknown',
} as const satisfies Record<Grant['kind'], string>;

/** The roles of which the place is in a community; what is gone or elsewhere is left out. The same role twice is one. */
export async function rolesThere(places: Places, community: string, roles: readonly WantedRole[]): Promise<PlacedRole[]> {
  const there: PlacedRole[] = [];
  for (const { role, kind, place } of roles) {
    const found = await places.find(kind, place);
    if (found?.community !== community || there.some((one) => one.role === role && one.place === place)) continue;
    there.push({ role, kind, place, community, where: found.name ?? '' });
  }
  return there;
}

/** As {@link rolesThere}, and refuses when one of them is for a place that is not in the community. */
export async function rolesIn(places: Places, community: string, roles: readonly WantedRole[]): Promise<PlacedRole[] | Denial> {
  const there = await rolesThere(places, community, roles);
  const missing = roles.findIndex(({ kind, place }) => !there.some((one) => one.kind === kind && one.place === place));
  const kind = roles[missing]?.kind;
  return kind === undefined ? there : deny(UNKNOWN[kind], roles.length === 1 ? 'place' : `grants.${String(missing)}.place`);
}

/** What the audit trail says of roles: what somebody may be, and where. */
export function saidOf(roles: readonly { readonly role: Role; readonly where: string }[]): { role: string; where: string } {
  return { role: [...new Set(roles.map((one) => one.role))].join(', '), where: [...new Set(roles.map((one) => one.where))].join(', ') };
}

/** Names of places, each asked for once. */
export function placeNames(places: Places): (kind: PlaceKind, id: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (kind, id) => {
    const key = `${kind} ${id}`;
    const name = known.get(key) ?? places.nameOf(kind, id);
    known.set(key, name);
    return name;
  };
}
