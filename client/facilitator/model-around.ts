import type { MadeLink as Link } from '../ui/desk/letters';
import type { TableFacts } from '../ui/desk/table-facts';
import type { MeetingRow } from './model';

export type { Letter, Letters } from '../ui/desk/letters';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** `GET /api/start`: the next thing to do. */
export interface Start {
  readonly today: readonly Pick<MeetingRow, 'id' | 'title' | 'kind' | 'team' | 'date' | 'time' | 'place' | 'status'>[];
  readonly notReady: readonly { readonly id: string; readonly title: string; readonly date: string; readonly missing: readonly string[] }[];
  readonly cameIn: readonly CameIn[];
  readonly letters: { readonly waiting: number; readonly failed: number; readonly toCopy: number };
}

/** Something that somebody else did, about a meeting or a team. */
export interface CameIn {
  readonly kind: 'registration' | 'note' | 'framing' | 'member';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly title: string;
  readonly where: string;
  readonly meeting?: string | null;
  readonly team?: string | null;
}

/** One of `GET /api/communities`. */
export interface CommunityLine extends Named {
  readonly zone: string;
}

/** `GET /api/communities/:community`, as far as planning needs it. */
export interface Community extends Named {
  readonly zone: string;
  readonly teams: readonly (Named & { readonly archived: boolean })[];
  readonly perspectives: readonly Named[];
}

/** `GET /api/teams/:team`, as far as planning needs it. */
export interface Team extends Named {
  readonly community: Named;
  readonly framings: readonly { readonly text: string; readonly retired: boolean }[];
}

/** How a series comes back: by a rhythm, or on days that somebody chose. */
export type SeriesWish = { readonly every: 'week' | 'two-weeks' | 'month'; readonly times: number } | { readonly dates: readonly string[] };

/** Who gets the report: everybody who registered, the members of the team, or these addresses. */
export type ReportReaders = 'registered' | 'members' | readonly string[];

/** A link that was just made, for whom it was made. */
export interface MadeLink extends Link {
  readonly id: string;
}

/** Who facilitates this one meeting without a role around it. */
export interface Helpers {
  readonly accounts: readonly (Named & { readonly grant: string; readonly email: string })[];
  readonly invitations: readonly (Named & { readonly email: string; readonly expiresAt: number })[];
}

export interface NewRegistration {
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string;
  readonly perspective: string;
  readonly brings: string;
  readonly wants: string;
  readonly language: string;
}

export interface Registration extends Omit<NewRegistration, 'language'> {
  readonly id: string;
  readonly state: 'confirmed' | 'waiting' | 'cancelled';
  /** Place on the waiting list, from 1; null for who is not on it. */
  readonly place: number | null;
  readonly madeAt: number;
  readonly attended: boolean;
}

/** What a facilitator gets back who registered somebody: also the letter, when nobody sends it. */
export type Registered = Registration & Link;

/** `GET /api/meetings/:id/registrations`. */
export interface Registrations {
  readonly capacity: number | null;
  /** Whether the public page takes registrations. */
  readonly open: boolean;
  readonly counts: { readonly registered: number; readonly waiting: number; readonly cancelled: number; readonly attended: number; readonly walkedIn: number };
  readonly people: readonly Registration[];
}

/** `GET /api/meetings/:id/table`: facts about the table, never a score of persons. */
export interface Composition extends TableFacts {
  readonly people: readonly { readonly person: string; readonly member: string | null; readonly name: string; readonly newcomer: boolean; readonly standsInFor: string | null }[];
  readonly expected: readonly { readonly member: string; readonly name: string; readonly organisation: string; readonly perspective: string }[];
}

/** Somebody who was at a meeting, for a certificate of attendance; `minutes` in whole quarters. */
export interface Attendee {
  readonly person: string;
  /** Empty when they gave none, or when it is kept no longer. */
  readonly name: string;
  readonly phone: boolean;
  readonly minutes: number;
}

/** `GET /api/meetings/:id/certificates`; `minutes` of the whole meeting. */
export interface Attendees {
  readonly minutes: number;
  readonly people: readonly Attendee[];
}
