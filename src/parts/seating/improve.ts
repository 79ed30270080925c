import type { Ledger } from './ledger.js';
import type { Wished } from './units.js';

/** How many swaps are tried. A number and not a time, so that the same seed gives the same seats on every machine. */
const SWAPS = 24_000;
/** How much worse a swap may make it, at first and at last: to get out of a corner. What is woven well is not shaken much. */
const WARM = 6;
const WARM_WOVEN = 1.5;
const COLD = 0.3;
/** How many times two people change all their seats with each other. */
const CHANGES = 2_500;

/** One round in numbers: guests per table. */
export type Seating = number[][];

/**
 * Makes rounds better by swapping units of equal size between tables, all rounds at once. Wishes stay kept: who belongs
 * together moves together, who stays does not move, and who must be apart is never brought together.
 * The ledger holds these rounds, and holds the best ones afterwards.
 * @returns the best that was found
 */
export function improve(rounds: Seating[], { units, apart }: Wished, ledger: Ledger, chance: () => number, woven = false): Seating[] {
  const unitOf = new Map(units.flatMap((unit) => unit.members.map((one) => [one, unit] as const)));
  const movable = units.filter((unit) => unit.fixed === null);
  const tables = rounds[0]?.length ?? 0;
  if (tables < 2 || movable.length < 2) return rounds;
  const pick = (below: number): number => Math.floor(chance() * below);
  const warm = woven ? WARM_WOVEN : WARM;
  let now = totalCost(rounds, ledger);
  let best = { cost: now, rounds: rounds.map((round) => round.map((table) => [...table])) };
  const seatOf = rounds.map((round) => placesIn(round, ledger.count));
  const cooling = (COLD / warm) ** (1 / SWAPS);
  for (let turn = 0, warmth = warm; turn < SWAPS && best.cost > 0; turn++, warmth *= cooling) {
    const at = pick(rounds.length);
    const round = rounds[at] ?? [];
    const seats = seatOf[at] ?? new Int16Array(0);
    const mine = movable[pick(movable.length)]?.members ?? [];
    const from = seats[mine[0] ?? 0] ?? 0;
    const to = (from + 1 + pick(tables - 1)) % tables;
    const [here, there] = [round[from] ?? [], round[to] ?? []];
    const theirs = asMany(mine.length, there, unitOf, pick);
    if (!theirs || clash(mine, there, theirs, apart) || clash(theirs, here, mine, apart)) continue;
    const gain = moved(mine, here, there, theirs, ledger) + moved(theirs, there, here, mine, ledger);
    if (gain > 0 && chance() >= Math.exp(-gain / warmth)) continue;
    book(mine, here, there, theirs, ledger);
    book(theirs, there, here, mine, ledger);
    round[from] = [...here.filter((one) => !mine.includes(one)), ...theirs];
    round[to] = [...there.filter((one) => !theirs.includes(one)), ...mine];
    for (const one of mine) seats[one] = to;
    for (const one of theirs) seats[one] = from;
    now += gain;
    if (now < best.cost) best = { cost: now, rounds: rounds.map((one) => one.map((table) => [...table])) };
  }
  return best.rounds;
}

/**
 * Lets people change all their seats with each other, in every round at once: nobody meets more often by that, but who is
 * alike comes to sit apart. For rounds that are woven, before anybody met.
 */
export function exchange(rounds: readonly Seating[], ledger: Ledger, chance: () => number): Seating[] {
  const holder = Array.from({ length: ledger.count }, (_, at) => at);
  const seatOf = rounds.map((round) => placesIn(round, ledger.count));
  const mates = (place: number): number[] => rounds.flatMap((round, at) => (round[seatOf[at]?.[place] ?? 0] ?? []).filter((other) => other !== place));
  const matesOf = holder.map((place) => mates(place));
  const cost = (who: number, place: number, besides: number): number => (matesOf[place] ?? []).reduce((sum, other) => sum + (other === besides ? 0 : ledger.alike(who, holder[other] ?? 0)), 0);
  for (let turn = 0; turn < CHANGES && ledger.count > 1; turn++) {
    const [a, b] = [Math.floor(chance() * ledger.count), Math.floor(chance() * ledger.count)];
    const [one, other] = [holder[a] ?? 0, holder[b] ?? 0];
    if (a === b || cost(one, b, a) + cost(other, a, b) > cost(one, a, b) + cost(other, b, a)) continue;
    holder[a] = other;
    holder[b] = one;
  }
  return rounds.map((round) => round.map((table) => table.map((place) => holder[place] ?? place)));
}

function placesIn(round: Seating, count: number): Int16Array {
  const seats = new Int16Array(count);
  round.forEach((table, at) => table.forEach((one) => (seats[one] = at)));
  return seats;
}

/** What these rounds cost: twice and more is counted from the second time on, with what is in the books from before. */
function totalCost(rounds: readonly Seating[], ledger: Ledger): number {
  let sum = 0;
  // Taken out and put back one by one, so that each meeting costs what it adds.
  for (const round of rounds) for (const table of round) ledger.meet(table, -1);
  for (const round of rounds) {
    for (const table of round) {
      table.forEach((a, at) => {
        for (const b of table.slice(at + 1)) sum += ledger.cost(a, b);
      });
      ledger.meet(table, 1);
    }
  }
  return sum;
}

/** As many people of a table who may move, whole units only; null when a try does not come out. */
function asMany(size: number, table: readonly number[], unitOf: ReadonlyMap<number, { readonly members: readonly number[]; readonly fixed: number | null }>, pick: (below: number) => number): readonly number[] | null {
  const start = pick(table.length);
  const found: number[] = [];
  for (let turn = 0; turn < table.length && found.length < size; turn++) {
    const one = table[(start + turn) % table.length] ?? 0;
    const unit = unitOf.get(one);
    if (!unit || unit.fixed !== null || found.includes(one) || found.length + unit.members.length > size) continue;
    found.push(...unit.members);
  }
  return found.length === size ? found : null;
}

function clash(coming: readonly number[], table: readonly number[], going: readonly number[], apart: Wished['apart']): boolean {
  return coming.some((one) => {
    const not = apart[one];
    return not !== undefined && not.size > 0 && table.some((other) => !going.includes(other) && not.has(other));
  });
}

/** What it costs more when people go from one table to another, from which others go. */
function moved(people: readonly number[], from: readonly number[], to: readonly number[], going: readonly number[], ledger: Ledger): number {
  let sum = 0;
  for (const one of people) {
    for (const other of from) if (!people.includes(other)) sum -= ledger.cost(one, other, 1);
    for (const other of to) if (!going.includes(other)) sum += ledger.cost(one, other);
  }
  return sum;
}

function book(people: readonly number[], from: readonly number[], to: readonly number[], going: readonly number[], ledger: Ledger): void {
  for (const one of people) {
    for (const other of from) if (!people.includes(other)) ledger.pair(one, other, -1);
    for (const other of to) if (!going.includes(other)) ledger.pair(one, other, 1);
  }
}
