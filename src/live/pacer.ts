/**
 * Coalesces: the first touch after a quiet time acts at once, later ones wait until `interval` has passed since the last act.
 * A burst of a thousand changes so costs a handful of frames.
 */
export class Pacer {
  #last = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | NodeJS.Immediate | null = null;
  #stopped = false;

  /**
   * @param interval milliseconds between two acts
   * @param now the clock, in milliseconds
   */
  constructor(
    private readonly interval: number,
    private readonly act: () => void,
    private readonly now: () => number,
  ) {}

  touch(): void {
    if (this.#timer !== null || this.#stopped) return;
    const wait = this.#last + this.interval - this.now();
    const fire = () => {
      this.#timer = null;
      this.#last = this.now();
      this.act();
    };
    this.#timer = wait <= 0 ? setImmediate(fire) : setTimeout(fire, Math.min(wait, this.interval));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer as NodeJS.Timeout | undefined);
    clearImmediate(this.#timer as NodeJS.Immediate | undefined);
    this.#timer = null;
  }
}
