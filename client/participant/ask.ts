import type { MeetingKind } from '../../src/engine/meeting-kinds';
import type { Way } from './address';

/** What one may know of a meeting before joining it. */
export interface Invitation {
  readonly session: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly status: 'planned' | 'open' | 'closed';
  /** Whether it was planned and does not take place. */
  readonly cancelled: boolean;
  readonly organisations: readonly string[];
  readonly perspectives: readonly string[];
}

export interface JoinForm {
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
  readonly firstTime: boolean;
  /** For whom somebody comes instead; empty for nobody. */
  readonly standsInFor: string;
}

/** What a phone shows at the door beside the form. Both tell who this is; the secret makes it the same participant again. */
export interface Papers {
  readonly secret: string;
  /** Token of the personal link. */
  readonly personal?: string;
  readonly registration?: string;
}

/** What somebody filled in when they registered. */
export interface Registered {
  readonly session: string;
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
}

/** `refused` is a name of the catalogue. */
export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: string };

/** Asks what meeting a code or link leads to. */
export function askInvitation(way: Exclude<Way, { meeting: string }>, patience: Patience): Promise<Asked<Invitation>> {
  const path = 'code' in way ? `/api/join/${encodeURIComponent(way.code)}` : `/api/permanent/${encodeURIComponent(way.permanent)}`;
  return ask<Invitation>(path, {}, patience);
}

/** Asks to be let in. Asking again with the same secret is the same participant. */
export function askJoin(way: Way, form: JoinForm, papers: Papers, patience: Patience): Promise<Asked<{ session: string; person: string }>> {
  return ask('/api/join', posting({ ...way, ...form, ...papers }), patience);
}

/** Asks what somebody filled in when they registered. */
export function askRegistration(token: string, patience: Patience): Promise<Asked<Registered>> {
  return ask('/api/registration/look', posting({ token }), patience);
}

function posting(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** How long and how openly somebody waits in the queue. */
export interface Patience {
  /** Called each time it didn't work yet. */
  readonly waiting: () => void;
  /** Stops waiting, e.g. because somebody went to another page. */
  readonly stop: AbortSignal;
}

const SHORTEST = 600;
const LONGEST = 6000;

/** A wave of people at the door is delayed, never refused: tries again with full jitter until there is an answer. */
export async function ask<T>(path: string, init: RequestInit, patience: Patience): Promise<Asked<T>> {
  for (let turn = 0; ; turn++) {
    const answer = await once<T>(path, { ...init, signal: patience.stop });
    if (answer || patience.stop.aborted) return answer ?? { ok: false, refused: 'not-connected' };
    patience.waiting();
    await pause(SHORTEST + Math.random() * Math.min(LONGEST, SHORTEST * 2 ** turn), patience.stop);
  }
}

/** Asks one time. @returns null when it is worth trying again */
export async function once<T>(path: string, init: RequestInit): Promise<Asked<T> | null> {
  try {
    const response = await fetch(path, { ...init, headers: { ...init.headers, accept: 'application/json' } });
    const body = (response.status === 204 ? null : await response.json()) as unknown;
    if (response.ok) return { ok: true, value: body as T };
    const refused = refusedIn(body);
    const busy = response.status === 429 || response.status >= 500;
    return busy && refused !== 'too-many-wrong-codes' ? null : { ok: false, refused: refused ?? 'malformed' };
  } catch {
    return null;
  }
}

function refusedIn(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'refused' in body && typeof body.refused === 'string' ? body.refused : null;
}

/** Waits, or less long when told to stop. */
export function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    stop.addEventListener('abort', done);
    function done(): void {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    }
  });
}
