import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Opened {
  readonly open: boolean;
  /** For the button that opens and closes. */
  readonly toggle: RefObject<HTMLButtonElement | null>;
  readonly turn: () => void;
  readonly close: () => void;
}

/** Something that opens under a button; closed from inside, the button has the focus again. */
export function useOpening(): Opened {
  const [open, set] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const close = () => {
    set(false);
    toggle.current?.focus();
  };
  return { open, toggle, turn: () => set(!open), close };
}
