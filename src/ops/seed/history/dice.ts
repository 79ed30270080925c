/** Choices that fall the same way every time: the same seed makes the same history. */
export interface Dice {
  /** A number from 0 up to 1. */
  next(): number;
  /** Whether something happens that does so in `chance` of the cases. */
  happens(chance: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of a list, in another order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32: small, and even enough for a story. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new Error('there is nothing to choose from');
    return found;
  };
  return {
    next,
    happens: (chance) => next() < chance,
    pick,
    some: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)).flat();
    },
  };
}
