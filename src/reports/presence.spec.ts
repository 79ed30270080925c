import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { presenceOf, SMALLEST_GROUP } from './presence.js';

/** How many people each group has; the last number is of those who told nothing. */
type Sizes = readonly number[];

/** Every way to divide `n` people over named groups of at least one, and the untold. */
function divisions(n: number): Sizes[] {
  const all: Sizes[] = [];
  const go = (left: number, sizes: number[]): void => {
    all.push([...sizes, left]);
    for (let size = 1; size <= left; size++) go(left - size, [...sizes, size]);
  };
  go(n, []);
  return all;
}

function labels(sizes: Sizes): string[] {
  return sizes.flatMap((size, i) => Array.from({ length: size }, () => (i === sizes.length - 1 ? '' : `groep ${String.fromCharCode(97 + i)}`)));
}

function presence(organisations: Sizes, perspectives: Sizes, closed = true) {
  const other = labels(perspectives);
  return presenceOf(labels(organisations).map((organisation, i) => ({ organisation, perspective: other[i] ?? '' })), closed);
}

/**
 * What a reader who knows the rules can work out: for each report, which sizes its organisations may have had.
 * A meeting of one more than `upTo` is possible too, so the reader thinks of it, but is not asked about it.
 * @returns the reports from which the size of a group under 5 follows
 */
function revealing(upTo: number, perspectivesOf: (n: number) => Sizes[]): string[] {
  const seen = new Map<string, { asked: boolean; groups: Set<number>[] }>();
  for (let n = 1; n <= upTo + 1; n++) {
    for (const perspectives of perspectivesOf(n)) {
      for (const organisations of divisions(n)) {
        const report = JSON.stringify(presence(organisations, perspectives));
        const known = seen.get(report) ?? { asked: n <= upTo, groups: organisations.slice(0, -1).map(() => new Set<number>()) };
        seen.set(report, known);
        known.groups.forEach((sizes, i) => sizes.add(organisations[i] ?? 0));
      }
    }
  }
  return [...seen].filter(([, { asked, groups }]) => asked && groups.some((g) => g.size === 1 && [...g].every((size) => size < SMALLEST_GROUP))).map(([report]) => report);
}

describe('rule 22: no figure for a group under 5, nor one from which it follows', () => {
  test('of all meetings of up to eleven people, with one perspective, no report reveals a small organisation', () => {
    expect(revealing(11, (n) => [[n, 0]])).toEqual([]);
  });

  test('nor does any combination of organisations and perspectives of up to seven people', () => {
    expect(revealing(7, divisions)).toEqual([]);
  });

  test('in a meeting of any size every figure is 5 or more, and so is every difference with the total', () => {
    const size = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }), size, (sizes, untold) => {
        const { total, organisations } = presence([...sizes, untold], [0]);
        const counts = organisations.map((o) => o.people).filter((n) => n !== null);
        for (const figure of [...counts, ...(total === null ? [] : [total])]) expect(figure).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        expect([0, organisations.length]).toContain(counts.length);
        if (counts.length === 0 || total === null) return;
        const rest = total - counts.reduce((sum, n) => sum + n, 0);
        expect(rest === 0 || rest >= SMALLEST_GROUP).toBe(true);
      }),
    );
  });
});

describe('presence', () => {
  test('large groups get their number', () => {
    expect(presence([5, 6, 0], [11, 0])).toEqual({
      total: 11,
      organisations: [{ name: 'groep a', people: 5 }, { name: 'groep b', people: 6 }],
      perspectives: [{ name: 'groep a', people: 11 }],
    });
  });

  test('one small group, and only names are left beside the total', () => {
    expect(presence([5, 6, 1, 0], [12, 0])).toMatchObject({ total: 12, organisations: [{ people: null }, { people: null }, { people: null }], perspectives: [{ people: 12 }] });
  });

  test('as many organisations as people: no figures at all', () => {
    expect(presence([1, 1, 1, 1, 1, 1, 0], [6, 0])).toMatchObject({ total: null, perspectives: [{ people: null }] });
  });

  test('nothing is counted while people can still come in', () => {
    expect(presence([5, 6, 0], [11, 0], false)).toMatchObject({ total: null, organisations: [{ people: null }, { people: null }] });
  });

  test('capitals and spaces make no other organisation', () => {
    const people = ['Stichting Mano', ' stichting  mano', 'STICHTING MANO'].map((organisation) => ({ organisation, perspective: '' }));
    expect(presenceOf(people, true).organisations).toEqual([{ name: 'Stichting Mano', people: null }]);
  });
});
