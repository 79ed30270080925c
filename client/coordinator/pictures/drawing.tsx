import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Wish } from '../../../src/pictures/svg';
import { t } from '../../ui/i18n';

/** What pictures of a name show, in one line, and what they do not say, in another. */
export function Saying({ name }: { readonly name: string }) {
  return (
    <div class="picture-said">
      <p>{t(`drawn.${name}.shows`)}</p>
      <p class="soft">{t(`drawn.${name}.not`)}</p>
    </div>
  );
}

interface Props {
  readonly draw: (wish: Wish) => string;
  /** The same in a table. */
  readonly children: ComponentChildren;
}

/** A picture as wide as there is room, and the same in a table. */
export function Drawing({ draw, children }: Props) {
  return (
    <>
      <Drawn draw={draw} />
      <details class="picture-table">
        <summary>{t('drawn.beside')}</summary>
        {children}
      </details>
    </>
  );
}

function Drawn({ draw }: Pick<Props, 'draw'>) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  // Only text that was escaped is in it; see `src/pictures/svg.ts`.
  const markup = useMemo(() => (width > 0 ? draw({ id, width, ground: 'page' }) : ''), [draw, id, width]);
  return <div class="drawn" ref={place} dangerouslySetInnerHTML={{ __html: markup }} />;
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** What is drawn, in a table. */
export function DrawnTable({ caption, columns, rows }: TableProps) {
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="quiet">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>{columns.map((column, at) => <th key={at} scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], n) => (
            <tr key={n}>
              <th scope="row" dir="auto">{name}</th>
              {cells.map((cell, at) => <td key={at} dir="auto">{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
