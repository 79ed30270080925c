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

/** What in a text may point at a person (rule 19), each kind once; nothing as long as the search isn't there. */
export function tracesIn(text: string): PersonalTrace['kind'][] {
  return [...new Set(search.value?.(text).map((trace) => trace.kind))];
}
