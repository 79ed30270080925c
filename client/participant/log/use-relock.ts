import { useEffect } from 'preact/hooks';
import type { Vault } from '../../ui/vault/vault';
import type { MyEntry, MyLog } from './model';
import type { Sending } from './sending';

/** What this page did already; the answer of the server takes a moment. */
const done = new Set<string>();

/**
 * What was locked on this phone before its recovery code was entered is locked once more, with the key of that code:
 * so one code opens everything, also on the other phone.
 */
export function useRelock(log: MyLog, sending: Sending, vault: Vault): void {
  const code = vault.code();
  useEffect(() => {
    for (const entry of log.entries) {
      const text = entry.fixed || done.has(entry.id) ? null : textOfEarlierKey(entry, vault);
      if (text === null) continue;
      done.add(entry.id);
      const data = { level: entry.level, audience: 'me', locked: vault.lock(text) } as const;
      void sending.send({ act: 'keep-entry', entry: entry.id, session: entry.session, team: null, at: entry.changedAt ?? entry.writtenAt, before: null, data });
    }
  }, [log.entries, sending, code]);
}

function textOfEarlierKey({ locked }: MyEntry, vault: Vault): string | null {
  return locked === null || vault.isCurrent(locked) ? null : vault.open(locked);
}
