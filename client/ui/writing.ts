import { signal } from '@preact/signals';
import type { Writing } from './entry';

export type { Writing } from './entry';

const here = signal<Writing | null>(null);
let asked: Promise<void> | null = null;

/** What the learning log is written and read with on this phone; null as long as it isn't there. */
export const writing = {
  get value(): Writing | null {
    return here.value;
  },
};

const AGAIN = 4000;

/**
 * Gets what entries are written and locked with. A chunk of its own, with the two libraries that lock: a phone at the door
 * needs none of it, and a phone in a meeting has it before it is needed, also when the wifi goes later.
 */
export function loadWriting(): Promise<void> {
  asked ??= import('./entry')
    .then((entry) => entry.getReady())
    .then((ready) => {
      here.value = ready;
    });
  const now = asked;
  now.catch(() => {
    if (asked === now) asked = null;
  });
  return now;
}

/** As {@link loadWriting}, and again until it is there. */
export function keepLoadingWriting(): void {
  loadWriting().catch(() => setTimeout(keepLoadingWriting, AGAIN * (0.5 + Math.random())));
}
