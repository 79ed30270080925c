import type { Request } from 'express';
import type { Denial } from './denial.js';
import { markOf } from './logging/mark.js';
import { type SecurityEvent, securityEvent } from './logging/security.js';
import type { LogFacts } from './logging/sink.js';
import { requestIdOf } from './request-id.js';

const EVENTS: Readonly<Partial<Record<Denial['refused'], SecurityEvent>>> = {
  'login-wrong': 'login-failed',
  'passphrase-wrong': 'login-failed',
  'too-many-attempts': 'attempts-throttled',
  'too-many-wrong-codes': 'code-throttled',
  'too-many-at-once': 'rate-limited',
  'too-large': 'oversize',
  'not-allowed': 'not-allowed',
};

/** Writes a denial into the log when it says something of the doors. Wrong addresses, closed meetings and the like do not. */
export function tellDenial({ refused }: Denial, request: Request): void {
  const event = EVENTS[refused];
  if (event !== undefined) securityEvent(special(event, request), whoAsked(request));
}

/** What the log says of a request: its id, which route by its pattern, and from where by a mark. */
export function whoAsked(request: Request): LogFacts {
  const route: unknown = (request.route as { path?: unknown } | undefined)?.path;
  return { request: requestIdOf(request), method: request.method, ...(typeof route === 'string' ? { route } : {}), from: markOf(request.ip) };
}

function special(event: SecurityEvent, request: Request): SecurityEvent {
  if (event === 'attempts-throttled' && request.path === '/api/login') return 'login-throttled';
  return event === 'not-allowed' && comesFromElsewhere(request) ? 'origin-refused' : event;
}

/** Whether a page of another site made the browser ask: the browser says so, or the page's address does. */
function comesFromElsewhere({ method, headers }: Request): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
