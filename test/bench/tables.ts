import { shuffle } from '../../src/engine/random.js';
import type { Guest } from '../../src/parts/seating/guests.js';
import { mix } from '../../src/parts/seating/mix.js';
import { qualityOf, repeatsIn } from '../../src/parts/seating/quality.js';
import { hundredths, quantile } from '../support/figures.js';

/** A kenniscafé, and a large one; how often each is mixed, every time by another chance. */
const SIZES = [
  { people: 40, size: 5, rounds: 3 },
  { people: 100, size: 6, rounds: 4 },
] as const;
const TIMES = 50;
const WARM_UP = 10;

interface MixFigures {
  readonly people: number;
  readonly rounds: number;
  /** Milliseconds for all rounds together. */
  readonly p50: number;
  readonly p95: number;
  /** In the worst of all mixings: pairs that met again, and the fewest perspectives at a table. */
  readonly repeats: number;
  readonly perspectives: number;
  /** The same people dealt over tables by chance: milliseconds half of the time, and pairs that met again in the best of all dealings. */
  readonly dealt: { readonly p50: number; readonly repeats: number };
}

/** Mixes people over rounds of tables, as a facilitator does with one tap. */
export function measureTables(tell: (what: string) => void): MixFigures[] {
  return SIZES.map(({ people, size, rounds }) => {
    const guests = Array.from({ length: people }, (_, at): Guest => ({ id: `p${String(at)}`, perspective: `perspective ${String((at * 7) % 5)}`, organisation: `organisation ${String(at % 13)}` }));
    const times: number[] = [];
    const dealing: number[] = [];
    let dealtRepeats = Number.POSITIVE_INFINITY;
    let repeats = 0;
    let perspectives: number = size;
    for (let turn = -WARM_UP; turn < TIMES; turn++) {
      const from = performance.now();
      const mixed = mix({ guests, rounds, size, seed: `bench ${String(turn)}` }) ?? [];
      if (turn >= 0) times.push(performance.now() - from);
      const began = performance.now();
      const chance = Array.from({ length: rounds }, (_, round) => deal(guests.map(({ id }) => id), size, `bench ${String(turn)} ${String(round)}`));
      if (turn >= 0) dealing.push(performance.now() - began);
      dealtRepeats = Math.min(dealtRepeats, repeatsIn(chance));
      repeats = Math.max(repeats, repeatsIn(mixed));
      perspectives = Math.min(perspectives, ...mixed.flatMap((round) => qualityOf(round, [], guests).perspectives));
    }
    const dealt = { p50: hundredths(quantile(dealing, 0.5)), repeats: dealtRepeats };
    const figures = { dealt, people, rounds, p50: hundredths(quantile(times, 0.5)), p95: hundredths(quantile(times, 0.95)), repeats, perspectives };
    tell(`${String(people)} people over ${String(rounds)} rounds: p50 ${String(figures.p50)} ms, p95 ${String(figures.p95)} ms, ${String(repeats)} pairs met again, at least ${String(perspectives)} perspectives at a table; dealt by chance p50 ${String(dealt.p50)} ms, at best ${String(dealt.repeats)} pairs`);
    return figures;
  });
}

/** What it costs to do no better than chance. */
function deal(people: readonly string[], size: number, seed: string): string[][] {
  const order = shuffle(people, seed);
  return Array.from({ length: Math.ceil(order.length / size) }, (_, table) => order.slice(table * size, (table + 1) * size));
}
