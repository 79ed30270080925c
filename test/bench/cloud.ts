import { Gallery } from '../browser/gallery.js';
import { hundredths, quantile } from '../support/figures.js';

/** As many words as stand on the screen at most; how often a cloud is drawn, every time of other words. */
const WORDS = 300;
const TIMES = 25;

interface CloudFigures {
  readonly words: number;
  /** The fewest words that found a place in any of the clouds. */
  readonly placed: number;
  /** Milliseconds from words to a picture that stands; `first` is the one that no browser was warm for. */
  readonly first: number;
  /** The quickest: on a machine that is busy with other things this says most. */
  readonly least: number;
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds that the library by itself takes for the same words. */
  readonly bareLeast: number;
  readonly bareP50: number;
  readonly ratio: number;
}

/** Draws word clouds in Chromium as the screen does, beside the library by itself in the same page. */
export async function measureCloud(tell: (what: string) => void): Promise<CloudFigures> {
  const gallery = await Gallery.open();
  try {
    const page = await gallery.visit(`cloud.html?words=${String(WORDS)}&times=${String(TIMES)}`);
    await page.waitForSelector('body[data-figures]', { state: 'attached', timeout: 120_000 });
    const [cold, ...turns] = JSON.parse((await page.getAttribute('body', 'data-figures')) ?? '[]') as { ms: number; placed: number; bare: number }[];
    const times = turns.map(({ ms }) => ms);
    const bares = turns.map(({ bare }) => bare);
    const p50 = quantile(times, 0.5);
    const bareP50 = quantile(bares, 0.5);
    const figures = {
      words: WORDS,
      placed: Math.min(...turns.map(({ placed }) => placed)),
      first: hundredths(cold?.ms ?? 0),
      least: hundredths(Math.min(...times)),
      p50: hundredths(p50),
      p95: hundredths(quantile(times, 0.95)),
      bareLeast: hundredths(Math.min(...bares)),
      bareP50: hundredths(bareP50),
      ratio: hundredths(p50 / bareP50),
    };
    tell(`a cloud of ${String(WORDS)} words: first ${String(figures.first)} ms, least ${String(figures.least)} ms, p50 ${String(figures.p50)} ms, p95 ${String(figures.p95)} ms; the library by itself least ${String(figures.bareLeast)} ms, p50 ${String(figures.bareP50)} ms`);
    return figures;
  } finally {
    await gallery.close();
  }
}
