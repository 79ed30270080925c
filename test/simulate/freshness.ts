/**
 * How old the console's count is: milliseconds from the answer to a contribution until the console shows a count that
 * has it. The k-th answer is in the first count of at least k.
 */
export class Freshness {
  readonly ages: number[] = [];
  readonly #answers: number[] = [];
  readonly #shown: { at: number; count: number }[] = [];

  /** A new step begins; what the console showed before it does not count. */
  begin(): void {
    this.#answers.length = 0;
    this.#shown.length = 0;
  }

  /** Somebody's first contribution to this step was answered. */
  answered(at: number): void {
    this.#answers.push(at);
  }

  /** The console shows a count. */
  shows(count: number, at: number): void {
    this.#shown.push({ at, count });
  }

  /** Closes the books of a step. */
  settle(): void {
    this.#answers.sort((a, b) => a - b);
    this.#answers.forEach((at, place) => {
      const seen = this.#shown.find((s) => s.count > place);
      if (seen) this.ages.push(Math.max(0, seen.at - at));
    });
    this.begin();
  }
}
