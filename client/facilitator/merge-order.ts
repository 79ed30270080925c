/** Two new orders of one list, brought together. */
export interface MergedOrder {
  readonly order: readonly string[];
  /** What both sides moved, each to another place; it stands where mine has it. */
  readonly contested: readonly string[];
}

/**
 * Brings two changed orders of one list together: who stayed in mine stays, and what theirs moved or added comes after
 * what it comes after in theirs.
 * @param keep what is in the list afterwards; everything in it is in mine or in theirs
 */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[], keep: ReadonlySet<string>): MergedOrder {
  const movedByMe = moved(base, mine);
  const movedByThem = moved(base, theirs);
  const order = mine.filter((id) => keep.has(id));
  const contested = new Set<string>();
  for (const [place, id] of theirs.entries()) {
    if (!keep.has(id)) continue;
    const here = order.indexOf(id);
    if (here >= 0 && movedByThem.has(id) && movedByMe.has(id) && before(mine, id, keep) !== before(theirs, id, keep)) contested.add(id);
    if (here >= 0 && (!movedByThem.has(id) || movedByMe.has(id))) continue;
    if (here >= 0) order.splice(here, 1);
    const after = theirs.slice(0, place).reverse().find((earlier) => order.includes(earlier));
    order.splice(after === undefined ? 0 : order.indexOf(after) + 1, 0, id);
  }
  return { order, contested: [...contested] };
}

/** What stands before an id, of what is kept; null for nothing. */
export function before(order: readonly string[], id: string, keep: ReadonlySet<string> | null = null): string | null {
  const earlier = order.slice(0, Math.max(0, order.indexOf(id)));
  return earlier.reverse().find((other) => keep === null || keep.has(other)) ?? null;
}

/** The fewest ids whose moving explains the new order: everything outside a longest part that kept its order. */
export function moved(from: readonly string[], to: readonly string[]): ReadonlySet<string> {
  const places = new Map(from.map((id, place) => [id, place]));
  const common = to.filter((id) => places.has(id));
  // For each place: the longest row that ends here, as its last place and the place before it.
  const best = common.map(() => ({ length: 1, previous: -1 }));
  let last = -1;
  for (const [i, id] of common.entries()) {
    for (let j = 0; j < i; j++) {
      const rises = placeOf(places, common[j]) < placeOf(places, id);
      if (rises && (best[j]?.length ?? 0) + 1 > (best[i]?.length ?? 0)) best[i] = { length: (best[j]?.length ?? 0) + 1, previous: j };
    }
    if ((best[i]?.length ?? 0) > (best[last]?.length ?? 0)) last = i;
  }
  const stayed = new Set<string>();
  for (let i = last; i >= 0; i = best[i]?.previous ?? -1) stayed.add(common[i] ?? '');
  return new Set(common.filter((id) => !stayed.has(id)));
}

function placeOf(places: ReadonlyMap<string, number>, id: string | undefined): number {
  return id === undefined ? -1 : (places.get(id) ?? -1);
}
