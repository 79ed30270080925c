/** However long acts take, something is shown after so many milliseconds. */
const LONGEST = 2000;

/**
 * Coalesces: the first touch after a quiet time acts at once, later ones wait until `interval` has passed since the last act.
 * A burst of a thousand changes so costs a handful of frames. Acts that take long come less often, so that a very large room
 * still votes quickly.
 */
export class Pacer {
  #last = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | NodeJS.Immediate | null = null;
  #stopped = false;
  /** Milliseconds that the last act took. */
  #took = 0;
  #touchedAt = 0;

  /**
   * @param interval milliseconds between two acts
   * @param now the clock, in milliseconds
   * @param parts acts take one part in so many of the time at most
   * @param waited told how many milliseconds there were between the first touch and the end of the act
   */
  constructor(
    private readonly interval: number,
    private readonly act: () => void,
    private readonly now: () => number,
    private readonly parts: number,
    private readonly waited?: (ms: number) => void,
  ) {}

  touch(): void {
    if (this.#timer !== null || this.#stopped) return;
    this.#touchedAt = this.now();
    const interval = Math.max(this.interval, Math.min(LONGEST, this.parts * this.#took));
    const wait = this.#last + interval - this.#touchedAt;
    const fire = () => {
      this.#timer = null;
      this.#last = this.now();
      this.act();
      this.waited?.(this.now() - this.#touchedAt);
    };
    this.#timer = wait <= 0 ? setImmediate(fire) : setTimeout(fire, Math.min(wait, interval));
  }

  /** Does the work of an act, which may come later than the act itself, and remembers how long it took. */
  timed(work: () => void): void {
    const from = this.now();
    work();
    this.#took = Math.max(0, this.now() - from);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer as NodeJS.Timeout | undefined);
    clearImmediate(this.#timer as NodeJS.Immediate | undefined);
    this.#timer = null;
  }
}
