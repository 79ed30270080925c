import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Label, LEVEL_SHAPES, Text } from '../page-parts.js';
import type { Language } from '../../config/language.js';
import { type Block, type Cell, type Item, type Line, type Paper, type Picture, type Table, textOf, type Tone } from './paper.js';

/** An address at the foot of a page, with what it leads to. */
export interface Away {
  readonly href: string;
  readonly name: string;
}

/** What stands around a paper on a page. */
export interface Around {
  readonly language: Language;
  /** Above the contents; empty for a paper without. */
  readonly contents: string;
  /** For whom it is, or what is good to know; at the foot. */
  readonly note: string;
  /** To the desk it was opened from; on a screen only. */
  readonly back?: Away;
  readonly away: readonly Away[];
  /** What is good to know on a screen only. */
  readonly tip?: string;
}

type Depth = Extract<Block, { kind: 'heading' }>;

/** Pictures on a page are as wide as its column. */
const PICTURE_WIDTH = 688;

/** A paper as a complete HTML page without script or inline style. Preact escapes every text of people. */
export function paperPage(paper: Paper, around: Around): string {
  return `<!doctype html>\n${renderToString(<Page paper={paper} around={around} />)}`;
}

function Page({ paper, around }: { readonly paper: Paper; readonly around: Around }): JSX.Element {
  return (
    <html lang={around.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{[paper.kind[0], paper.title].filter(Boolean).join(': ')}</title>
        <link rel="stylesheet" href="/verslag/assets/report.css" />
      </head>
      <body>
        {around.back && (
          <nav class="back screen-only" aria-label={around.back.name}>
            <a href={around.back.href}>{around.back.name}</a>
          </nav>
        )}
        <main class="paper">
          <header>
            <p class="kind">
              {paper.kind.map((line) => (
                <bdi>{line}</bdi>
              ))}
            </p>
            <h1 dir="auto">{paper.title}</h1>
            {paper.front.map((block) => (
              <Part block={block} />
            ))}
          </header>
          {around.contents !== '' && <Contents title={around.contents} body={paper.body} />}
          <Sections body={paper.body} />
        </main>
        <footer>
          {around.note !== '' && <p>{around.note}</p>}
          <nav>
            {around.away.map(({ href, name }) => (
              <a href={href}>{name}</a>
            ))}
          </nav>
          {around.tip !== undefined && <p class="screen-only">{around.tip}</p>}
        </footer>
      </body>
    </html>
  );
}

/** The body of a paper inside a page: a section for each heading of the first depth. */
export function Sections({ body }: { readonly body: readonly Block[] }): JSX.Element {
  return (
    <>
      {sectionsOf(body).map(({ head, inside }, at) => (
        <section class={head?.name} aria-labelledby={head ? idOf(head, at) : undefined}>
          {head && (
            <h2 id={idOf(head, at)} dir="auto">
              {head.text}
            </h2>
          )}
          {inside.map((block) => (
            <Part block={block} />
          ))}
        </section>
      ))}
    </>
  );
}

interface PageSection {
  readonly head: Depth | null;
  readonly inside: readonly Block[];
}

/** What stands under each heading of the first depth. */
function sectionsOf(body: readonly Block[]): PageSection[] {
  const sections: { head: Depth | null; inside: Block[] }[] = [];
  for (const block of body) {
    if (block.kind === 'heading' && block.depth === 1) sections.push({ head: block, inside: [] });
    else if (sections.length === 0) sections.push({ head: null, inside: [block] });
    else sections.at(-1)?.inside.push(block);
  }
  return sections;
}

function idOf({ name }: Depth, section: number): string {
  return name ?? `deel-${String(section + 1)}`;
}

function Contents({ title, body }: { readonly title: string; readonly body: readonly Block[] }): JSX.Element {
  return (
    <nav class="contents" aria-label={title}>
      <p class="label">{title}</p>
      <ol>
        {sectionsOf(body).map(
          ({ head }, at) =>
            head && (
              <li>
                <a href={`#${idOf(head, at)}`} dir="auto">
                  {head.text}
                </a>
              </li>
            ),
        )}
      </ol>
    </nav>
  );
}

function Part({ block }: { readonly block: Block }): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
    case 'text':
      return block.tone === 'label' ? <Label>{block.text}</Label> : <Toned tone={block.tone}>{block.text}</Toned>;
    case 'quote':
      return (
        <blockquote>
          <Text>{block.text}</Text>
        </blockquote>
      );
    case 'list':
      return <List items={block.items} />;
    case 'table':
      return block.beside === undefined ? (
        <Rows {...block} />
      ) : (
        <details class="beside">
          <summary>{block.beside}</summary>
          <Rows {...block} />
        </details>
      );
    case 'picture':
      return <Drawing {...block} />;
    case 'card':
      return (
        <article class={`outcome ${block.state}`}>
          {block.inside.map((one) => (
            <Part block={one} />
          ))}
        </article>
      );
    default:
      return block satisfies never;
  }
}

function Heading({ depth, text, level }: Depth): JSX.Element {
  const said: ComponentChildren = (
    <>
      {level && (
        <span class={`shape ${level}`} aria-hidden="true">
          {`${LEVEL_SHAPES[level]} `}
        </span>
      )}
      <bdi>{text}</bdi>
    </>
  );
  return depth === 3 ? <h4>{said}</h4> : <h3>{said}</h3>;
}

function Toned({ tone, children }: { readonly tone: Tone; readonly children: string }): JSX.Element {
  return (
    <p class={tone === 'plain' ? 'text' : `text ${tone}`} dir="auto">
      {children.trim()}
    </p>
  );
}

function List({ items }: { readonly items: readonly Item[] }): JSX.Element {
  return (
    <ul>
      {items.map((item) => (
        <li class={item.mark ? 'marked' : undefined}>
          <Lines item={item} />
        </li>
      ))}
    </ul>
  );
}

/** What an item or a cell says: what sets it apart, its text, and what stands below it. */
function Lines({ item: { text, below = [], link = '', mark = '' } }: { readonly item: Item }): JSX.Element {
  return (
    <>
      {mark !== '' && <p class="mark">{mark}</p>}
      {text !== '' && text !== link && <Text>{text}</Text>}
      {link !== '' && (
        <a href={link} rel="noopener noreferrer nofollow" dir="ltr">
          {link}
        </a>
      )}
      {below.map((line) => (
        <Toned tone={toneOf(line)}>{textOf(line)}</Toned>
      ))}
    </>
  );
}

function toneOf(line: Line): Tone {
  return typeof line === 'string' ? 'aside' : line.tone;
}

function Rows({ title, head, rows, numbers = [] }: Table): JSX.Element {
  const kind = (at: number): string | undefined => (numbers.includes(at) ? 'number' : undefined);
  return (
    // A wide table moves within its own edges, also with the keys.
    <div class="sideways" tabIndex={0} role="group" aria-label={title || head.join(', ')}>
      <table>
        {title !== '' && <caption>{title}</caption>}
        <thead>
          <tr>
            {head.map((name, at) => (
              <th scope="col" class={kind(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {head.map((_, at) => (
                <td class={kind(at)} dir="auto">
                  <Said cell={row[at] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Said({ cell }: { readonly cell: Cell }): JSX.Element {
  return typeof cell === 'string' ? <>{cell}</> : <Lines item={cell} />;
}

function Drawing({ name, title, draw }: Picture): JSX.Element {
  // What is drawn is ours: every text in it was escaped where it was drawn.
  return <div class="picture sideways" tabIndex={0} role="group" aria-label={title} dangerouslySetInnerHTML={{ __html: draw({ id: name, width: PICTURE_WIDTH, ground: 'page' }) }} />;
}
