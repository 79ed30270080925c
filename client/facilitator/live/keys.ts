import { useEffect, useRef } from 'preact/hooks';
import { isPlain, isTyping } from '../../ui/hotkeys';

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
  sound: ['g', 'g'],
  keys: ['?', '?'],
  escape: ['Escape', 'Esc'],
} as const satisfies Record<string, readonly [key: string, shown: string]>;
export type KeyName = keyof typeof KEYS;

/** Whether someone is typing, or reads what is open with the arrows. */
function busy(target: EventTarget | null): boolean {
  return isTyping(target) || (target instanceof Element && target.closest('[role="dialog"]') !== null);
}

/** Keys of the console; off while typing, and never in the way of the browser's own combinations. */
export function useKeys(actions: Readonly<Record<KeyName, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPlain(event)) return;
      const name = (Object.keys(KEYS) as KeyName[]).find((n) => KEYS[n][0] === event.key);
      if (!name || (name !== 'escape' && busy(event.target))) return;
      if (name !== 'escape') event.preventDefault();
      latest.current[name]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
