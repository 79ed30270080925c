import { signal } from '@preact/signals';
import type { personalTraces, PersonalTrace } from '../../src/engine/privacy';

const search = signal<typeof personalTraces | null>(null);

/**
 * Loads the search for personal traces. A chunk of its own: its patterns look behind, which phones from before 2023
 * can't read, and there only this part may fail. The server refuses a BSN anyway.
 */
export function loadPrivacy(): void {
  if (search.value) return;
  import('../../src/engine/privacy').then(
    (module) => {
      search.value = module.personalTraces;
    },
    () => undefined,
  );
}

/** Where in a text something may point at a person (rule 19); nothing as long as the search isn't there. */
export function tracesIn(text: string): readonly PersonalTrace[] {
  return search.value?.(text) ?? [];
}

/** Whether this phone looks, so that its owner saw what was found. Where it can't, the server does. */
export function canLook(): boolean {
  return search.value !== null;
}
