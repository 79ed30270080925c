import type { Account, LearningLog, Meeting, MeetingPlan, MeetingRow, Problem, Template, WerkvormInfo } from './model';

/** An answer of the server: what was asked for, or why not. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** No answer at all: the network or the server is away. Its sentence comes from the catalogue. */
export const UNREACHABLE: Problem = { title: '', status: 0, detail: '', refused: 'unreachable' };

async function call<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { 'accept-language': document.documentElement.lang || 'nl', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    return { ok: false, problem: UNREACHABLE };
  }
  const parsed: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, value: parsed as T };
  const problem = (parsed ?? {}) as Partial<Problem>;
  return { ok: false, problem: { title: problem.title ?? '', status: response.status, detail: problem.detail ?? '', refused: problem.refused ?? 'unreachable', field: problem.field } };
}

const meeting = (id: string) => `/api/meetings/${encodeURIComponent(id)}`;

/** The REST side of the console. Every call answers; nothing throws. */
export const api = {
  me: () => call<{ account: Account }>('GET', '/api/me'),
  setup: (body: { token: string; name: string; email: string; passphrase: string }) => call<{ account: Account }>('POST', '/api/setup', body),
  login: (body: { email: string; passphrase: string }) => call<{ account: Account }>('POST', '/api/login', body),
  logout: () => call<void>('POST', '/api/logout'),
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
