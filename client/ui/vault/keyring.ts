import { fromBase64url, toBase64url } from '../base64url';
import { readJson, type Store } from '../storage';

/** Secrets that this phone knows: its own, and those that came with a recovery code. */
export interface Keyring {
  /** With which this phone locks. Made the first time somebody asks. */
  own(): Uint8Array;
  /** All of them, the own one first. */
  all(): Uint8Array[];
  /** Takes a secret in, and locks with it from now on. */
  adopt(secret: Uint8Array): void;
  /** Whether what is on it survives a reload. */
  lasts(): boolean;
}

const KEYS = 'kc.keys';
/** Somebody was told what losing them means. */
export const TOLD = 'kc.keys.told';
const BYTES = 16;

/** The keyring on a store. It is read each time anew: another tab may have made or learned a secret. */
export function openKeyring(store: Store): Keyring {
  const all = (): Uint8Array[] => {
    const found = readJson(store, KEYS);
    const texts = Array.isArray(found) ? found.filter((text): text is string => typeof text === 'string') : [];
    return texts.map(fromBase64url).filter((secret): secret is Uint8Array => secret?.length === BYTES);
  };
  const keep = (secrets: readonly Uint8Array[]): boolean => store.set(KEYS, JSON.stringify([...new Set(secrets.map(toBase64url))]));
  return {
    all,
    own() {
      const [own] = all();
      if (own) return own;
      const fresh = crypto.getRandomValues(new Uint8Array(BYTES));
      keep([fresh]);
      return fresh;
    },
    adopt: (secret) => void keep([secret, ...all()]),
    lasts: () => keep(all()),
  };
}

/** Whether this phone ever locked or learned something. */
export function hasKeys(store: Store): boolean {
  return openKeyring(store).all().length > 0;
}

/** Throws every secret away. What was locked with them can't be read here any more. */
export function forgetKeys(store: Store): void {
  store.remove(KEYS);
  store.remove(TOLD);
}
