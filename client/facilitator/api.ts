import type { Account } from '../ui/desk/account';
import { call } from '../ui/desk/rest';
import type { LearningLog, Meeting, MeetingPlan, MeetingRow, Template, WerkvormInfo } from './model';

export type { Answer } from '../ui/desk/rest';

const meeting = (id: string) => `/api/meetings/${encodeURIComponent(id)}`;

/** The REST side of the console. Every call answers; nothing throws. */
export const api = {
  me: () => call<{ account: Account }>('GET', '/api/me'),
  setup: (body: { token: string; name: string; email: string; passphrase: string }) => call<{ account: Account }>('POST', '/api/setup', body),
  login: (body: { email: string; passphrase: string }) => call<{ account: Account }>('POST', '/api/login', body),
  reset: (body: { token: string; passphrase: string }) => call<{ account: Account }>('POST', '/api/reset', body),
  werkvormen: () => call<WerkvormInfo[]>('GET', '/api/werkvormen'),
  templates: () => call<Template[]>('GET', '/api/templates'),
  meetings: () => call<MeetingRow[]>('GET', '/api/meetings'),
  meeting: (id: string) => call<Meeting>('GET', meeting(id)),
  create: (plan: MeetingPlan) => call<Meeting>('POST', '/api/meetings', plan),
  save: (id: string, plan: MeetingPlan, version: number) => call<Meeting>('PUT', meeting(id), { ...plan, version }),
  duplicate: (id: string) => call<Meeting>('POST', `${meeting(id)}/duplicate`),
  remove: (id: string) => call<void>('DELETE', meeting(id)),
  open: (id: string) => call<Meeting>('POST', `${meeting(id)}/open`),
  log: (id: string) => call<LearningLog>('GET', `${meeting(id)}/log`),
};
