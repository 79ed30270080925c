import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import cloud from 'd3-cloud';
import { render } from 'preact';
import { generator } from '../../src/engine/random.js';
import type { WordFace } from '../../src/werkvormen/poll/faces-contract.js';
import { layOut } from '../../src/werkvormen/poll/faces/cloud-layout.js';

/** As large as the screen draws it. */
const WIDTH = 1600;
const HEIGHT = 620;
const WEIGHT = 600;
const FONT = 'Atkinson Hyperlegible Next Variable';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('app');

/** Words of a few syllables; few people gave most of them, many a few. */
function wordsOf(count: number, seed: string): WordFace[] {
  const next = generator(seed);
  const part = () => ['ver', 'sa', 'men', 'ha', 'lu', 'ken', 'be', 'to', 'rui', 'mte', 'li', 'den'][Math.floor(next() * 12)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const text = Array.from({ length: 2 + Math.floor(next() * 3) }, part).join('') + String(at);
    return { id: text, text, count: Math.max(1, Math.round(40 / (at + 1))) };
  });
}

/** Milliseconds until the words stand on the page, laid out by this project. */
function draw(words: readonly WordFace[]): { readonly ms: number; readonly placed: number } {
  if (!root) return { ms: 0, placed: 0 };
  const from = performance.now();
  const placed = layOut(words, WIDTH, HEIGHT);
  render(
    <svg viewBox={`${String(-WIDTH / 2)} ${String(-HEIGHT / 2)} ${String(WIDTH)} ${String(HEIGHT)}`} style={{ width: `${String(WIDTH)}px` }}>
      {placed.map(({ id, text, size, x, y }) => <text key={id} text-anchor="middle" style={{ transform: `translate(${String(x)}px, ${String(y)}px)`, fontSize: `${String(size)}px`, fontFamily: FONT, fontWeight: WEIGHT }}>{text}</text>)}
    </svg>,
    root,
  );
  // Asking where it ended makes the browser lay it out now.
  root.getBoundingClientRect();
  const ms = performance.now() - from;
  render(null, root);
  return { ms, placed: placed.length };
}

/** The library by itself, with the same words in the same sizes: what the work costs anyway. */
function bare(words: readonly WordFace[]): number {
  const sizes = new Map(layOut(words, WIDTH, HEIGHT).map(({ id, size }) => [id, size]));
  const from = performance.now();
  cloud<cloud.Word>()
    .size([WIDTH, HEIGHT])
    .words(words.map(({ id, text }) => ({ text, size: sizes.get(id) ?? 12 })))
    .font(FONT)
    .fontWeight(WEIGHT)
    .fontSize((word) => word.size ?? 12)
    .rotate(0)
    .padding(3)
    .random(generator('bare'))
    .start();
  return performance.now() - from;
}

/** `?words=300&times=20`: how long it takes to draw a word cloud, every time another one; the first is the cold one. */
async function measure(): Promise<void> {
  await document.fonts.load(`${String(WEIGHT)} 40px "${FONT}"`);
  const count = Number(asked.get('words') ?? '300');
  const turns = Array.from({ length: Number(asked.get('times') ?? '20') }, (_, turn) => {
    const words = wordsOf(count, String(turn));
    return { ...draw(words), bare: bare(words) };
  });
  document.body.dataset['figures'] = JSON.stringify(turns);
}

void measure();
