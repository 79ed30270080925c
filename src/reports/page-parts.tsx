import type { ComponentChildren, JSX } from 'preact';
import type { Level } from '../engine/learning.js';

/** Colour and shape belong together, so that a level is known without colour. */
export const LEVEL_SHAPES: Readonly<Record<Level, string>> = { individual: '●', team: '▲', organisation: '■' };

/** A part of the page with a heading; `name` is its class and the id of its heading. */
export function Section({ title, name, children }: { readonly title: string; readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <section class={name} aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {children}
    </section>
  );
}

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
