/** The part of `localStorage` we use; `key` and `length` are for finding what was left behind. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A store that tells whether what it keeps survives a reload, and never throws. */
export interface Store {
  get(key: string): string | null;
  /** @returns whether the value is on the shelf, and so survives a reload */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  /** Keys that begin with `prefix`, sorted. */
  keys(prefix: string): string[];
}

/**
 * A store on a shelf that may be full, switched off or absent (private mode, cookies refused).
 * What the shelf doesn't take stays in memory, so that the page works as long as it is open.
 */
export function storeOn(shelf: Shelf | null): Store {
  const memory = new Map<string, string>();
  const attempt = <T>(action: (shelf: Shelf) => T, otherwise: T): T => {
    try {
      return shelf === null ? otherwise : action(shelf);
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((s) => s.getItem(key), null),
    set(key, value) {
      const kept = attempt((s) => {
        s.setItem(key, value);
        return s.getItem(key) === value;
      }, false);
      if (kept) memory.delete(key);
      else memory.set(key, value);
      return kept;
    },
    remove(key) {
      memory.delete(key);
      attempt((s) => s.removeItem(key), undefined);
    },
    keys(prefix) {
      const found = new Set<string>([...memory.keys()].filter((key) => key.startsWith(prefix)));
      attempt((s) => {
        for (let i = 0; i < s.length; i++) {
          const key = s.key(i);
          if (key !== null && key.startsWith(prefix)) found.add(key);
        }
      }, undefined);
      return [...found].sort();
    },
  };
}

/** `localStorage`, or null where the browser refuses even to name it. */
export function browserShelf(): Shelf | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The store of this browser; one for the whole page, so that what only memory keeps is found again. */
export const browserStore: Store = storeOn(browserShelf());

/** Reads JSON that this page wrote earlier; null when there is none or when it is damaged. */
export function readJson(store: Store, key: string): unknown {
  const text = store.get(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
