import { generator, shuffle } from '../../src/engine/random.js';
import type { Parts } from './facts.js';

/** Chance that can be repeated: the same seed gives the same choices in the same order. */
export class Chance {
  readonly #next: () => number;
  #drawn = 0;
  readonly #said = new Map<Parts, string[]>();

  constructor(private readonly seed: string) {
    this.#next = generator(seed);
  }

  /** A number in [0, limit). */
  below(limit: number): number {
    return this.#next() * limit;
  }

  /** True in `share` of the cases. */
  yes(share: number): boolean {
    return this.#next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)] as T;
  }

  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    return shuffle(list, `${this.seed}/${String(this.#drawn++)}`);
  }

  /** A sentence that was not said before; when all were said, with a number behind it. */
  sentence(parts: Parts): string {
    const left = this.#said.get(parts) ?? this.shuffled(combinations(parts));
    this.#said.set(parts, left);
    return left.pop() ?? `${combinations(parts)[0] ?? ''} (${String(this.#drawn++)})`;
  }
}

function combinations([openings, middles, endings]: Parts): string[] {
  return openings.flatMap((a) => middles.flatMap((b) => endings.map((c) => `${a} ${b}${/[,:]$/.test(b) ? '' : ','} ${c}`)));
}
