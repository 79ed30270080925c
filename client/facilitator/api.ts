import type { Account } from '../ui/desk/account';
import { call } from '../ui/desk/rest';
import type { LearningLog, Meeting, MeetingPlan, MeetingRow, PaperOf, ProgrammeItem, Template, WerkvormInfo } from './model';
import type { Attendees, Community, CommunityLine, Composition, Helpers, Letters, MadeLink, NewRegistration, Registered, Registrations, ReportReaders, SeriesWish, Start, Team } from './model-around';

export type { Answer } from '../ui/desk/rest';

const at = (...parts: readonly string[]): string => `/api/${parts.map(encodeURIComponent).join('/')}`;
const meeting = (id: string, ...parts: readonly string[]): string => at('meetings', id, ...parts);

/** The REST side of the console. Every call answers; nothing throws. */
export const api = {
  me: () => call<{ account: Account }>('GET', '/api/me'),
  setup: (body: { token: string; name: string; email: string; passphrase: string }) => call<{ account: Account }>('POST', '/api/setup', body),
  login: (body: { email: string; passphrase: string }) => call<{ account: Account }>('POST', '/api/login', body),
  reset: (body: { token: string; passphrase: string }) => call<{ account: Account }>('POST', '/api/reset', body),
  werkvormen: () => call<WerkvormInfo[]>('GET', '/api/werkvormen'),
  paperCards: (items: readonly ProgrammeItem[], perspectives: readonly string[]) => call<PaperOf[]>('POST', '/api/paper-cards', { items, perspectives }),
  templates: () => call<Template[]>('GET', '/api/templates'),
  meetings: () => call<MeetingRow[]>('GET', '/api/meetings'),
  meeting: (id: string) => call<Meeting>('GET', meeting(id)),
  create: (plan: MeetingPlan) => call<Meeting>('POST', '/api/meetings', plan),
  save: (id: string, plan: MeetingPlan, version: number) => call<Meeting>('PUT', meeting(id), { ...plan, version }),
  duplicate: (id: string, when: { readonly date?: string; readonly time?: string } = {}) => call<Meeting>('POST', meeting(id, 'duplicate'), when),
  remove: (id: string) => call<void>('DELETE', meeting(id)),
  open: (id: string) => call<Meeting>('POST', meeting(id, 'open')),
  log: (id: string) => call<LearningLog>('GET', meeting(id, 'log')),
};

/** What is around one meeting. */
export const aroundApi = {
  series: (id: string, wish: SeriesWish) => call<MeetingRow[]>('POST', meeting(id, 'series'), wish),
  keepTemplate: (id: string, wish: { readonly name: string; readonly reason: string }) => call<unknown>('POST', meeting(id, 'template'), wish),
  cancel: (id: string, reason: string) => call<Meeting>('POST', meeting(id, 'cancel'), { reason }),
  restore: (id: string) => call<Meeting>('POST', meeting(id, 'restore')),
  table: (id: string) => call<Composition>('GET', meeting(id, 'table')),
  helpers: (id: string) => call<Helpers>('GET', meeting(id, 'helpers')),
  invite: (id: string, wish: { readonly name: string; readonly email: string; readonly language: string }) => call<MadeLink>('POST', meeting(id, 'invitations'), wish),
  withdraw: (id: string, invitation: string) => call<void>('DELETE', meeting(id, 'invitations', invitation)),
  letGo: (id: string, grant: string) => call<void>('DELETE', meeting(id, 'helpers', grant)),
  registrations: (id: string) => call<Registrations>('GET', meeting(id, 'registrations')),
  register: (id: string, wish: NewRegistration) => call<Registered>('POST', meeting(id, 'registrations'), wish),
  unregister: (id: string, registration: string) => call<void>('DELETE', meeting(id, 'registrations', registration)),
  publish: (id: string, on: boolean) => call<unknown>('POST', meeting(id, 'publish'), { on }),
  sendReport: (id: string, to: ReportReaders) => call<{ letters: number; sent: boolean }>('POST', meeting(id, 'report', 'send'), { to }),
  attendees: (id: string) => call<Attendees>('GET', meeting(id, 'certificates')),
  letters: (id: string) => call<Letters>('GET', meeting(id, 'letters')),
  retryLetter: (id: string, letter: string) => call<unknown>('POST', meeting(id, 'letters', letter, 'retry')),
  letterDone: (id: string, letter: string) => call<unknown>('POST', meeting(id, 'letters', letter, 'done')),
};

/** Where the meetings are. */
export const placesApi = {
  start: () => call<Start>('GET', '/api/start'),
  communities: () => call<CommunityLine[]>('GET', '/api/communities'),
  community: (id: string) => call<Community>('GET', at('communities', id)),
  team: (id: string) => call<Team>('GET', at('teams', id)),
  ownTemplates: (community: string) => call<Template[]>('GET', at('communities', community, 'templates')),
  removeTemplate: (community: string, template: string) => call<void>('DELETE', at('communities', community, 'templates', template)),
};

/** The file that puts a meeting in somebody's own calendar. */
export function calendarFile(id: string): string {
  return `${meeting(id)}/calendar.ics`;
}

/** Where certificates of attendance are made. */
export function certificatesFile(id: string): string {
  return meeting(id, 'certificates.pdf');
}
