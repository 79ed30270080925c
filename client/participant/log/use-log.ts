import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Vault } from '../../ui/vault/vault';
import { looksLikeToken } from '../address';
import { dropOpenedLog, forgetLog, isAnotherLog, type KnownLog, logOf, settleLog, takeCode } from '../whose-log';
import { askLog } from './api';
import type { MyLog } from './model';
import { openSending, type Sending } from './sending';
import { withWaiting } from './waiting';

/** What there is to see on the page of a learning log. */
export type LogVisit =
  | { readonly at: 'looking'; readonly unreachable: boolean }
  /** This phone knows no log. */
  | { readonly at: 'nobody' }
  /** What was opened opens nothing (any more). */
  | { readonly at: 'gone' }
  /** It is of somebody else than whose log this phone opened until now. */
  | { readonly at: 'other'; readonly known: KnownLog; readonly opened: KnownLog }
  | { readonly at: 'here'; readonly log: MyLog };

export interface Visiting {
  readonly visit: LogVisit;
  readonly sending: Sending | null;
  /** The recovery code in the link was not a whole one. */
  readonly wrongCode: boolean;
  /** Asks anew, with the page as it is until there is an answer. */
  readonly again: () => void;
  /** Yes, from now on this phone opens the log that was opened. */
  readonly goOn: () => void;
}

/** Opens a log with what this phone knows, keeps it as new as the connection allows, and sends what was done without one. */
export function useLog(token: string | null, vault: Vault): Visiting {
  const [visit, set] = useState<LogVisit>(() => first(token));
  const [wrongCode, setWrong] = useState(false);
  const [turn, setTurn] = useState(0);
  const sending = useMemo(() => (token === null ? null : openSending(token)), [token]);
  // What the server's last answer has in it already is not laid over it once more.
  const seen = useRef<ReadonlySet<string>>(new Set());
  const again = (): void => setTurn((n) => n + 1);

  useEffect(() => {
    const stop = new AbortController();
    const sent = new Set(sending?.outbox.items.value.filter(({ state }) => state === 'sent').map(({ command }) => command.id));
    if (token !== null && visit.at !== 'gone') {
      const waiting = (): void => set((now) => (now.at === 'looking' ? { at: 'looking', unreachable: true } : now));
      void askLog(token, { waiting, stop: stop.signal }).then((answer) => {
        if (stop.signal.aborted) return;
        seen.current = sent;
        set(answer.ok ? whose(token, answer.value) : { at: 'gone' });
      });
    }
    return () => stop.abort();
  }, [token, turn]);

  const sent = sending?.outbox.items.value.filter(({ state }) => state === 'sent').length ?? 0;
  useEffect(() => {
    if (sent > 0) again();
  }, [sent]);
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'hidden') return;
      void sending?.outbox.flush();
      again();
    };
    void sending?.outbox.flush();
    document.addEventListener('visibilitychange', back);
    addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', back);
      removeEventListener('online', back);
    };
  }, [sending]);
  const here = visit.at === 'here';
  useEffect(() => {
    const code = here ? takeCode() : null;
    if (code !== null) setWrong(!vault.learn(code));
  }, [here, vault]);

  const items = sending?.outbox.items.value.filter(({ command }) => !seen.current.has(command.id)) ?? [];
  return {
    visit: visit.at === 'here' ? { at: 'here', log: withWaiting(visit.log, items) } : visit,
    sending,
    wrongCode,
    again,
    goOn() {
      if (visit.at === 'other') settleLog(visit.opened);
      again();
    },
  };
}

function first(token: string | null): LogVisit {
  if (token === null) return { at: 'nobody' };
  return looksLikeToken(token) ? { at: 'looking', unreachable: false } : { at: 'gone' };
}

/** Whose log it turned out to be. */
function whose(token: string, log: MyLog): LogVisit {
  const opened = { token, name: log.owner.name, kind: log.owner.kind };
  const known = logOf();
  if (known && isAnotherLog(known, opened)) return { at: 'other', known, opened };
  settleLog(opened);
  return { at: 'here', log };
}

/** A link that opens nothing does not stand in the way of the log that this phone had. */
export function putAside(token: string): void {
  if (logOf()?.token === token) forgetLog();
  else dropOpenedLog();
}
