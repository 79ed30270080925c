import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One thing to arrange, with what it is for. */
export function Part({ title, hint, children }: { readonly title: string; readonly hint?: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint ? <p class="soft">{hint}</p> : null}
      {children}
    </section>
  );
}
