import { useEffect, useRef } from 'preact/hooks';

/** What a key does, by its name in the catalogue (`console.keys.<name>`). */
export const KEYS = {
  next: ['ArrowRight', '→'],
  back: ['ArrowLeft', '←'],
  insert: ['i', 'i'],
  park: ['p', 'p'],
  add: ['a', 'a'],
  undo: ['z', 'z'],
  join: ['q', 'q'],
  screen: ['s', 's'],
  keys: ['?', '?'],
  escape: ['Escape', 'Esc'],
} as const satisfies Record<string, readonly [key: string, shown: string]>;
export type KeyName = keyof typeof KEYS;

/** Whether someone is typing, or choosing with the arrows. */
function busy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;
}

/** Keys of the console; off while typing, and never in the way of the browser's own combinations. */
export function useKeys(actions: Readonly<Record<KeyName, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const name = (Object.keys(KEYS) as KeyName[]).find((n) => KEYS[n][0] === event.key);
      if (!name || (name !== 'escape' && busy(event.target))) return;
      if (name !== 'escape') event.preventDefault();
      latest.current[name]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
