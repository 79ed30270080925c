import { useState } from 'preact/hooks';
import type { Told } from './answers';
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

/**
 * A text that is written here and sent through the outbox. The field is empty at once, because the outbox has it;
 * what was refused comes back into the field, unless something new stands there.
 * @returns the text, a way to change it, and a way to send it that says whether the server took it
 */
export function useTextToSend(key: string): [text: string, write: (text: string) => void, submit: (send: (text: string) => Promise<Told>) => Promise<boolean>] {
  const [text, write] = useDraft(key);
  async function submit(send: (text: string) => Promise<Told>): Promise<boolean> {
    write('');
    const answer = await send(text);
    if (!answer.ok && stored(PREFIX + key) === '') write(text);
    return answer.ok;
  }
  return [text, write, submit];
}

/** Texts that were begun and not sent, under keys that begin with `prefix`. */
export function draftsUnder(prefix: string): { readonly key: string; readonly text: string }[] {
  return browserStore
    .keys(PREFIX + prefix)
    .map((place) => ({ key: place.slice(PREFIX.length), text: wordsOf(stored(place)) }))
    .filter((draft) => draft.text.trim() !== '');
}

/** Fields in which a form of several fields keeps what somebody wrote; the others are choices. */
const WRITTEN = ['text', 'nextStep', 'landsAt', 'touched', 'viewFrom', 'viewTo', 'link', 'reason', 'happened'] as const;

/** What a person wrote in a draft: the text itself, or the written fields of a form that is kept as JSON. */
export function wordsOf(draft: string): string {
  try {
    const form = JSON.parse(draft) as unknown;
    if (typeof form !== 'object' || form === null) return draft;
    const fields = form as Readonly<Record<string, unknown>>;
    return WRITTEN.map((name) => fields[name]).filter((value) => typeof value === 'string' && value.trim() !== '').join('\n');
  } catch {
    return draft;
  }
}

/** Throws away every draft whose key begins with `prefix`. */
export function discardDrafts(prefix: string): void {
  for (const key of browserStore.keys(PREFIX + prefix)) browserStore.remove(key);
}

function stored(place: string | null): string {
  return place === null ? '' : (browserStore.get(place) ?? '');
}
