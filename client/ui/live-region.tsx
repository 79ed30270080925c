import { signal } from '@preact/signals';

const spoken = signal('');

/** Says something to people who listen to the page. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  spoken.value = spoken.value === sentence ? `${sentence}\u00a0` : sentence;
}

/** Put once in a page; there from the start, because a region that appears with its text stays silent. */
export function LiveRegion() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {spoken.value}
    </div>
  );
}
