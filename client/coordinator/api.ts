import { call } from '../ui/desk/rest';
import type {
  Accounts,
  AuditPage,
  Community,
  CommunityFacts,
  CommunityLine,
  Erased,
  ImportAnswer,
  Letters,
  MadeLink,
  Member,
  MemberFacts,
  MemberRow,
  OrganisationPage,
  PlannedMeeting,
  RoleIn,
  Start,
  Team,
  TeamFacts,
  TeamTable,
} from './model';

const at = (...parts: readonly string[]): string => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** Names and roles for who is invited. */
export interface InvitationWish {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly grants: readonly RoleIn[];
}

/** A new way to see the opgave. */
export interface FramingWish {
  readonly text: string;
  readonly heldBy: string;
  readonly reason: string;
}

/** Somebody who joins a team: known already, or new. */
export type JoinWish = (MemberFacts | { readonly member: string }) & { readonly joinedOn: string; readonly replaces: string | null };

/** The REST side of who looks after a community. Every call answers; nothing throws. */
export const api = {
  start: () => call<Start>('GET', '/api/start'),
  organisation: (id: string) => call<OrganisationPage>('GET', at('organisations', id)),
};

/** What belongs to one community. */
export const communityApi = {
  all: () => call<CommunityLine[]>('GET', '/api/communities'),
  create: (facts: CommunityFacts) => call<CommunityLine>('POST', '/api/communities', facts),
  get: (id: string) => call<Community>('GET', at('communities', id)),
  save: (id: string, facts: CommunityFacts, version: number) => call<unknown>('PUT', at('communities', id), { ...facts, version }),
  addTeam: (id: string, team: TeamFacts) => call<Team>('POST', at('communities', id, 'teams'), team),
  members: (id: string) => call<MemberRow[]>('GET', at('communities', id, 'members')),
  accounts: (id: string) => call<Accounts>('GET', at('communities', id, 'accounts')),
  invite: (id: string, wish: InvitationWish) => call<MadeLink>('POST', at('communities', id, 'invitations'), wish),
  withdraw: (id: string, invitation: string) => call<void>('DELETE', at('communities', id, 'invitations', invitation)),
  giveRole: (id: string, account: string, role: RoleIn) => call<unknown>('POST', at('communities', id, 'accounts', account, 'grants'), role),
  takeRole: (id: string, grant: string) => call<void>('DELETE', at('communities', id, 'grants', grant)),
  resetLink: (id: string, account: string) => call<MadeLink>('POST', at('communities', id, 'accounts', account, 'reset-link')),
  audit: (id: string, before?: number) => call<AuditPage>('GET', `${at('communities', id, 'audit')}${before === undefined ? '' : `?before=${String(before)}`}`),
  letters: (id: string) => call<Letters>('GET', at('communities', id, 'letters')),
  retryLetter: (id: string, letter: string) => call<unknown>('POST', at('communities', id, 'letters', letter, 'retry')),
  letterDone: (id: string, letter: string) => call<unknown>('POST', at('communities', id, 'letters', letter, 'done')),
};

/** The lists of a community: organisations, perspectives, periods. */
export function listApi(community: string, list: 'organisations' | 'perspectives' | 'periods') {
  return {
    add: (body: object) => call<unknown>('POST', at('communities', community, list), body),
    change: (item: string, body: object) => call<unknown>('PUT', at('communities', community, list, item), body),
    remove: (item: string) => call<void>('DELETE', at('communities', community, list, item)),
    archive: (item: string) => call<unknown>('POST', at('communities', community, list, item, 'archive')),
    restore: (item: string) => call<unknown>('POST', at('communities', community, list, item, 'restore')),
    order: (ids: readonly string[]) => call<unknown>('PUT', at('communities', community, list, 'order'), { ids }),
  };
}

/** What belongs to one team. */
export const teamApi = {
  get: (id: string) => call<Team>('GET', at('teams', id)),
  meetings: (id: string) => call<PlannedMeeting[]>('GET', `/api/meetings?team=${encodeURIComponent(id)}`),
  table: (id: string) => call<TeamTable>('GET', at('teams', id, 'table')),
  save: (id: string, facts: TeamFacts, version: number) => call<unknown>('PUT', at('teams', id), { ...facts, version }),
  archive: (id: string, archived: boolean) => call<unknown>('POST', at('teams', id, archived ? 'archive' : 'restore')),
  addFraming: (id: string, wish: FramingWish) => call<unknown>('POST', at('teams', id, 'framings'), wish),
  reframe: (id: string, thread: string, wish: FramingWish, version: number) => call<unknown>('POST', at('teams', id, 'framings', thread), { ...wish, version }),
  retireFraming: (id: string, thread: string, retired: boolean) => call<unknown>('POST', at('teams', id, 'framings', thread, retired ? 'retire' : 'restore')),
  want: (id: string, perspectives: readonly string[]) => call<unknown>('PUT', at('teams', id, 'wanted'), { perspectives }),
  join: (id: string, wish: JoinWish) => call<unknown>('POST', at('teams', id, 'members'), wish),
  /** @param on null for who stays after all */
  leave: (id: string, membership: string, on: string | null, replacedBy: string | null) => call<unknown>('POST', at('teams', id, 'memberships', membership, 'leave'), { on, replacedBy }),
  addTerm: (id: string, term: string, meaning: string) => call<unknown>('POST', at('teams', id, 'glossary'), { term, meaning }),
  changeTerm: (id: string, item: string, term: string, meaning: string) => call<unknown>('PUT', at('teams', id, 'glossary', item), { term, meaning }),
  removeTerm: (id: string, item: string) => call<void>('DELETE', at('teams', id, 'glossary', item)),
  addNote: (id: string, member: string | null, text: string, successor: string) => call<unknown>('POST', at('teams', id, 'notes'), { member, text, successor }),
  removeNote: (id: string, item: string) => call<void>('DELETE', at('teams', id, 'notes', item)),
  import: (id: string, file: Blob, apply: boolean) => call<ImportAnswer>('POST', `${at('teams', id, 'import')}?apply=${apply ? '1' : '0'}`, file),
};

/** What belongs to one person. */
export const memberApi = {
  get: (id: string) => call<Member>('GET', at('members', id)),
  save: (id: string, facts: MemberFacts, version: number) => call<unknown>('PUT', at('members', id), { ...facts, version }),
  remove: (id: string) => call<Erased>('DELETE', at('members', id)),
  makeLink: (id: string) => call<MadeLink>('POST', at('members', id, 'link')),
  revokeLink: (id: string) => call<void>('DELETE', at('members', id, 'link')),
};
