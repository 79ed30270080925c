/** Somebody who needs a seat; what is empty is not mixed by. */
export interface Guest {
  readonly id: string;
  readonly perspective: string;
  readonly organisation: string;
}

/** Two people, by id. */
export type Pair = readonly [string, string];

/** Who sits where in one round: ids per table, the first table first. */
export type Round = readonly (readonly string[])[];

/** How small and how large a table may be. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Tables at which everybody is heard. */
export const TABLE_BOUNDS: Bounds = { least: 3, most: 6 };

/** Two ids in an order that is always the same. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Every pair of people who sit together in a round. */
export function pairsOf(round: Round): string[] {
  return round.flatMap((table) => table.flatMap((a, at) => table.slice(at + 1).map((b) => pairKey(a, b))));
}
