import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { PageHead } from '../../ui/desk/page-head';
import { t } from '../../ui/i18n';

interface PageProps {
  readonly title: string;
  /** The pages above this one. */
  readonly trail?: readonly { readonly at: string; readonly name: string }[];
  /** A line under the title. */
  readonly under?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly narrow?: boolean;
  readonly children: ComponentChildren;
}

// The first page of a visit is read from its top; only a page one went to takes the focus to its title.
let arrived = false;

/** A page: where it stands, its title, and what it is about. */
export function Page({ title, trail = [], under, actions, narrow, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  useEffect(() => {
    document.title = [title, t('community.home')].filter((word, at, all) => word && all.indexOf(word) === at).join(' · ');
  }, [title]);
  return (
    <>
      <PageHead />
      <main class={`page${narrow ? ' page-reading' : ''}`}>
        {trail.length > 0 ? (
          <nav class="trail" aria-label={t('community.trail')}>
            <ol class="trail-steps">
              {trail.map((step) => (
                <li key={step.at}><a href={step.at}>{step.name}</a></li>
              ))}
            </ol>
          </nav>
        ) : null}
        <div class="page-title">
          <div class="page-name">
            <h1 ref={heading} tabIndex={-1} dir="auto">{title}</h1>
            {under ? <div class="soft">{under}</div> : null}
          </div>
          {actions ? <div class="row no-print">{actions}</div> : null}
        </div>
        {children}
      </main>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A part of a page: its name beside it, what it holds in the reading column. */
export function Part({ title, hint, children }: PartProps) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id} tabIndex={-1}>{title}</h2>
        {hint ? <p class="soft small">{hint}</p> : null}
      </div>
      <div class="part-body">{children}</div>
    </section>
  );
}

/** What stands where a list is still empty: how to begin. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
