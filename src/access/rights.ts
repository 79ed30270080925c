/** What somebody can be, somewhere. Members and visitors have no role: they need no account. */
export const ROLES = ['coordinator', 'facilitator', 'contact'] as const;
export type Role = (typeof ROLES)[number];

/** Kinds of place in which a role can be given, or to which a right can belong. */
export const PLACE_KINDS = ['community', 'team', 'meeting', 'organisation', 'member'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Kinds of place in which a role can be given. */
export const GRANT_KINDS = ['community', 'team', 'meeting', 'organisation'] as const satisfies readonly PlaceKind[];

/** Which role can be given where. */
export const GIVEN_IN: Readonly<Record<Role, readonly (typeof GRANT_KINDS)[number][]>> = {
  coordinator: ['community'],
  facilitator: ['community', 'team', 'meeting'],
  contact: ['organisation'],
};

/** A role of an account in one place; `community` is where that place is. */
export interface Grant {
  readonly role: Role;
  readonly kind: (typeof GRANT_KINDS)[number];
  readonly place: string;
  readonly community: string;
}

/** Where something is: what a right is asked of. */
export interface Place {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly community: string;
  /** The teams it belongs to: of a team itself, of a meeting none or one, of a member those of now. */
  readonly teams: readonly string[];
  /** What people call it. */
  readonly name?: string;
}

/** Who holds a right, as places in which a role counts. `within`: anywhere inside the community, also in one team or meeting only. */
type Holder = `${'coordinator'}@community` | `facilitator@${'community' | 'team' | 'meeting' | 'within'}` | 'contact@organisation';

/**
 * Every right there is, by the kind of place it belongs to (the word before the point), and who holds it.
 * The whole policy of the product is in this table; `may` only reads it.
 */
export const RIGHTS = {
  /** Name, teams, organisations, perspectives, periods; not the people. Not for a contact: the page of their organisation says all they need. */
  'community.see': ['coordinator@community', 'facilitator@within'],
  /** People, teams, periods, organisations, roles, what is public. */
  'community.manage': ['coordinator@community'],
  /** Who changed what. */
  'community.audit': ['coordinator@community'],
  /** What people chose to share with the whole community: reading it, tagging it, choosing from it, taking it out. */
  'community.review': ['coordinator@community'],
  /** Planning a meeting in it; of which team is asked separately. */
  'community.plan': ['coordinator@community', 'facilitator@community', 'facilitator@team'],
  'team.see': ['coordinator@community', 'facilitator@community', 'facilitator@team'],
  /** Opgave, members, glossary, wanted perspectives. */
  'team.manage': ['coordinator@community', 'facilitator@community', 'facilitator@team'],
  'team.plan': ['coordinator@community', 'facilitator@community', 'facilitator@team'],
  /** What was shared with the people of the team only, which a coordinator is not one of. */
  'team.read': ['facilitator@community', 'facilitator@team'],
  'member.see': ['coordinator@community', 'facilitator@community', 'facilitator@team'],
  /** Their personal link, their data. */
  'member.manage': ['coordinator@community', 'facilitator@community', 'facilitator@team'],
  'meeting.see': ['coordinator@community', 'facilitator@community', 'facilitator@team', 'facilitator@meeting'],
  /** What was shared with the people of the meeting only. */
  'meeting.read': ['facilitator@community', 'facilitator@team', 'facilitator@meeting'],
  /** The draaiboek and the facts of a meeting. */
  'meeting.plan': ['coordinator@community', 'facilitator@community', 'facilitator@team', 'facilitator@meeting'],
  /** Opening it and steering it. */
  'meeting.run': ['coordinator@community', 'facilitator@community', 'facilitator@team', 'facilitator@meeting'],
  /** Cancelling, deleting, inviting a co-facilitator, deciding what is public. */
  'meeting.manage': ['coordinator@community', 'facilitator@community', 'facilitator@team'],
  'organisation.see': ['coordinator@community', 'contact@organisation'],
  /** Saying what became of what was meant for it. */
  'organisation.answer': ['coordinator@community', 'contact@organisation'],
} as const satisfies Record<`${PlaceKind}.${string}`, readonly Holder[]>;
export type Right = keyof typeof RIGHTS;

/** The kind of place a right belongs to. */
export function kindOf(right: Right): PlaceKind {
  return right.slice(0, right.indexOf('.')) as PlaceKind;
}

/** Whether who has these grants holds a right in a place. Pure. */
export function may(grants: readonly Grant[], right: Right, place: Place): boolean {
  return RIGHTS[right].some((holder) => grants.some((grant) => holds(grant, holder, place)));
}

function holds(grant: Grant, holder: Holder, place: Place): boolean {
  const [role, where] = holder.split('@') as [Role, string];
  if (grant.role !== role || grant.community !== place.community) return false;
  if (where === 'within') return true;
  if (grant.kind !== where) return false;
  switch (grant.kind) {
    case 'community':
      return true;
    case 'team':
      return place.kind === 'community' || place.teams.includes(grant.place);
    case 'meeting':
    case 'organisation':
      return place.kind === grant.kind && place.id === grant.place;
    default:
      return grant.kind satisfies never;
  }
}

/** The communities in which somebody has a role. */
export function communitiesOf(grants: readonly Grant[]): string[] {
  return [...new Set(grants.map((grant) => grant.community))];
}
