/** What a clock that counts down comes to: its last minute, and its end. */
export type ClockMoment = 'minute-left' | 'over';

const MINUTE = 60_000;
/** A page that nobody looks at is woken by its browser once a minute; what is later than that was slept through. */
const LATE = 65_000;
/** Browsers count no further than 2^31 ms; looked at again after a day. */
const DAY = 24 * 60 * MINUTE;

/** The outside of it, so that a spec needs no time to pass. */
export interface ClockNeeds {
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Does something later, in milliseconds. @returns what takes it back */
  readonly later: (action: () => void, ms: number) => () => void;
}

/** Which clocks are in view, and who wants to hear of their moments. */
export interface ClockMoments {
  /** A clock came into view that is over at `end`. The same end twice is one clock. @returns to call when it goes out of view */
  watch(end: number): () => void;
  /** @returns to call when nobody listens any more */
  listen(listener: (moment: ClockMoment) => void): () => void;
}

/** Tells once for each clock in view that its last minute begins and that it is over; of what was past before it came into view, nothing. */
export function clockMoments({ now, later }: ClockNeeds): ClockMoments {
  const listeners = new Set<(moment: ClockMoment) => void>();
  const watched = new Map<number, { viewers: number; readonly stop: () => void }>();

  function at(time: number, moment: ClockMoment): () => void {
    let cancel = () => {};
    const look = () => {
      const ahead = time - now();
      if (ahead > 0) cancel = later(look, Math.min(ahead, DAY));
      else if (ahead > -LATE) for (const listener of listeners) listener(moment);
    };
    if (time > now()) look();
    return () => cancel();
  }

  return {
    watch(end) {
      const known = watched.get(end);
      const stops = known ? [] : [at(end - MINUTE, 'minute-left'), at(end, 'over')];
      const one = known ?? { viewers: 0, stop: () => stops.forEach((stop) => stop()) };
      one.viewers++;
      watched.set(end, one);
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        if (--one.viewers > 0) return;
        one.stop();
        watched.delete(end);
      };
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
