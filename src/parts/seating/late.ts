import { type Guest, type Pair, pairKey, type Round, TABLE_BOUNDS } from './guests.js';
import { asSet, Ledger } from './ledger.js';

/** What is asked when somebody comes in while the others sit. */
export interface Late {
  readonly guest: Guest;
  /** Who sits where now; people who left are not in it. */
  readonly round: Round;
  /** Everybody who sits, and the guest. */
  readonly guests: readonly Guest[];
  readonly before?: readonly Round[];
  readonly together?: readonly Pair[];
  readonly apart?: readonly Pair[];
  readonly most?: number;
}

/**
 * A seat for who comes late; nobody else moves. With whom they wish to sit first, then the smallest table, then the one
 * where they are most needed. A table may get one too many before somebody stays standing.
 * @returns the number of the table, or null when a wish leaves none
 */
export function seatLate({ guest, round, guests, before = [], together = [], apart = [], most = TABLE_BOUNDS.most }: Late): number | null {
  const ledger = new Ledger(guests, before);
  const place = new Map(guests.map(({ id }, at) => [id, at]));
  const own = place.get(guest.id) ?? 0;
  const [wanted, not] = [asSet(together), asSet(apart)];
  const free = round
    .map((table, at) => ({ table, at }))
    .filter(({ table }) => !table.some((id) => not.has(pairKey(id, guest.id))));
  const rank = ({ table }: { table: readonly string[] }): readonly number[] => [
    table.some((id) => wanted.has(pairKey(id, guest.id))) ? 0 : 1,
    table.length >= most ? 1 : 0,
    table.length,
    table.reduce((sum, id) => sum + ledger.cost(own, place.get(id) ?? own), 0),
  ];
  const ranked = free.map((one) => ({ at: one.at, rank: rank(one) }));
  ranked.sort((a, b) => a.rank.reduce((found, value, i) => found || value - (b.rank[i] ?? 0), 0) || a.at - b.at);
  return ranked[0]?.at ?? null;
}
