import type { QuestionFace } from '../faces-contract.js';

/** How questions stand on the screen. */
export interface Layout {
  readonly size: 'large' | 'middle' | 'small';
  /** As many as the room can read; the others are on phones. */
  readonly shown: readonly QuestionFace[];
}

interface Size {
  /** Height of an empty card, of a line of its text, of its bar, of a line of words, in hundredths of the width of the screen. */
  readonly card: number;
  readonly line: number;
  readonly bar: number;
  readonly words: number;
  /** How many columns, and characters on a line: with the whole width, and beside what is done. */
  readonly wide: readonly [columns: number, characters: number];
  readonly beside: readonly [columns: number, characters: number];
}

const SIZES: Readonly<Record<Layout['size'], Size>> = {
  large: { card: 3.6, line: 3.3, bar: 1.7, words: 2.5, wide: [1, 52], beside: [1, 36] },
  middle: { card: 3, line: 2.6, bar: 1.4, words: 2.2, wide: [2, 32], beside: [1, 47] },
  small: { card: 2.8, line: 2.2, bar: 1.4, words: 2.2, wide: [2, 38], beside: [1, 55] },
};
/** Height that is left under the question of the wall. */
const HEIGHT = 35;

/** As large as everything fits; else small, and the first ones that fit. */
export function layoutOf(open: readonly QuestionFace[], all: readonly QuestionFace[], beside: boolean): Layout {
  for (const size of ['large', 'middle'] as const) if (fitting(open, all, SIZES[size], beside).length === open.length) return { size, shown: open };
  const shown = fitting(open, all, SIZES.small, beside);
  return { size: 'small', shown: shown.length > 0 ? shown : open.slice(0, 1) };
}

/** A card is not cut in two, so columns are filled one after the other. */
function fitting(open: readonly QuestionFace[], all: readonly QuestionFace[], size: Size, beside: boolean): QuestionFace[] {
  const [columns, characters] = beside ? size.beside : size.wide;
  let column = 1;
  let left = HEIGHT;
  const shown: QuestionFace[] = [];
  for (const question of open) {
    const height = heightOf(question, all, size, characters);
    if (height > left) {
      column++;
      left = HEIGHT;
    }
    if (column > columns || height > left) break;
    left -= height;
    shown.push(question);
  }
  return shown;
}

function heightOf({ id, text, by, mine, differ, divided }: QuestionFace, all: readonly QuestionFace[], size: Size, characters: number): number {
  const said = Boolean(mine) || Boolean(differ);
  const words = Number(said || by !== null) + Number(divided);
  const alike = all.filter(({ under }) => under === id).length;
  return size.card + size.line * Math.ceil(text.length / characters) + (said ? size.bar : 0) + size.words * (words + alike);
}
