import type { Level } from '../../engine/learning.js';
import type { Wish } from '../../pictures/svg.js';

/*
 * What goes out on paper, before it is a Word file, a page or Markdown: headings, texts, lists, tables and pictures, in
 * order. Text is what people wrote or what a catalogue says, as it is; each of the three knows how to let it do nothing.
 */

/**
 * `lead` is larger, `label` stands above something, `aside` is less important, `notice` is to be seen first; `strong` is
 * what was answered, `done` too and it came to something, `open` still waits.
 */
export type Tone = 'plain' | 'lead' | 'label' | 'aside' | 'notice' | 'strong' | 'done' | 'open';

/** A line below something; without a tone it is an aside. */
export type Line = string | { readonly text: string; readonly tone: Tone };

/** One item of a list or cell of a table, with lines of its own below it. */
export interface Item {
  readonly text: string;
  readonly below?: readonly Line[];
  /** An address that it leads to; only http and https. */
  readonly link?: string;
  /** What sets it apart from the others. */
  readonly mark?: string;
}

export type Cell = string | Item;

export interface Table {
  /** What it shows; stands above it. */
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns with figures, counted from 0. */
  readonly numbers?: readonly number[];
  /** It holds what people wrote, with lines of its own: in Markdown, where a row is one line, it is a list. */
  readonly listed?: true;
  /** For the table beside a picture, which says the same: what opens it on a page. */
  readonly beside?: string;
}

/** A picture. What it says to who can't see it is drawn into it, and told again to who reads it on paper. */
export interface Picture {
  /** Without spaces, unique in the paper. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly draw: (wish: Wish) => string;
}

export type Block =
  | { readonly kind: 'heading'; readonly depth: 1 | 2 | 3; readonly text: string; readonly level?: Level; readonly newPage?: true; readonly name?: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | ({ readonly kind: 'table' } & Table)
  | ({ readonly kind: 'picture' } & Picture)
  /** What belongs together and stands on its own, such as one decision; `done` when it came to something. */
  | { readonly kind: 'card'; readonly state: 'done' | 'open'; readonly inside: readonly Block[] };

/** A block that is not made of others. */
export type Leaf = Exclude<Block, { kind: 'card' }>;

export interface Paper {
  readonly title: string;
  /** What it is, of whom and when; above the title. */
  readonly kind: readonly string[];
  /** Whether the title has a page of its own, followed by a table of contents. */
  readonly cover: boolean;
  /** On the cover or below the title. */
  readonly front: readonly Block[];
  readonly body: readonly Block[];
}

type Part = Block | readonly Part[] | null | false;

/** Blocks in order, without what is not there. */
export function blocks(...parts: readonly Part[]): Block[] {
  return parts.flatMap((part): Block[] => (part === null || part === false ? [] : Array.isArray(part) ? blocks(...(part as readonly Part[])) : [part as Block]));
}

export function heading(depth: 1 | 2 | 3, text: string, level?: Level): Block {
  return { kind: 'heading', depth, text, ...(level === undefined ? {} : { level }) };
}

/** The heading of a part that a page knows by name. @param name without spaces, unique in the paper */
export function named(name: string, text: string): Block {
  return { kind: 'heading', depth: 1, text, name };
}

/** A heading that begins a new page. */
export function opening(text: string): Block {
  return { kind: 'heading', depth: 1, text, newPage: true };
}

/** Nothing when there is no text. */
export function text(said: string, tone: Tone = 'plain'): Block | null {
  return said.trim() === '' ? null : { kind: 'text', text: said, tone };
}

export function quote(said: string): Block | null {
  return said.trim() === '' ? null : { kind: 'quote', text: said };
}

export function list(items: readonly Item[]): Block | null {
  return items.length === 0 ? null : { kind: 'list', items };
}

export function item(said: string, ...below: readonly Line[]): Item {
  return { text: said, below: below.filter((line) => textOf(line).trim() !== '') };
}

/** A line or cell without what it looks like. */
export function textOf(line: Line | Cell): string {
  return typeof line === 'string' ? line : line.text;
}

export function card(state: 'done' | 'open', ...parts: readonly Part[]): Block {
  return { kind: 'card', state, inside: blocks(...parts) };
}

/** Blocks for a form that has no cards: what is in them, in order. */
export function flat(all: readonly Block[]): Leaf[] {
  return all.flatMap((block) => (block.kind === 'card' ? flat(block.inside) : [block]));
}

/** Everything a cell or an item says, each a line; what sets it apart comes first of what is below it. */
export function linesOf(cell: Cell): string[] {
  if (typeof cell === 'string') return [cell];
  const { text: said, link = '', mark = '', below = [] } = cell;
  return [said, mark, link === said ? '' : link, ...below.map(textOf)].filter((line) => line.trim() !== '');
}

export function table(shown: Table): Block | null {
  return shown.rows.length === 0 ? null : { kind: 'table', ...shown };
}

/** A small heading with what stands below it; nothing when there is nothing below it. */
export function labelled(label: string, ...parts: readonly Part[]): Block[] {
  const below = blocks(...parts);
  return below.length === 0 ? [] : blocks(text(label, 'label'), below);
}

/** A part with a heading; nothing when there is nothing in it. */
export function section(depth: 1 | 2 | 3, title: string, ...parts: readonly Part[]): Block[] {
  const inside = blocks(...parts);
  return inside.length === 0 ? [] : [heading(depth, title), ...inside];
}
