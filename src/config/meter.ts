/** Upper bounds of the buckets of a {@link Spread}, in seconds. */
export const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

/** How long something took, counted in buckets: an array of numbers, for the hot path. */
export class Spread {
  /** How often it took at most each of the {@link BOUNDS} and more than the one before; the last is for what took longer. */
  readonly buckets = new Array<number>(BOUNDS.length + 1).fill(0);
  /** Seconds in all. */
  sum = 0;

  /** @param ms milliseconds */
  took(ms: number): void {
    const seconds = ms / 1000;
    let at = 0;
    while (at < BOUNDS.length && seconds > (BOUNDS[at] ?? 0)) at++;
    this.buckets[at] = (this.buckets[at] ?? 0) + 1;
    this.sum += seconds;
  }
}

/** What the live room of this process looks like now. */
export interface LiveNow {
  /** Sessions in memory, and of those the ones that are written here. */
  readonly sessions: number;
  readonly written: number;
  readonly phones: number;
  readonly consoles: number;
  readonly screens: number;
}

/** What the live room counts, as plain numbers that somebody may read: counting costs an addition, reading is somebody else's time. */
export class Meter {
  acked = 0;
  /** Refused commands by the name of the refusal. */
  readonly refused = new Map<string, number>();
  readonly commits = new Spread();
  commitsFailed = 0;
  /** Between a change and the frame that shows it. */
  readonly frames = new Spread();
  /** Asked when somebody reads. */
  live: () => LiveNow = () => ({ sessions: 0, written: 0, phones: 0, consoles: 0, screens: 0 });
  /** Whether other nodes can be reached; null where there are none. */
  together: () => boolean | null = () => null;

  answered(ack: { readonly ok: true } | { readonly ok: false; readonly refused: string }): void {
    if (ack.ok) this.acked++;
    else this.refused.set(ack.refused, (this.refused.get(ack.refused) ?? 0) + 1);
  }
}
