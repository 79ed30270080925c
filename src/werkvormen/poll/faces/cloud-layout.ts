import cloud from 'd3-cloud';
import { generator } from '../../../engine/random';
import type { WordFace } from '../faces-contract';

/** A word with its place, from the middle of the picture. */
export interface Placed {
  readonly id: string;
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** One of a few colours, which mean nothing. */
  readonly tone: number;
}

type Word = cloud.Word & { id: string; text: string; count: number };

const FONT = 'Atkinson Hyperlegible Next Variable';
const WEIGHT = 600;
const TONES = 4;
/** Boxes of words together, in parts of the picture, to begin with; letters fill about a third of their box. */
const COVERED = 0.7;
/** Laying out goes on a board this many times smaller: a quarter of the dots to look at, and no eye sees it. */
const COARSE = 2;
/** On the board. */
const LARGEST = 75;
const SMALLEST = 6;
/** Room around a word, in parts of its size: two words must not read as one. */
const AIR = 0.09;
/** Sizes go in steps of this factor, so that one more word seldom changes all others. */
const STEP = 1.15;
/** How many times smaller is tried before a word stays out. */
const TRIES = 6;

/**
 * Gives every word a place: the same words always get the same places, and each begins its search at a spot of its own,
 * so that most stay where they are when one comes in. Sizes go with the root of how many people gave a word.
 */
export function layOut(words: readonly WordFace[], width: number, height: number): Placed[] {
  const size: [number, number] = [Math.floor(width / COARSE), Math.floor(height / COARSE)];
  let base = inSteps(baseFor(words, size[0] * size[1] * COVERED));
  let placed: readonly Word[] = [];
  for (let tries = 1; tries <= TRIES; tries++, base /= STEP) {
    placed = place(words, base, size, tries === TRIES);
    if (placed.length === words.length) break;
  }
  return placed.map(({ id, text, size: own = 0, x = 0, y = 0 }) => ({ id, text, size: own * COARSE, x: x * COARSE, y: y * COARSE, tone: Math.floor(generator(id)() * TONES) }));
}

/** @param anyway goes on when a word finds no place; else the first of those ends it */
function place(words: readonly WordFace[], base: number, size: [number, number], anyway: boolean): Word[] {
  const sized = words
    .map((word): Word => ({ ...word, size: sizeOf(word.count, base) }))
    .sort((a, b) => (b.size ?? 0) - (a.size ?? 0) || (a.id < b.id ? -1 : 1));
  const placed: Word[] = [];
  const layout = cloud<Word>();
  layout
    .canvas(smallReads)
    .size(size)
    .words(sized)
    .font(FONT)
    .fontWeight(WEIGHT)
    .fontSize((word) => word.size ?? SMALLEST)
    .rotate(0)
    .padding((word) => Math.max(1.5, (word.size ?? 0) * AIR))
    .random(chanceOf(sized, (begun) => !anyway && placed.length < begun && layout.stop()))
    .on('word', (word) => placed.push(word))
    .start();
  return placed;
}

/**
 * The canvas on which words are drawn to see their shape. The library reads all 2048 lines of it each time; this one
 * hands out only those on which something stands, which is most of the time it takes.
 */
function smallReads(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return canvas;
  let lines = 1;
  const [read, move] = [context.getImageData.bind(context), context.translate.bind(context)];
  context.translate = (x, y) => {
    lines = Math.max(lines, Math.ceil(y + LARGEST + 2));
    move(x, y);
  };
  context.getImageData = (x: number, y: number, w: number, h: number) => {
    const pixels = read(x, y, w, Math.min(h, lines));
    lines = 1;
    return pixels;
  };
  return canvas;
}

/** The layout asks for chance three times per word, in this order: two for where it begins, one for the way it turns. */
function chanceOf(words: readonly Word[], onWord: (begun: number) => void): () => number {
  let asked = 0;
  let own = generator('');
  return () => {
    if (asked % 3 === 0) {
      own = generator(words[asked / 3]?.id ?? '');
      onWord(asked / 3);
    }
    asked++;
    // Close to the middle, so that the words make one cloud.
    return 0.5 + (own() - 0.5) * 0.7;
  };
}

function sizeOf(count: number, base: number): number {
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, base * Math.sqrt(count))));
}

/** The size of a word of one person, when all words together cover about this much and the one of most people is not too large. */
function baseFor(words: readonly WordFace[], area: number): number {
  const covered = words.reduce((sum, { text, count }) => sum + text.length * 0.56 * count * 1.1, 0);
  const most = Math.max(1, ...words.map(({ count }) => count));
  return Math.min(LARGEST / Math.sqrt(most), Math.sqrt(area / Math.max(1, covered)));
}

function inSteps(size: number): number {
  return STEP ** Math.floor(Math.log(size) / Math.log(STEP));
}
