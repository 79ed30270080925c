import type { Guest, Pair } from './guests.js';

/** People who move as one: somebody alone, or people who wish to sit together. Numbers are places in the list of guests. */
export interface Unit {
  readonly members: readonly number[];
  /** The table of a host who stays; null for who moves. */
  readonly fixed: number | null;
}

/** The wishes in numbers, checked for what can't be. */
export interface Wished {
  readonly units: readonly Unit[];
  /** Per guest, with whom they may not sit. */
  readonly apart: readonly ReadonlySet<number>[];
}

/**
 * Makes units of who wish to sit together.
 * @returns null when the wishes contradict each other
 */
export function unitsOf(guests: readonly Guest[], together: readonly Pair[], apart: readonly Pair[], hosts: ReadonlyMap<string, number>): Wished | null {
  const place = new Map(guests.map((guest, at) => [guest.id, at]));
  const root = guests.map((_, at) => at);
  const find = (at: number): number => (root[at] === at ? at : find(root[at] ?? at));
  const numbers = (pairs: readonly Pair[]): (readonly [number, number])[] =>
    pairs.flatMap(([a, b]) => {
      const [from, to] = [place.get(a), place.get(b)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    });
  for (const [a, b] of numbers(together)) root[find(a)] = find(b);
  const not = guests.map(() => new Set<number>());
  for (const [a, b] of numbers(apart)) {
    if (find(a) === find(b)) return null;
    not[a]?.add(b);
    not[b]?.add(a);
  }
  const groups = new Map<number, number[]>();
  guests.forEach((_, at) => groups.set(find(at), [...(groups.get(find(at)) ?? []), at]));
  const units: Unit[] = [];
  for (const members of groups.values()) {
    const at = [...new Set(members.flatMap((one) => hosts.get(guests[one]?.id ?? '') ?? []))];
    if (at.length > 1) return null;
    units.push({ members, fixed: at[0] ?? null });
  }
  return { units, apart: not };
}
