import { browserStore, readJson, type Store } from '../ui/storage';
import { memberHere } from './whose-phone';

/** The learning log that this phone opens: of a member, or of a guest who keeps one. */
export interface KnownLog {
  /** What opens it: a personal link, or the link of a guest. */
  readonly token: string;
  /** As the server said the last time; may be empty. */
  readonly name: string;
  readonly kind: 'member' | 'guest';
}

const LOG = 'kc.log';
const OPENED = 'kc.log.opened';
const CODE = 'kc.log.code';

/** Which log this phone opens; null for none. */
export function logOf(store: Store = browserStore): KnownLog | null {
  const found = readJson(store, LOG) as KnownLog | null;
  return found && typeof found.token === 'string' ? found : null;
}

/** Whether there is a log to go to: one that was opened here, or that of the member whose phone this is. */
export function hasLog(store: Store = browserStore): boolean {
  return logOf(store) !== null || memberHere(store) !== null;
}

/** Keeps what a link held until the server said whose log it is; a reload in between loses nothing. */
export function keepOpenedLog(token: string | null, code: string | null, store: Store = browserStore): void {
  if (token !== null) store.set(OPENED, token);
  if (code !== null) store.set(CODE, code);
}

/** What to open the log with: what was opened last, else what this phone knows. */
export function logToTry(store: Store = browserStore): string | null {
  return store.get(OPENED) ?? logOf(store)?.token ?? memberHere(store)?.token ?? null;
}

/** Takes the recovery code that came with a link, once. */
export function takeCode(store: Store = browserStore): string | null {
  const code = store.get(CODE);
  store.remove(CODE);
  return code;
}

/** From now on this phone opens this log. */
export function settleLog(log: KnownLog, store: Store = browserStore): void {
  store.set(LOG, JSON.stringify(log));
  store.remove(OPENED);
}

/** Leaves a link that was opened for what it is, with its code. */
export function dropOpenedLog(store: Store = browserStore): void {
  store.remove(OPENED);
  store.remove(CODE);
}

/** This phone opens no log any more. */
export function forgetLog(store: Store = browserStore): void {
  store.remove(LOG);
  dropOpenedLog(store);
}

/** Under which name the outbox of a log keeps what is not sent yet: with a part of what opens it, not with all of it. */
export function scopeOfLog(token: string): string {
  return `log.${token.slice(0, 8)}`;
}

/** Whether something that was written in the log of this phone was not sent yet. */
export function hasLeftBehind(store: Store = browserStore): boolean {
  const log = logOf(store);
  return log !== null && store.keys(`kc.out.${scopeOfLog(log.token)}.`).length > 0;
}

/** Whether a log that was opened is of somebody else than whose log this phone opened until now: then it is asked first. */
export function isAnotherLog(known: KnownLog | null, opened: KnownLog): boolean {
  return known !== null && known.token !== opened.token && (known.name !== opened.name || known.kind !== opened.kind);
}
