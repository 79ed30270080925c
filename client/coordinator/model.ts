import type { Grant } from '../ui/desk/account';
import type { Present, TableFacts } from '../ui/desk/table-facts';

export type { Grant };
export type { Account } from '../ui/desk/account';
export type { Letter, Letters, LetterState, LetterText, MadeLink } from '../ui/desk/letters';
export type { Answer, Problem } from '../ui/desk/rest';

export type Role = Grant['role'];
export type TeamKind = 'werkteam' | 'werkgroep';
export type Language = 'nl' | 'en';

/** Something with a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A community as its settings say it. */
export interface CommunityFacts {
  readonly name: string;
  readonly motto: string;
  readonly language: Language;
  readonly zone: string;
}

/** One of `GET /api/communities`. */
export interface CommunityLine extends CommunityFacts {
  readonly id: string;
  readonly fictitious: boolean;
  readonly version: number;
  readonly teams: number;
  readonly members: number;
}

export interface Organisation extends Named {
  readonly members: number;
  readonly archived: boolean;
  readonly fictitious: boolean;
}

/** `letter` is its sign beside the colour. */
export interface Perspective extends Named {
  readonly letter: string;
}

export interface Period extends Named {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface TeamLine extends Named {
  readonly kind: TeamKind;
  readonly period: Named | null;
  readonly members: number;
  readonly archived: boolean;
  readonly fictitious: boolean;
}

/** `GET /api/communities/:community`. */
export interface Community extends CommunityFacts {
  readonly id: string;
  readonly fictitious: boolean;
  readonly version: number;
  readonly organisations: readonly Organisation[];
  readonly perspectives: readonly Perspective[];
  readonly periods: readonly Period[];
  readonly teams: readonly TeamLine[];
}

export interface FramingVersion {
  readonly version: number;
  readonly text: string;
  readonly heldBy: string;
  readonly reason: string;
  readonly madeAt: number;
}

/** One way to see the opgave; the newest version, and those before it. */
export interface Framing extends FramingVersion {
  readonly thread: string;
  readonly retired: boolean;
  readonly earlier: readonly FramingVersion[];
}

interface SomeMember {
  readonly member: string;
  readonly name: string;
}

export interface MemberOfTeam extends SomeMember {
  readonly membership: string;
  readonly organisation: Named | null;
  readonly perspective: Perspective | null;
  readonly function: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly replacedBy: SomeMember | null;
  readonly replaces: SomeMember | null;
  readonly hasLink: boolean;
  readonly email: string | null;
}

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

export interface HandoverNote {
  readonly id: string;
  readonly by: string | null;
  readonly text: string;
  readonly successor: string;
  readonly writtenAt: number;
}

/** What can be changed of a team itself. */
export interface TeamFacts {
  readonly name: string;
  readonly kind: TeamKind;
  readonly period: string | null;
  readonly rhythm: string;
  readonly missingVoices: readonly string[];
}

/** `GET /api/teams/:team`. */
export interface Team extends Omit<TeamLine, 'members'> {
  readonly community: Named;
  readonly rhythm: string;
  readonly missingVoices: readonly string[];
  readonly calendarUrl: string;
  readonly version: number;
  readonly framings: readonly Framing[];
  readonly wanted: readonly Perspective[];
  readonly members: readonly MemberOfTeam[];
  /** Who left. */
  readonly left: readonly MemberOfTeam[];
  readonly glossary: readonly GlossaryTerm[];
  readonly notes: readonly HandoverNote[];
}

/** One of `GET /api/communities/:community/members`. */
export interface MemberRow extends Named {
  readonly email: string | null;
  readonly organisation: Named | null;
  readonly perspective: Perspective | null;
  readonly teams: readonly Named[];
  readonly version: number;
}

/** `GET /api/members/:member`. */
export interface Member extends Named {
  readonly email: string | null;
  readonly organisation: Named | null;
  readonly perspective: Perspective | null;
  readonly function: string;
  readonly language: Language;
  readonly hasLink: boolean;
  readonly version: number;
}

/** What went with somebody who was removed, and what stays. */
export interface Erased {
  readonly memberships: number;
  readonly links: number;
  readonly notes: number;
  /** In which they took part: that somebody did stays, nothing says who. */
  readonly meetings: number;
  readonly stays: { readonly notes: number };
}

/** What is filled in about a member; organisation and perspective by id. */
export interface MemberFacts {
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string | null;
  readonly perspective: string | null;
  readonly function: string;
  readonly language: Language;
}

/** `GET /api/teams/:team/table`: who is at the table of a team. */
export interface TeamTable extends TableFacts {
  readonly meetings: readonly { readonly meeting: string; readonly title: string; readonly date: string; readonly present: number; readonly perspectives: readonly Present[] }[];
}

/** A role as it is given, invited for or taken. */
export type RoleIn = Pick<Grant, 'role' | 'kind' | 'place'>;

export interface SomeAccount extends Named {
  readonly email: string;
  readonly grants: readonly (RoleIn & { readonly id: string })[];
}

export interface Invitation extends Named {
  readonly email: string;
  readonly grants: readonly RoleIn[];
  readonly expiresAt: number;
  /** The one meeting it is for, if it is for one. */
  readonly meeting: string | null;
}

/** `GET /api/communities/:community/accounts`. */
export interface Accounts {
  readonly accounts: readonly SomeAccount[];
  readonly invitations: readonly Invitation[];
}

export interface AuditEntry {
  readonly id: string;
  readonly at: number;
  readonly byName: string;
  readonly action: string;
  readonly subjectName: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly more: boolean;
}

/** What an import of people would do, or did. */
export interface ImportAnswer {
  readonly encoding: string;
  readonly delimiter: string;
  /** Columns with a name that we don't know. */
  readonly ignored: readonly string[];
  readonly rows: readonly ImportRow[];
  readonly newOrganisations: readonly string[];
  readonly newPerspectives: readonly string[];
  readonly counts: { readonly new: number; readonly known: number; readonly error: number };
  readonly applied: boolean;
}

export interface ImportRow {
  readonly line: number;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string;
  readonly perspective: string;
  readonly function: string;
  /** Null for today. */
  readonly joinedOn: string | null;
  readonly state: 'new' | 'known' | 'error';
  readonly problems: readonly { readonly column: string; readonly problem: string }[];
}

/** A meeting as a list says it. */
export interface MeetingLine {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
}

/** A row of `GET /api/meetings`. */
export interface PlannedMeeting extends MeetingLine {
  readonly status: 'planned' | 'open' | 'closed';
  /** Null when it goes on. */
  readonly cancelledAt: number | null;
}

/** `GET /api/organisations/:organisation`. */
export interface OrganisationPage extends Named {
  readonly community: Named;
  /** `members` are those of this organisation. */
  /** `members`: of this organisation; null for fewer than five (rule 22). */
  readonly teams: readonly (Named & { readonly members: number | null })[];
  readonly meetings: readonly (MeetingLine & { readonly team: string })[];
}

/** `GET /api/start`: what asks for attention. */
export interface Start {
  readonly today: readonly (MeetingLine & { readonly kind: string; readonly team: string; readonly status: 'planned' | 'open' | 'closed' })[];
  readonly notReady: readonly { readonly id: string; readonly title: string; readonly date: string; readonly missing: readonly string[] }[];
  readonly cameIn: readonly CameIn[];
  readonly teams: readonly { readonly id: string; readonly name: string; readonly community: string; readonly members: number; readonly empty: boolean }[];
  readonly letters: { readonly waiting: number; readonly failed: number; readonly toCopy: number };
  readonly organisations: readonly Named[];
}

export interface CameIn {
  readonly kind: 'registration' | 'note' | 'framing' | 'member';
  readonly at: number;
  readonly title: string;
  readonly where: string;
  readonly meeting?: string;
  readonly team?: string;
}
