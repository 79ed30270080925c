import type { Card, CardBlock, Say } from './card';

// Everything here is in millimetres, but for letters, which are in points. The page takes its sizes from here too.

/** Sizes of letters, and how far apart lines to write on are. */
export interface Letters {
  readonly text: number;
  readonly title: number;
  readonly question: number;
  readonly small: number;
  readonly row: number;
}
export const LETTERS: Readonly<Record<'normal' | 'large', Letters>> = {
  normal: { text: 10.5, title: 11, question: 15, small: 9, row: 7.8 },
  large: { text: 14.5, title: 15.5, question: 21, small: 12.5, row: 11.5 },
};

/** The part of a half and of a whole A4 on which something stands. */
export const HALF = { width: 190, height: 130, aside: 60, gap: 9 } as const;
export const WHOLE = { width: 190, height: 279 } as const;
/** Before a block with a title and one without, between two parts of a card, and what a line to tear along takes. */
const GAP = 3.2;
const CLOSE = 1;
const PART = 5;
const TEAR = 8;
/** The side of a box to tick with the room after it, and the height of a square to put a cross in. */
const BOX = 7;
const SQUARE = 62;

const POINT = 0.3528;
/** How wide a letter is and how high a line of them, against its size. Rather too wide: what is measured must fit. */
const LETTER = 0.47;
const BOLD = 0.55;
const LINE = 1.3;
/** No block gets more lines than it asks for and so many: a card is no exercise book. */
const MOST_MORE = 4;

/** How much paper a card takes: half of an A4, a whole one, or more; and how many lines more there is room for everywhere. */
export interface Fit {
  readonly size: 'half' | 'whole' | 'long';
  readonly more: number;
}

/** Finds the smallest sheet on which a card fits. What is torn off goes over the whole width. */
export function fitOf(card: Card, letters: Letters, say: Say): Fit {
  const half = HALF.height - foot(card, letters, HALF.width) - besides(card, letters, HALF.width);
  if (card.strips.length === 1 && aimHeight(card, letters, HALF.aside) + stepsHeight(card, letters, HALF.aside) <= half) {
    const left = half - asked(card, letters, HALF.width - HALF.aside - HALF.gap) - stripsHeight(card, letters, say, HALF.width - HALF.aside - HALF.gap);
    if (left >= 0) return { size: 'half', more: moreLines(card, letters, left) };
  }
  const { width, height } = WHOLE;
  // Two columns of steps are seldom as long as each other.
  const steps = stepsHeight(card, letters, (width - HALF.gap) / 2) * 0.56;
  const head = besides(card, letters, width) + aimHeight(card, letters, width) + steps + GAP + asked(card, letters, width);
  const left = height - head - foot(card, letters, width) - stripsHeight(card, letters, say, width);
  return left >= 0 ? { size: 'whole', more: moreLines(card, letters, left) } : { size: 'long', more: 0 };
}

/** Lines that still fit, in equal parts for everything that has lines. */
function moreLines({ strips }: Card, { row }: Letters, left: number): number {
  const growing = strips.flat().reduce((sum, block) => sum + (block.kind === 'lines' ? 1 : block.kind === 'columns' ? Math.ceil(block.of.length / perRow(block.of.length)) : 0), 0);
  return growing === 0 ? 0 : Math.max(0, Math.min(MOST_MORE, Math.floor((left - row / 2) / row / growing)));
}

/** The name of the item, above everything, and beside it the line for a name. */
function besides({ name, kind }: Card, letters: Letters, width: number): number {
  return text(`${name} ${kind}`, letters.title + 2, width / 2, BOLD) + PART;
}

function aimHeight({ aim }: Card, letters: Letters, width: number): number {
  return text(aim, letters.text, width, BOLD) + 2;
}

function stepsHeight({ steps }: Card, letters: Letters, width: number): number {
  return steps.reduce((sum, step) => sum + text(step, letters.text, width - BOX) + 1.2, 0);
}

function asked({ questions }: Card, letters: Letters, width: number): number {
  return (questions === null ? letters.row * 2 : questions.reduce((sum, question) => sum + text(question, letters.question, width, BOLD) + 1.5, 0));
}

function foot({ after }: Card, letters: Letters, width: number): number {
  return text(after, letters.small, width * 0.65) + 3;
}

function stripsHeight({ strips, named }: Card, letters: Letters, say: Say, width: number): number {
  return strips.reduce((sum, blocks, at) => {
    const torn = at === 0 ? 0 : TEAR + (named ? letters.row : 0);
    return sum + torn + blocks.reduce((height, block) => height + ('title' in block || block.kind === 'note' ? GAP : CLOSE) + blockHeight(block, letters, say, width), 0);
  }, 0);
}

function blockHeight(block: CardBlock, letters: Letters, say: Say, width: number): number {
  if (block.kind === 'note') return text(say(block.text), letters.text, width);
  return (block.title === undefined ? 0 : text(`${say(block.title)}          `, letters.title, width, BOLD) + 0.5) + fillHeight(block, letters, say, width);
}

function fillHeight(block: Exclude<CardBlock, { kind: 'note' }>, letters: Letters, say: Say, width: number): number {
  const { row } = letters;
  const boxes = (of: readonly string[]): number => of.reduce((sum, one) => sum + Math.max(one === '' ? row : row * 0.82, text(one, letters.text, width - BOX) + 1.2), 0);
  switch (block.kind) {
    case 'lines':
      return block.rows * row;
    case 'fields':
      return Math.ceil(block.of.length / (areBrief(block.of.map(say)) ? 2 : 1)) * row;
    case 'ticks': {
      const of = block.of.map(say);
      return isShort(of) && !block.list ? Math.ceil(of.reduce((sum, one) => sum + wide(one, letters.text) + BOX + 5, 0) / width) * row * 0.82 : boxes(of);
    }
    case 'numbered':
      return boxes(block.of.map(say)) + block.of.length;
    case 'scale':
      return row + text(`${say(block.low)}${say(block.high)}`, letters.small, width) + 1;
    case 'line':
      return row * 1.2 + text(`${say(block.from)}${say(block.to)}`, letters.small, width);
    case 'square':
      return SQUARE + 2 * text('x', letters.small, width) + 2;
    case 'columns': {
      const across = perRow(block.of.length);
      const head = Math.max(...block.of.map((one) => text(say(one), letters.text, width / across - 4)));
      return Math.ceil(block.of.length / across) * (head + block.rows * row + 2);
    }
    default:
      return block satisfies never;
  }
}

/** Boxes stand beside each other when there is little to read, else below each other. */
export function isShort(of: readonly string[]): boolean {
  return of.every((one) => one !== '' && one.length <= 32) && of.length <= 6;
}

/** Whether two words with a line behind them have room beside each other. */
export function areBrief(of: readonly string[]): boolean {
  return of.length > 1 && of.every((one) => one.length <= 14);
}

/** How many columns stand beside each other: what is written in must fit. */
export function perRow(columns: number): number {
  return columns === 4 ? 2 : Math.min(3, columns);
}

function wide(said: string, points: number, letter: number = LETTER): number {
  return said.length * points * POINT * letter;
}

function text(said: string, points: number, width: number, letter: number = LETTER): number {
  // A word that does not fit goes to the next line as a whole.
  return Math.ceil((wide(said, points, letter) * 1.04) / width) * points * POINT * LINE;
}
