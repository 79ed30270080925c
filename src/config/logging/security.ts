import { Logger } from '@nestjs/common';
import { steadyNow } from '../clock.js';
import type { LineWithFacts } from './nest-log.js';
import type { LogFacts } from './sink.js';

/** What happened at the doors, as a log and its alarms know it. `warn` is for what asks for a look. */
export const SECURITY_EVENTS = {
  'login': { level: 'log', says: 'somebody logged in' },
  'login-failed': { level: 'log', says: 'a passphrase was wrong' },
  'login-throttled': { level: 'warn', says: 'too many wrong passphrases: somebody has to wait' },
  'attempts-throttled': { level: 'warn', says: 'too many attempts: somebody has to wait' },
  'code-throttled': { level: 'warn', says: 'too many wrong codes: somebody has to wait' },
  'passphrase-reset': { level: 'log', says: 'a new passphrase was chosen with a link' },
  'passphrase-link-made': { level: 'log', says: 'a link for a new passphrase was made' },
  'role-given': { level: 'log', says: 'a role was given' },
  'role-taken': { level: 'log', says: 'a role was taken back' },
  'login-linked': { level: 'log', says: 'an account from elsewhere was linked' },
  'person-removed': { level: 'log', says: 'a facilitator took somebody out of a session' },
  'origin-refused': { level: 'warn', says: 'a page of another site was refused' },
  'not-allowed': { level: 'log', says: 'somebody asked for what is not theirs' },
  'rate-limited': { level: 'warn', says: 'somebody sent too much at once' },
  'oversize': { level: 'warn', says: 'something too large was refused' },
  'malformed': { level: 'log', says: 'a command could not be read' },
  'socket-refused': { level: 'log', says: 'a socket was not let in' },
} as const satisfies Record<string, { level: 'log' | 'warn'; says: string }>;

export type SecurityEvent = keyof typeof SECURITY_EVENTS;

/** Lines of one event in one minute: who floods the door may not fill the disk. */
const MOST = 60;
const MINUTE = 60_000;

const log = new Logger('security');
const counted = new Map<SecurityEvent, { since: number; lines: number; left: number }>();
const totals = new Map<SecurityEvent, number>();

/**
 * Writes a security event into the log. What comes too often is counted, and the count is told when the minute is over.
 * @param facts ids and marks only: no tokens, texts, choices, names or addresses
 */
export function securityEvent(event: SecurityEvent, facts: LogFacts = {}): void {
  totals.set(event, (totals.get(event) ?? 0) + 1);
  const now = steadyNow();
  let minute = counted.get(event);
  const before = minute && now - minute.since >= MINUTE ? minute.left : 0;
  if (!minute || now - minute.since >= MINUTE) counted.set(event, (minute = { since: now, lines: 0, left: 0 }));
  if (minute.lines >= MOST) {
    minute.left++;
    return;
  }
  minute.lines++;
  const { level, says } = SECURITY_EVENTS[event];
  const line: LineWithFacts = { says, facts: { event, ...facts, ...(before > 0 ? { notShown: before } : {}) } };
  log[level](line);
}

/** How often each event happened in this process, whether it was shown or not. */
export function securityTotals(): ReadonlyMap<SecurityEvent, number> {
  return totals;
}
