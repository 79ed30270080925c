import { type Guest, pairsOf, type Round } from './guests.js';

/** How well a round mixes people. */
export type Quality = {
  /** Pairs who sit together, and how many of those sat together before. */
  readonly pairs: number;
  readonly repeats: number;
  /** Different perspectives per table. */
  readonly perspectives: readonly number[];
  /** Pairs at a table who come from the same organisation. */
  readonly sameOrganisation: number;
};

/** Looks at a round beside those before it. */
export function qualityOf(round: Round, before: readonly Round[], guests: readonly Guest[]): Quality {
  const known = new Map(guests.map((guest) => [guest.id, guest]));
  const met = new Set(before.flatMap(pairsOf));
  const pairs = pairsOf(round);
  const said = (table: readonly string[], what: 'perspective' | 'organisation'): string[] => table.map((id) => known.get(id)?.[what] ?? '').filter(Boolean);
  return {
    pairs: pairs.length,
    repeats: pairs.filter((pair) => met.has(pair)).length,
    perspectives: round.map((table) => new Set(said(table, 'perspective')).size),
    sameOrganisation: round.reduce((sum, table) => sum + samePairs(said(table, 'organisation')), 0),
  };
}

/** Meetings of pairs over all rounds that were not their first: what a known best assignment is compared by. */
export function repeatsIn(rounds: readonly Round[]): number {
  const all = rounds.flatMap(pairsOf);
  return all.length - new Set(all).size;
}

function samePairs(values: readonly string[]): number {
  return values.reduce((sum, value, at) => sum + values.slice(at + 1).filter((other) => other === value).length, 0);
}
