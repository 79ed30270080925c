import { useState } from 'preact/hooks';
import { browserStore } from './storage';

const PREFIX = 'kc.draft.';

/**
 * A text that is being written and survives a reload.
 * @param key names the place; null keeps it in memory only
 * @returns the text, a way to change it, and a way to throw it away after it was sent
 */
export function useDraft(key: string | null): [text: string, write: (text: string) => void, discard: () => void] {
  const place = key === null ? null : PREFIX + key;
  const [held, hold] = useState({ place, text: stored(place) });
  const text = held.place === place ? held.text : stored(place);
  const write = (next: string): void => {
    if (place !== null) {
      if (next === '') browserStore.remove(place);
      else browserStore.set(place, next);
    }
    hold({ place, text: next });
  };
  return [text, write, () => write('')];
}

/** Throws away every draft whose key begins with `prefix`. */
export function discardDrafts(prefix: string): void {
  for (const key of browserStore.keys(PREFIX + prefix)) browserStore.remove(key);
}

function stored(place: string | null): string {
  return place === null ? '' : (browserStore.get(place) ?? '');
}
