import type { JSX } from 'preact';
import type { Level } from '../engine/learning.js';

/** Colour and shape belong together, so that a level is known without colour. */
export const LEVEL_SHAPES: Readonly<Record<Level, string>> = { individual: '●', team: '▲', organisation: '■' };

/** What somebody wrote: its lines and its direction are kept. */
export function Text({ children }: { readonly children: string }): JSX.Element {
  return (
    <p class="text" dir="auto">
      {children.trim()}
    </p>
  );
}

/** A small heading above a text. */
export function Label({ children }: { readonly children: string }): JSX.Element {
  return <p class="label">{children}</p>;
}
