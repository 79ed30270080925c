import type { Dice } from './dice.js';

/** What was said so far in the whole history, so that nothing is said again and again. */
export class Sayings {
  private readonly times = new Map<string, number>();

  constructor(private readonly chance: Dice) {}

  /** One of those that were said least. */
  pick<T extends string>(list: readonly T[]): T {
    const fewest = Math.min(...list.map((one) => this.said(one)));
    return this.note(this.chance.pick(list.filter((one) => this.said(one) === fewest)));
  }

  /** Made anew until nobody said it yet; null when it can't be. */
  fresh(make: () => string): string | null {
    for (let tries = 0; tries < 60; tries++) {
      const text = make();
      if (this.said(text) === 0) return this.note(text);
    }
    return null;
  }

  private said(text: string): number {
    return this.times.get(text) ?? 0;
  }

  private note<T extends string>(text: T): T {
    this.times.set(text, this.said(text) + 1);
    return text;
  }
}
