import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** One thing to arrange, with what it is for. */
export function Part({ title, hint, children }: Props) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint ? <p class="soft">{hint}</p> : null}
      {children}
    </section>
  );
}

/** The same, for what one does seldom: only its title shows until somebody opens it. */
export function FoldedPart({ title, hint, children }: Props) {
  return (
    <details class="part part-folded">
      <summary><h2>{title}</h2></summary>
      {hint ? <p class="soft">{hint}</p> : null}
      {children}
    </details>
  );
}
