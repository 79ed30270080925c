import { signal } from '@preact/signals';
import type { Store } from '../storage';
import { openKeyring, TOLD } from './keyring';
import { type Key, keyIdOf, keyOf, lock, open } from './lock';
import { helpOldPhones } from './old-phones';
import { codeOf, secretOf } from './recovery-code';

/** Locks and opens what only the person of this phone may read. Reading it in a component draws that component again when a key comes in. */
export interface Vault {
  /** Locks a text with the key of this phone. */
  lock(text: string): string;
  /** Opens what was locked; null when its key is not on this phone. */
  open(locked: string): string | null;
  /** Whether a text is locked with the key that the recovery code holds, and not with an earlier one of this phone. */
  isCurrent(locked: string): boolean;
  /** The recovery code of this phone. Who has it can read on another phone. */
  code(): string;
  /** Takes a recovery code in, as somebody typed it. @returns false when it is not one */
  learn(typed: string): boolean;
  /** Whether this phone keeps its key over a reload. */
  lasts(): boolean;
  /** Somebody was told what losing the key means. */
  readonly told: boolean;
  tell(): void;
}

/** The vault of this browser, on its store. */
export function openVault(store: Store): Vault {
  helpOldPhones();
  const keyring = openKeyring(store);
  const turn = signal(0);
  const keys = new Map<string, Key>();
  // A log shows the same texts again and again.
  const opened = new Map<string, string>();

  function keyFor(secret: Uint8Array): Key {
    const name = secret.join();
    const key = keys.get(name) ?? keyOf(secret);
    keys.set(name, key);
    return key;
  }

  return {
    lock: (text) => lock(keyFor(keyring.own()), text),
    open(locked) {
      void turn.value;
      const known = opened.get(locked);
      if (known !== undefined) return known;
      const key = keyring.all().map(keyFor).find(({ id }) => id === keyIdOf(locked));
      const text = key ? open(key, locked) : null;
      if (text !== null) opened.set(locked, text);
      return text;
    },
    isCurrent: (locked) => keyIdOf(locked) === keyFor(keyring.own()).id,
    code() {
      void turn.value;
      return codeOf(keyring.own());
    },
    learn(typed) {
      const secret = secretOf(typed);
      if (!secret) return false;
      keyring.adopt(secret);
      turn.value += 1;
      return true;
    },
    lasts: keyring.lasts,
    get told() {
      void turn.value;
      return store.get(TOLD) !== null;
    },
    tell() {
      store.set(TOLD, '1');
      turn.value += 1;
    },
  };
}
