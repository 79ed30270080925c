import type { Unit, Wished } from './units.js';

/** How often the search for a way in which wishes fit may try a seat, before it is called impossible. */
const TRIES = 4_000;

/** What it costs to add a unit to who sits at a table already; lower is better. */
export type Cost = (unit: Unit, table: readonly number[]) => number;

/**
 * Seats units at tables of these sizes. Who has wishes comes first, and is tried everywhere before giving up; then who has
 * none, in the order of `units`, each at the table where that costs least.
 * @returns per table the numbers of guests, or null when the wishes do not fit
 */
export function pack({ units, apart }: Wished, sizes: readonly number[], cost: Cost): number[][] | null {
  const tables: number[][] = sizes.map(() => []);
  const bound = (unit: Unit): boolean => unit.fixed !== null || unit.members.length > 1 || unit.members.some((one) => (apart[one]?.size ?? 0) > 0);
  const weight = (unit: Unit): number => (unit.fixed === null ? 0 : 1_000) + 10 * unit.members.length + unit.members.reduce((sum, one) => sum + (apart[one]?.size ?? 0), 0);
  const picky = units.filter(bound).sort((a, b) => weight(b) - weight(a));
  let tries = 0;
  const fits = (unit: Unit, at: number): boolean => {
    const table = tables[at] ?? [];
    return table.length + unit.members.length <= (sizes[at] ?? 0) && !unit.members.some((one) => table.some((other) => apart[one]?.has(other)));
  };
  const seat = (at: number): boolean => {
    const unit = picky[at];
    if (!unit) return true;
    const places = unit.fixed === null ? byCost(unit, tables, cost) : [unit.fixed];
    const empty = new Set<number>();
    for (const place of places) {
      const table = tables[place];
      if (!table || !fits(unit, place)) continue;
      // Empty tables of one size are the same table.
      const size = sizes[place] ?? 0;
      if (unit.fixed === null && table.length === 0) {
        if (empty.has(size)) continue;
        empty.add(size);
      }
      if (++tries > TRIES) return false;
      table.push(...unit.members);
      if (roomForGroups(picky.slice(at + 1), tables, sizes) && seat(at + 1)) return true;
      table.length -= unit.members.length;
    }
    return false;
  };
  if (!seat(0)) return null;
  for (const unit of units.filter((one) => !bound(one))) {
    const place = byCost(unit, tables, cost).find((at) => fits(unit, at));
    if (place === undefined) return null;
    tables[place]?.push(...unit.members);
  }
  return tables;
}

/** Whether there are as many places left for people who stay together as there are such groups, counted by the smallest. */
function roomForGroups(left: readonly Unit[], tables: readonly (readonly number[])[], sizes: readonly number[]): boolean {
  const groups = left.filter((unit) => unit.members.length > 1);
  const smallest = Math.min(...groups.map((unit) => unit.members.length));
  return groups.length === 0 || tables.reduce((sum, table, at) => sum + Math.floor(((sizes[at] ?? 0) - table.length) / smallest), 0) >= groups.length;
}

function byCost(unit: Unit, tables: readonly (readonly number[])[], cost: Cost): number[] {
  return tables
    .map((table, at) => ({ at, cost: cost(unit, table), taken: table.length }))
    .sort((a, b) => a.cost - b.cost || a.taken - b.taken || a.at - b.at)
    .map(({ at }) => at);
}
