import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Guest, pairKey, type Pair, pairsOf, type Round } from './guests.js';
import { seatLate } from './late.js';
import { mix } from './mix.js';
import { qualityOf, repeatsIn } from './quality.js';
import { usualSizes } from './sizes.js';

const guests = (count: number, perspectives = 0, organisations = 0): Guest[] =>
  Array.from({ length: count }, (_, at) => ({ id: `g${String(at)}`, perspective: perspectives ? `p${String(at % perspectives)}` : '', organisation: organisations ? `o${String(at % organisations)}` : '' }));
const sizesOf = (round: Round): number[] => round.map((table) => table.length);
const everyone = (round: Round): string[] => round.flat().sort();

/** Guests with wishes that they all can have: they come from one arrangement that exists. */
const feasible = fc.record({ count: fc.integer({ min: 3, max: 30 }), size: fc.integer({ min: 3, max: 6 }), rounds: fc.integer({ min: 1, max: 3 }), seed: fc.string({ minLength: 1, maxLength: 6 }), perspectives: fc.integer({ min: 0, max: 5 }), picks: fc.array(fc.nat(), { maxLength: 8 }) }).map((ask) => {
  const sizes = usualSizes(ask.count, ask.size, { least: 3, most: 6 }) ?? [];
  const ids = guests(ask.count).map(({ id }) => id);
  let from = 0;
  const tables = sizes.map((size) => ids.slice(from, (from += size)));
  const at = (id: string): number => tables.findIndex((table) => table.includes(id));
  const pairs = ask.picks.map((pick): Pair => [ids[pick % ids.length] ?? '', ids[(pick * 7 + 3) % ids.length] ?? '']).filter(([a, b]) => a !== b);
  return { ...ask, guests: guests(ask.count, ask.perspectives, 4), together: pairs.filter(([a, b]) => at(a) === at(b)).slice(0, 2), apart: pairs.filter(([a, b]) => at(a) !== at(b)) };
});

describe('whoever comes and whatever is wished', () => {
  test('everybody sits once in every round, at tables of 3 to 6 that differ by one at most', () => {
    fc.assert(
      fc.property(feasible, ({ together: _together, apart: _apart, ...ask }) => {
        const rounds = mix(ask) ?? [];
        expect(rounds).toHaveLength(ask.rounds);
        for (const round of rounds) {
          expect(everyone(round)).toEqual(ask.guests.map(({ id }) => id).sort());
          const sizes = sizesOf(round);
          expect([Math.min(...sizes) >= 3, Math.max(...sizes) <= 6, Math.max(...sizes) - Math.min(...sizes) <= 1]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('wishes that can be kept are kept in every round', () => {
    fc.assert(
      fc.property(feasible, (ask) => {
        const rounds = mix(ask) ?? [];
        expect(rounds).toHaveLength(ask.rounds);
        for (const round of rounds) {
          const pairs = new Set(pairsOf(round));
          expect(everyone(round)).toEqual(ask.guests.map(({ id }) => id).sort());
          for (const [a, b] of ask.apart) expect(pairs).not.toContain(pairKey(a, b));
          for (const [a, b] of ask.together) expect(pairs).toContain(pairKey(a, b));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the same question has the same answer', () => {
    fc.assert(fc.property(feasible, (ask) => expect(mix(ask)).toEqual(mix({ ...ask, guests: [...ask.guests].reverse() }))), { numRuns: 8 });
  });

  test('who comes late gets a seat that breaks no wish, and the others stay where they sit', () => {
    fc.assert(
      fc.property(feasible, (ask) => {
        const [round = []] = mix({ ...ask, rounds: 1 }) ?? [];
        const late: Guest = { id: 'late', perspective: 'p0', organisation: '' };
        const apart: Pair[] = [...ask.apart, ['late', round[0]?.[0] ?? '']];
        const copy = structuredClone(round);
        const at = seatLate({ guest: late, round, guests: [...ask.guests, late], apart });
        expect(round).toEqual(copy);
        if (round.length === 1) expect(at).toBeNull();
        else expect(sizesOf(round)[at ?? -1]).toBe(Math.min(...sizesOf(round).slice(1)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('what can\'t be', () => {
  test('is said: too few people, two who must and may not, three apart at two tables', () => {
    const ask = { rounds: 1, size: 3, seed: 's' };
    expect(mix({ ...ask, guests: guests(2) })).toBeNull();
    expect(mix({ ...ask, guests: guests(9), together: [['g0', 'g1']], apart: [['g1', 'g0']] })).toBeNull();
    expect(mix({ ...ask, guests: guests(9), together: [['g0', 'g1'], ['g1', 'g2']], apart: [['g2', 'g0']] })).toBeNull();
    expect(mix({ ...ask, guests: guests(7), apart: [['g0', 'g1'], ['g1', 'g2'], ['g0', 'g2']] })).toBeNull();
    expect(mix({ ...ask, guests: guests(9), apart: [['g0', 'g1'], ['g1', 'g2'], ['g0', 'g2']] })).not.toBeNull();
    expect(mix({ ...ask, guests: guests(20), together: Array.from({ length: 6 }, (_, at): Pair => [`g${String(at)}`, `g${String(at + 1)}`]) })).toBeNull();
  });

  test('tables become unequal before a wish is called impossible', () => {
    const together = Array.from({ length: 5 }, (_, at): Pair => [`g${String(at)}`, `g${String(at + 1)}`]);
    const [round = []] = mix({ guests: guests(9), rounds: 1, size: 5, together, seed: 's' }) ?? [];
    expect(sizesOf(round).sort()).toEqual([3, 6]);
  });
});

describe('mixing', () => {
  // The best known: of designs in which nobody meets twice, and for two tables of four by counting (two pairs a table).
  test.each([
    [9, 3, 4, 0],
    [12, 3, 4, 0],
    [15, 3, 5, 0],
    [16, 4, 5, 0],
    [20, 4, 4, 0],
    [25, 5, 6, 0],
    [32, 4, 6, 0],
    [8, 4, 2, 4],
    [100, 6, 4, 0],
    [100, 4, 4, 0],
  ])('%i people at tables of %i for %i rounds: %i pairs meet again, as in the best that is known', (count, size, rounds, best) => {
    for (const seed of ['a', 'b', 'c']) expect(repeatsIn(mix({ guests: guests(count), rounds, size, seed }) ?? [])).toBe(best);
  });

  test('is as good as trying everything, for small groups, where a third meeting counts for more than a second', () => {
    for (const [count, size, rounds] of [[6, 3, 2], [6, 3, 3], [7, 3, 2], [8, 4, 2], [8, 4, 3], [9, 3, 3]] as const) {
      expect([count, size, rounds, crowding(mix({ guests: guests(count), rounds, size, seed: 'x' }) ?? [])]).toEqual([count, size, rounds, leastCrowding(count, size, rounds)]);
    }
  });

  test('spreads perspectives over all tables in every round, and keeps colleagues apart', () => {
    const people = guests(20, 4, 5);
    const rounds = mix({ guests: people, rounds: 3, size: 4, seed: 'm' }) ?? [];
    rounds.forEach((round, at) => {
      const quality = qualityOf(round, rounds.slice(0, at), people);
      expect(Math.min(...quality.perspectives)).toBeGreaterThanOrEqual(3);
      expect(quality.sameOrganisation).toBeLessThanOrEqual(1);
      expect(quality.repeats).toBeLessThanOrEqual(1);
    });
  });

  test('knows who sat together before, also in rounds that were not mixed here', () => {
    const before: Round[] = [[['g0', 'g1', 'g2'], ['g3', 'g4', 'g5'], ['g6', 'g7', 'g8']]];
    expect(qualityOf((mix({ guests: guests(9), rounds: 1, size: 3, before, seed: 's' }) ?? [])[0] ?? [], before, guests(9)).repeats).toBe(0);
  });

  test('a host stays, and the guests go round', () => {
    const hosts = new Map([['g0', 0], ['g4', 1], ['g8', 2]]);
    const before: Round[] = [[['g0', 'g1', 'g2', 'g3'], ['g4', 'g5', 'g6', 'g7'], ['g8', 'g9', 'g10', 'g11']]];
    const rounds = mix({ guests: guests(12), rounds: 2, size: 4, tables: 3, before, hosts, seed: 's' }) ?? [];
    for (const round of rounds) for (const [id, table] of hosts) expect(round[table]).toContain(id);
    // Every guest is with every host once.
    for (const id of ['g1', 'g2', 'g5', 'g9']) expect(new Set([...before, ...rounds].map((round) => round.findIndex((table) => table.includes(id)))).size).toBe(3);
  });

  test('the figures of quality are those of who sits there', () => {
    const people: Guest[] = [{ id: 'a', perspective: 'x', organisation: 'o' }, { id: 'b', perspective: 'x', organisation: 'o' }, { id: 'c', perspective: 'y', organisation: '' }, { id: 'd', perspective: '', organisation: '' }];
    expect(qualityOf([['a', 'b', 'c'], ['d']], [[['b', 'a'], ['c', 'd']]], people)).toEqual({ pairs: 3, repeats: 1, perspectives: [2, 0], sameOrganisation: 1 });
  });
});

/** Every way to seat people at tables of these sizes, with the first free person always next. */
function* arrangements(ids: readonly string[], sizes: readonly number[]): Generator<string[][]> {
  const [first, ...rest] = ids;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const size of new Set(sizes)) {
    const left = [...sizes];
    left.splice(left.indexOf(size), 1);
    for (const mates of choose(rest, size - 1)) for (const others of arrangements(rest.filter((id) => !mates.includes(id)), left)) yield [[first, ...mates], ...others];
  }
}

function* choose(ids: readonly string[], count: number): Generator<string[]> {
  if (count === 0) yield [];
  else for (const [at, id] of ids.entries()) for (const others of choose(ids.slice(at + 1), count - 1)) yield [id, ...others];
}

/** Every meeting that was not the first, counted by how many there were before it. */
function crowding(rounds: readonly Round[]): number {
  const met = new Map<string, number>();
  let sum = 0;
  for (const pair of rounds.flatMap(pairsOf)) {
    sum += met.get(pair) ?? 0;
    met.set(pair, (met.get(pair) ?? 0) + 1);
  }
  return sum;
}

/** The least of all, by trying everything; the first round may be any. */
function leastCrowding(count: number, size: number, rounds: number): number {
  const all = [...arrangements(guests(count).map(({ id }) => id), usualSizes(count, size, { least: 3, most: 6 }) ?? [])].map((round) => pairsOf(round));
  let best = Infinity;
  const seek = (met: ReadonlyMap<string, number>, left: number, cost: number): void => {
    if (cost >= best) return;
    if (left === 0) {
      best = cost;
      return;
    }
    for (const pairs of all) {
      const more = new Map(met);
      for (const pair of pairs) more.set(pair, (met.get(pair) ?? 0) + 1);
      seek(more, left - 1, cost + pairs.reduce((sum, pair) => sum + (met.get(pair) ?? 0), 0));
    }
  };
  seek(new Map((all[0] ?? []).map((pair) => [pair, 1])), rounds - 1, 0);
  return best;
}
