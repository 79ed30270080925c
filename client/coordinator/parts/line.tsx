import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../ui/i18n';
import { useOpening } from './use-opening';

interface LineProps {
  readonly children: ComponentChildren;
  /** What it is called, so that its button says of what it is. */
  readonly name: string;
  /** What the button that opens the panel says. */
  readonly word?: string;
  readonly aside?: ComponentChildren;
  /** What opens under it. */
  readonly panel?: (close: () => void) => ComponentChildren;
}

/** One thing in a list, which opens to change it. Whoever works with the keyboard stays where they were. */
export function Line({ children, name, word = t('community.change'), aside, panel }: LineProps) {
  const { open, toggle, turn, close } = useOpening();
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(
    () => () => {
      if (row.current?.contains(document.activeElement)) row.current.closest('section')?.querySelector('h2')?.focus();
    },
    [],
  );
  return (
    <li class={['line', panel && 'line-edit', open && 'line-open'].filter(Boolean).join(' ')} ref={row}>
      <div class="line-head">
        <div class="line-what">{children}</div>
        {aside}
        {panel ? (
          <button type="button" ref={toggle} class="button button--quiet button--small" aria-expanded={open} aria-label={`${open ? t('community.close') : word}: ${name}`} onClick={turn}>
            {open ? t('community.close') : word}
          </button>
        ) : null}
      </div>
      {open && panel ? <div class="line-panel">{panel(close)}</div> : null}
    </li>
  );
}

interface AdderProps {
  readonly word: string;
  readonly children: (close: () => void) => ComponentChildren;
  /** The one thing to do on this page. */
  readonly first?: boolean;
}

/** A button that becomes the form to make something new. */
export function Adder({ word, children, first }: AdderProps) {
  const { open, toggle, turn, close } = useOpening();
  return (
    <div class="adder no-print">
      <button type="button" ref={toggle} class={`button button--small button--${first && !open ? 'do' : 'plain'}`} aria-expanded={open} onClick={turn}>
        {open ? t('community.close') : word}
      </button>
      {open ? <div class="line-panel" role="group" aria-label={word}>{children(close)}</div> : null}
    </div>
  );
}
