import type { ComponentChildren } from 'preact';
import { t } from '../../ui/i18n';
import type { CardBlock, Say } from './card';
import { areBrief, isShort, perRow } from './fit';

interface Props<B extends CardBlock = CardBlock> {
  readonly block: B;
  readonly say: Say;
  /** How many lines more than it asks for. */
  readonly more: number;
}

/** One block of a card: what is asked, and where one writes. */
export function Block({ block, say, more }: Props) {
  if (block.kind === 'note') return <p class="paper-note">{say(block.text)}</p>;
  const together = 'together' in block && block.together ? <span class="paper-together">{t('paper.together')} </span> : null;
  return (
    <div class={`paper-block paper-block-${block.kind}`}>
      {block.title === undefined ? null : <p class="paper-title" dir="auto">{together}{say(block.title)}</p>}
      <Filling block={block} say={say} more={more} />
    </div>
  );
}

function Filling({ block, say, more }: Props<Exclude<CardBlock, { kind: 'note' }>>) {
  switch (block.kind) {
    case 'lines':
      return <Lines rows={block.rows + more} head={block.head === undefined ? '' : say(block.head)} />;
    case 'fields':
      return <div class={areBrief(block.of.map(say)) ? 'paper-brief' : undefined}>{block.of.map((one) => <Named key={say(one)} word={say(one)} />)}</div>;
    case 'ticks':
      return <Boxes of={block.of.map(say)} list={block.list} />;
    case 'numbered':
      return <Boxes of={block.of.map(say)} list numbered />;
    case 'scale':
      return <Scale points={block.points} low={say(block.low)} high={say(block.high)} />;
    case 'line':
      return <Ends from={say(block.from)} to={say(block.to)}><span class="paper-line" /></Ends>;
    case 'square':
      return <Square left={say(block.left)} right={say(block.right)} bottom={say(block.bottom)} top={say(block.top)} />;
    case 'columns':
      return (
        <div class="paper-columns" style={{ '--columns': perRow(block.of.length) }}>
          {block.of.map((one) => (
            <div key={say(one)} class="paper-column">
              <p>{say(one)}</p>
              <Lines rows={block.rows + more} head="" />
            </div>
          ))}
        </div>
      );
    default:
      return block satisfies never;
  }
}

/** Lines to write on, with a word before the first. */
export function Lines({ rows, head }: { readonly rows: number; readonly head: string }) {
  return (
    <div class="paper-lines">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} class="paper-row">{row === 0 && head !== '' ? <span class="paper-head-word" dir="auto">{head}</span> : null}</span>
      ))}
    </div>
  );
}

/** A word with a short line behind it. */
export function Named({ word }: { readonly word: string }) {
  return <p class="paper-row"><span class="paper-head-word">{word}</span></p>;
}

/** Boxes to tick or to put a number in; an option without words has room to write them. All look alike (rule 17). */
function Boxes({ of, list = false, numbered = false }: { readonly of: readonly string[]; readonly list?: boolean; readonly numbered?: boolean }) {
  return (
    <ul class={`paper-boxes${isShort(of) && !list ? ' paper-boxes-short' : ''}${numbered ? ' paper-boxes-numbered' : ''}`}>
      {of.map((one, place) => (
        <li key={`${String(place)} ${one}`}>
          <span class="paper-box" />
          {one === '' ? <span class="paper-row" /> : <span dir="auto">{one}</span>}
        </li>
      ))}
    </ul>
  );
}

function Scale({ points, low, high }: { readonly points: number; readonly low: string; readonly high: string }) {
  return (
    <Ends from={low} to={high}>
      <span class="paper-scale">
        {Array.from({ length: points }, (_, at) => <span key={at} class="paper-point">{at + 1}</span>)}
      </span>
    </Ends>
  );
}

function Ends({ from, to, children }: { readonly from: string; readonly to: string; readonly children: ComponentChildren }) {
  return (
    <div class="paper-ends">
      {children}
      <p class="paper-end" dir="auto">{from}</p>
      <p class="paper-end paper-end-to" dir="auto">{to}</p>
    </div>
  );
}

function Square({ left, right, bottom, top }: { readonly left: string; readonly right: string; readonly bottom: string; readonly top: string }) {
  return (
    <div class="paper-square">
      <p class="paper-square-top" dir="auto">{top}</p>
      <p class="paper-square-left" dir="auto">{left}</p>
      <span class="paper-field" />
      <p class="paper-square-right" dir="auto">{right}</p>
      <p class="paper-square-bottom" dir="auto">{bottom}</p>
    </div>
  );
}
