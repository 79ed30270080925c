import { signal } from '@preact/signals';
import type { Json } from '../../src/engine/json';
import { readJson, type Store } from './storage';

/** What a phone remembers of one run, and nobody else: reading it in a component draws that component again on change. */
export interface RunMemory {
  get(key: string): Json | undefined;
  set(key: string, value: Json): void;
}

const PREFIX = 'kc.run.';

/**
 * Opens the memory of one run. In anonymous mode it is the only place in the world where a person's own choice and
 * envelope stand side by side.
 * @param scope session and person, so that two people may share one browser
 */
export function openMemory(store: Store, scope: string, run: string): RunMemory {
  const shelf = `${PREFIX}${scope}.${run}`;
  const read = (): Record<string, Json> => (readJson(store, shelf) as Record<string, Json> | null) ?? {};
  const content = signal(read());
  return {
    get: (key) => content.value[key],
    set(key, value) {
      // Read anew first: another tab of the same participant may have written.
      content.value = { ...read(), [key]: value };
      store.set(shelf, JSON.stringify(content.value));
    },
  };
}

/** Forgets what this phone remembers of a session. */
export function forgetMemory(store: Store, scope: string): void {
  for (const key of store.keys(`${PREFIX}${scope}.`)) store.remove(key);
}
