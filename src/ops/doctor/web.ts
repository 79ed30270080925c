import type { Language } from '../../config/language.js';
import { type Finding, found } from './finding.js';
import { sayAhead } from './servers.js';

/** Milliseconds that the clock of what answers at the public address may differ; its `Date` counts in seconds. */
const CLOCK_BOUND = 5000;

/** What answers at `/api/health`: a server of ours and its condition, or not. */
export type HealthProbe = { readonly is: 'ours'; readonly version: string; readonly condition: 'ok' | 'read-only' } | { readonly is: 'ours-ill' } | { readonly is: 'other'; readonly status: number } | { readonly is: 'gone'; readonly reason: string };

/** Who has our port; `reason` is why the system does not give it. */
export type PortProbe = Extract<HealthProbe, { is: 'ours' | 'ours-ill' }> | { readonly is: 'free' } | { readonly is: 'closed'; readonly reason: string };

/** How a websocket went; `status` is what was answered instead, null when nothing was. */
export type SocketProbe = { readonly is: 'open' } | { readonly is: 'refused'; readonly status: number | null };

export function judgePort(probe: PortProbe, port: number, language: Language): Finding {
  switch (probe.is) {
    case 'free':
      return found(language, 'port', 'ok', port === 0 ? 'port-any' : 'port-free', { port });
    case 'ours':
      return probe.condition === 'ok' ? found(language, 'port', 'ok', 'port-ours', { port, version: probe.version }) : found(language, 'port', 'wrong', 'port-read-only', { port });
    case 'ours-ill':
      return found(language, 'port', 'wrong', 'port-ill', { port });
    case 'closed':
      return found(language, 'port', 'wrong', probe.reason === 'EADDRINUSE' ? 'port-taken' : 'port-closed', { port, reason: probe.reason });
  }
}

/** @param runs whether a server of ours runs here: then it should be there from outside as well */
export function judgeAddress(probe: HealthProbe, runs: boolean, language: Language): Finding {
  if (probe.is === 'ours' || probe.is === 'ours-ill') return found(language, 'public-address', 'ok', 'address-right');
  const state = runs ? 'wrong' : 'attention';
  if (probe.is === 'gone') return found(language, 'public-address', state, 'address-gone', { reason: probe.reason });
  return found(language, 'public-address', state, 'address-other', { status: probe.status });
}

/** @param ahead milliseconds that the clock over there is ahead of ours */
export function judgeClock(ahead: number, language: Language): Finding {
  const seconds = sayAhead(ahead, language);
  return Math.abs(ahead) > CLOCK_BOUND ? found(language, 'clock', 'attention', 'clock-off', { seconds }) : found(language, 'clock', 'ok', 'clock-right', { seconds });
}

export function judgeSocket(probe: SocketProbe, language: Language): Finding {
  return probe.is === 'open' ? found(language, 'websocket', 'ok', 'socket-open') : found(language, 'websocket', 'wrong', 'socket-refused', { status: probe.status ?? '-' });
}

/** @param reason why the mail server did not take our login, as a code; null when it did */
export function judgeMail(reason: string | null, language: Language): Finding {
  return reason === null ? found(language, 'mail', 'ok', 'mail-there') : found(language, 'mail', 'attention', reason === 'EAUTH' ? 'mail-login' : 'mail-gone', { reason });
}
