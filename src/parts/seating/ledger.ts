import { type Guest, type Pair, pairKey, type Round } from './guests.js';

/** What it costs when two people sit together once more, come from one perspective, or from one organisation. */
const REPEAT = 10;
const PERSPECTIVE = 3;
const ORGANISATION = 2;

/** Who sat with whom how often, and what it costs to seat people together. Guests are numbers, their places in the list. */
export class Ledger {
  readonly count: number;
  readonly #met: Uint8Array;
  readonly #alike: Uint8Array;

  constructor(guests: readonly Guest[], before: readonly Round[]) {
    this.count = guests.length;
    this.#met = new Uint8Array(this.count * this.count);
    this.#alike = new Uint8Array(this.count * this.count);
    guests.forEach((a, i) =>
      guests.forEach((b, j) => {
        if (i === j) return;
        this.#alike[i * this.count + j] = (shared(a.perspective, b.perspective) ? PERSPECTIVE : 0) + (shared(a.organisation, b.organisation) ? ORGANISATION : 0);
      }),
    );
    const place = new Map(guests.map(({ id }, at) => [id, at]));
    for (const round of before) for (const table of round) this.meet(table.flatMap((id) => place.get(id) ?? []), 1);
  }

  /** These people sit at one table (`by` 1), or do not after all (`by` -1). */
  meet(table: readonly number[], by: 1 | -1): void {
    for (const a of table) for (const b of table) if (a !== b) this.#met[a * this.count + b] = (this.#met[a * this.count + b] ?? 0) + by;
  }

  /** One pair meets once more, or once less. */
  pair(a: number, b: number, by: 1 | -1): void {
    this.#met[a * this.count + b] = (this.#met[a * this.count + b] ?? 0) + by;
    this.#met[b * this.count + a] = (this.#met[b * this.count + a] ?? 0) + by;
  }

  /** What it costs that these two are alike, whether they met or not. */
  alike(a: number, b: number): number {
    return this.#alike[a * this.count + b] ?? 0;
  }

  /** What it costs that these two sit together, counted beside the times that are in the books; `less` takes those off. */
  cost(a: number, b: number, less = 0): number {
    const at = a * this.count + b;
    return (this.#alike[at] ?? 0) + REPEAT * ((this.#met[at] ?? 0) - less);
  }
}

function shared(a: string, b: string): boolean {
  return a !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Pairs as a set, to ask whether two may sit together. */
export function asSet(pairs: readonly Pair[]): ReadonlySet<string> {
  return new Set(pairs.map(([a, b]) => pairKey(a, b)));
}
