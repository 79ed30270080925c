import { generator, shuffle } from '../../engine/random.js';
import { type Bounds, type Guest, type Pair, type Round, TABLE_BOUNDS } from './guests.js';
import { exchange, improve, type Seating } from './improve.js';
import { Ledger } from './ledger.js';
import { pack } from './pack.js';
import { tableSizes } from './sizes.js';
import { type Unit, unitsOf, type Wished } from './units.js';
import { stepAmong, weave } from './weave.js';

/** What is asked of the mixing. */
export interface Mixing {
  readonly guests: readonly Guest[];
  /** How many rounds to seat, all at once: what is good for now can be bad for later. */
  readonly rounds: number;
  /** How many people at a table, when that can be. */
  readonly size: number;
  readonly bounds?: Bounds;
  /** A number of tables to keep when that can be. */
  readonly tables?: number;
  readonly together?: readonly Pair[];
  readonly apart?: readonly Pair[];
  /** Rounds that were, the last one last. */
  readonly before?: readonly Round[];
  /** The sizes themselves, when they follow from something else; a list that does not fit is not found to fit. */
  readonly sizes?: readonly number[];
  /** Who stays at which table. */
  readonly hosts?: ReadonlyMap<string, number>;
  /** Where chance comes from; the same seed gives the same seats. */
  readonly seed: string;
}

/**
 * Seats people at tables for one or more rounds: perspectives and organisations mixed, and as few pairs as possible who
 * sat together before. Pure: the same question has the same answer.
 * @returns per round who sits at which table, or null when the wishes can't be kept
 */
export function mix({ guests, rounds, size, bounds = TABLE_BOUNDS, tables, sizes: given, together = [], apart = [], before = [], hosts = new Map(), seed }: Mixing): Round[] | null {
  const mixed = inBlocks(guests, seed);
  const wished = unitsOf(mixed, together, apart, hosts);
  if (!wished) return null;
  const ledger = new Ledger(mixed, before);
  const simple = hosts.size === 0 && wished.units.every((unit) => unit.members.length === 1) && wished.apart.every((not) => not.size === 0);
  for (const sizes of given ? [given] : tableSizes(mixed.length, size, bounds, tables)) {
    const woven = simple && before.length === 0 ? exchange(wovenRounds(mixed.length, sizes, rounds, seed), ledger, generator(`${seed} exchange`)) : [];
    const seated = begin(woven, rounds, wished, sizes, ledger, seed);
    if (!seated) continue;
    const best = improve(seated, wished, ledger, generator(`${seed} swaps`), woven.length === rounds);
    return best.map((round) => round.map((table) => shuffle(table.map((one) => mixed[one]?.id ?? ''), `${seed} ${table.join()}`)));
  }
  return null;
}

/** In an order by chance, with who is alike side by side: dealt out row by row they come to sit apart. */
function inBlocks(guests: readonly Guest[], seed: string): Guest[] {
  const mixed = shuffle([...guests].sort((a, b) => (a.id < b.id ? -1 : 1)), `${seed} guests`);
  const place = (values: readonly string[]): ReadonlyMap<string, number> => new Map([...new Set(values)].map((value, at) => [value, at]));
  const perspectives = place(mixed.map((guest) => guest.perspective));
  const organisations = place(mixed.map((guest) => guest.organisation));
  return mixed.sort(
    (a, b) => (perspectives.get(a.perspective) ?? 0) - (perspectives.get(b.perspective) ?? 0) || (organisations.get(a.organisation) ?? 0) - (organisations.get(b.organisation) ?? 0),
  );
}

/** Rounds by a pattern in which nobody meets twice, as many as there are; every table has one of each row of people. */
function wovenRounds(count: number, sizes: readonly number[], rounds: number, seed: string): Seating[] {
  const tables = sizes.length;
  const rows = Math.max(...sizes);
  if (tables < 2 || rows - Math.min(...sizes) > 1) return [];
  const step = stepAmong(tables);
  const order = Array.from({ length: rows }, (_, row) => shuffle(Array.from({ length: Math.min(tables, count - row * tables) }, (_, at) => at + row * tables), `${seed} row ${String(row)}`));
  const woven = weave(tables, rows, rounds).map((far, round): Seating => {
    const seated: Seating = sizes.map(() => []);
    order.forEach((row, r) => row.forEach((one, c) => seated[step(step(c, far[r] ?? 0), round % tables)]?.push(one)));
    return seated;
  });
  // With as many rows as tables the rows themselves have not met either.
  return woven.length < rounds && rows === tables && count === rows * tables ? [...woven, order.map((row) => [...row])] : woven;
}

/** A first seating of every round, in the books: what is woven, and for the rest each unit where it costs least. */
function begin(woven: readonly Seating[], rounds: number, wished: Wished, sizes: readonly number[], ledger: Ledger, seed: string): Seating[] | null {
  const seated: Seating[] = [];
  const undo = (): null => {
    for (const round of seated) for (const table of round) ledger.meet(table, -1);
    return null;
  };
  for (let round = 0; round < rounds; round++) {
    const units = shuffle(wished.units, `${seed} units ${String(round)}`);
    const cost = (unit: Unit, table: readonly number[]): number => unit.members.reduce((sum, one) => sum + table.reduce((more, other) => more + ledger.cost(one, other), 0), 0);
    const one = woven[round] ?? pack({ ...wished, units }, sizes, cost);
    if (!one) return undo();
    for (const table of one) ledger.meet(table, 1);
    seated.push(one);
  }
  return seated;
}
