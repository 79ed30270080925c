import { ask, type Asked, once, type Patience } from '../ask';
import type { ClaimsAnswer } from '../claims';
import type { Identity } from '../identity';
import type { MyLog } from './model';

/** What erasing did: how much of what is gone. */
export type Erased = Readonly<Record<string, number>>;

/** Asks for everything in the log, and goes on asking while the server can't be reached. */
export function askLog(token: string, patience: Patience): Promise<Asked<MyLog>> {
  return ask<MyLog>('/api/log', { headers: showing(token) }, patience);
}

/** Makes a log for a guest, of what this phone did. The answer holds what opens it. */
export function makeKeeper(sessions: readonly Identity[], name: string, language: string): Promise<Asked<ClaimsAnswer & { readonly token: string }>> {
  return tell('POST', '/keepers', { sessions: shown(sessions), name, language });
}

/** Puts what this phone did as a guest in the log too. */
export function claimForLog(token: string, sessions: readonly Identity[]): Promise<Asked<ClaimsAnswer>> {
  return tell('POST', '/claims', { sessions: shown(sessions) }, token);
}

/** A new link for a guest; the one before stops working. */
export function newLink(token: string): Promise<Asked<{ readonly token: string }>> {
  return tell('POST', '/link', {}, token);
}

/** Erases everything of this person, everywhere. */
export function eraseMe(token: string): Promise<Asked<Erased>> {
  return tell('DELETE', '', {}, token);
}

/** Carries something out once; `not-connected` when there was no answer. */
export async function tell<T>(method: string, path: string, body: unknown, token?: string): Promise<Asked<T>> {
  const headers = { ...(token === undefined ? {} : showing(token)), 'content-type': 'application/json' };
  return (await once<T>(`/api/log${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })) ?? { ok: false, refused: 'not-connected' };
}

function shown(sessions: readonly Identity[]): { session: string; secret: string }[] {
  return sessions.map(({ session, secret }) => ({ session, secret }));
}

function showing(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
