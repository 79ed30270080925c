// So that a flood of made-up keys can't fill the memory.
const KEYS_LIMIT = 10_000;

/** Counts attempts per key in a sliding window. In memory: a restart forgives. */
export class Attempts {
  private readonly times = new Map<string, number[]>();

  /**
   * @param limit how many attempts a key has
   * @param window milliseconds after which an attempt is forgotten
   */
  constructor(
    private readonly limit: number,
    private readonly window: number,
  ) {}

  /** Milliseconds until the next attempt may be made; 0 when it may be made now. */
  wait(key: string, now: number): number {
    const recent = this.recent(key, now);
    const first = recent[recent.length - this.limit];
    return first === undefined ? 0 : first + this.window - now;
  }

  /** Counts one. */
  note(key: string, now: number): void {
    const recent = this.recent(key, now);
    this.times.delete(key); // at the end of the map: who tried longest ago is forgotten first
    this.times.set(key, [...recent, now].slice(-this.limit));
    const [oldest] = this.times.keys();
    if (this.times.size > KEYS_LIMIT && oldest !== undefined) this.times.delete(oldest);
  }

  /** Takes back all of a key's attempts. */
  forget(key: string): void {
    this.times.delete(key);
  }

  private recent(key: string, now: number): number[] {
    return (this.times.get(key) ?? []).filter((at) => at > now - this.window);
  }
}
