import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shuffle } from '../../engine/random.js';
import type { PollAnswer, PollKind, Tally } from './faces-contract.js';
import { PEOPLE, Poll } from './poll.fixture.js';
import { borda, count, middleOf, movedBetween, placesOf, shiftOf } from './tally.js';

const OPTIONS = 4;
const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: OPTIONS, maxLength: OPTIONS });
const word = fc.constantFrom('rust', 'Rust', ' rust', 'tijd', 'moed', 'Moed', 'ruimte');
const ANSWERS: Readonly<Record<PollKind, fc.Arbitrary<PollAnswer>>> = {
  single: fc.integer({ min: 0, max: OPTIONS - 1 }).map((at) => ({ options: [at] })),
  multiple: fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 }).map((options) => ({ options })),
  scale: fc.tuple(fc.integer({ min: 1, max: 5 }), ...[1, 2, 3].map(() => fc.option(fc.integer({ min: 1, max: 5 })))).map((places) => ({ places })),
  ranking: order.map((one) => ({ order: one })),
  cloud: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => ({ words })),
  number: fc.integer({ min: -200, max: 20_000 }).map((n) => ({ value: n / 4 })),
};
const KINDS = Object.keys(ANSWERS) as PollKind[];
const kind = fc.constantFrom(...KINDS);
const asked = (of: PollKind) => ({ kind: of, options: OPTIONS, top: 5 });
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const answersOf = (of: PollKind, constraints: fc.ArrayConstraints = { maxLength: 30 }) => fc.array(ANSWERS[of], constraints);
const several = kind.chain((of) => fc.tuple(fc.constant(of), answersOf(of)));

describe('ranking', () => {
  const orders = fc.array(order, { maxLength: 25 });

  test('everybody hands out the same points: together n(n-1)/2 each', () => {
    fc.assert(fc.property(orders, (all) => expect(sum(borda(OPTIONS, all))).toBe((all.length * OPTIONS * (OPTIONS - 1)) / 2)));
  });

  test('it makes no difference who ranked, or when: any order of the rankings gives the same', () => {
    fc.assert(fc.property(orders, fc.string(), (all, seed) => expect(borda(OPTIONS, shuffle(all, seed))).toEqual(borda(OPTIONS, all))));
  });

  test('no option is treated otherwise than another: renamed options keep their points', () => {
    fc.assert(
      fc.property(orders, order, (all, name) => {
        const points = borda(OPTIONS, all);
        const renamed = borda(OPTIONS, all.map((one) => one.map((at) => name[at] ?? 0)));
        points.forEach((own, at) => expect(renamed[name[at] ?? 0]).toBe(own));
      }),
    );
  });

  test('an option that everybody puts above another has more points', () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 25 }), (all) => {
        const above = all.map((one) => (one.indexOf(0) < one.indexOf(1) ? one : one.map((at) => (at === 0 ? 1 : at === 1 ? 0 : at))));
        const [first = 0, second = 0] = borda(OPTIONS, above);
        expect(first).toBeGreaterThan(second);
      }),
    );
  });

  test('as many points is the same place, more points an earlier one, and somebody is first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 12 }), (points) => {
        const places = placesOf(points);
        expect(places).toContain(1);
        points.forEach((own, a) => points.forEach((other, b) => expect(Math.sign((places[a] ?? 0) - (places[b] ?? 0))).toBe(Math.sign(other - own) + 0 || 0)));
      }),
    );
  });
});

describe('a tally', () => {
  test('does not depend on the order in which answers came', () => {
    fc.assert(fc.property(several, fc.string(), ([of, all], seed) => expect(count(asked(of), shuffle(all, seed))).toEqual(count(asked(of), all))));
  });

  test('counts everybody, and nothing that nobody said', () => {
    fc.assert(
      fc.property(several, ([of, all]) => {
        const tally = count(asked(of), all);
        expect(tally.voters).toBe(all.length);
        expect(said(tally)).toBe(sum(all.map((answer) => piecesOf(of, answer))));
      }),
    );
  });

  test('the middle of numbers lies between the least and the most, the median in the middle half', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 }), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const { low, median, high } = middleOf(sorted) ?? { low: NaN, median: NaN, high: NaN };
        expect([low, median, high].every((one, at, all) => one >= (all[at - 1] ?? sorted[0] ?? 0) && one <= (sorted.at(-1) ?? 0))).toBe(true);
        expect(sorted.filter((one) => one < median).length * 2).toBeLessThanOrEqual(sorted.length);
        expect(sorted.filter((one) => one > median).length * 2).toBeLessThanOrEqual(sorted.length);
      }),
    );
  });
});

describe('a second round', () => {
  test('of a single choice moves votes and makes none: the shift is zero when the same people answered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ANSWERS.single, ANSWERS.single), { maxLength: 30 }), (pairs) => {
        const [before, now] = [0, 1].map((round) => count(asked('single'), pairs.map((pair) => pair[round] ?? {})));
        const shift = before?.kind === 'options' && now?.kind === 'options' ? shiftOf(before.counts, now.counts) : [1];
        expect(sum(shift)).toBe(0);
        const people = (round: 0 | 1) => new Map(pairs.map((pair, n) => [String(n), pair[round]]));
        const { moved, both } = movedBetween(people(0), people(1));
        expect(both).toBe(pairs.length);
        expect(sum(shift.map(Math.abs)) / 2).toBeLessThanOrEqual(moved);
      }),
    );
  });

  test('counts as moved nobody who says the same, in any kind', () => {
    fc.assert(
      fc.property(several, ([, all]) => {
        const people = new Map(all.map((answer, n) => [String(n), answer]));
        expect(movedBetween(people, people)).toEqual({ moved: 0, both: all.length });
      }),
    );
  });
});

describe('a poll, whatever people answer and however often', () => {
  const answering = kind.chain((of) => fc.tuple(fc.constant(of), fc.array(fc.tuple(fc.constantFrom(...PEOPLE), ANSWERS[of]), { maxLength: 20 })));
  const config = (of: PollKind, mode: string) => ({ kind: of, mode, options: of === 'cloud' || of === 'number' ? [] : ['A', 'B', 'C', 'D'] });

  test('the last answer of each counts, in both modes alike', () => {
    fc.assert(
      fc.property(answering, ([of, all]) => {
        const last = new Map(all);
        const expected = count(asked(of), [...last.values()]);
        for (const mode of ['open', 'anonymous']) {
          if (mode === 'anonymous' && (last.size < 5 || of === 'scale')) continue;
          const one = new Poll(config(of, mode)).open();
          for (const [who, answer] of all) one.answer(who, answer);
          expect(one.desk.answered).toBe(last.size);
          expect(one.lead('close').result.now).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rule 22: nothing of fewer than five anonymous answers is ever known', () => {
    fc.assert(
      fc.property(answering, fc.constantFrom('poll/close', 'session/skip', 'session/close'), ([of, all], end) => {
        const one = new Poll(config(of, 'anonymous')).open();
        for (const [who, answer] of all) one.answer(who, answer);
        const answered = new Set(all.map(([who]) => who)).size;
        one.table.when('facilitator', end);
        const known = one.harvest.length > 0 || one.table.journal.some(({ type }) => type === 'poll/round-closed');
        expect(known).toBe(answered >= 5 && end !== 'session/skip');
        if (known && end === 'poll/close') for (const tally of linesIn(one.result.now)) expect(tally === null || tally >= 5).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

function linesIn(tally: Tally): (number | null)[] {
  return tally.kind === 'scale' ? tally.lines.map(({ voters }) => voters) : [tally.voters];
}

/** How many marks there are in a tally, and in an answer. */
function said(tally: Tally): number {
  switch (tally.kind) {
    case 'options':
      return sum(tally.counts);
    case 'scale':
      return sum(tally.lines.flatMap(({ counts }) => counts));
    case 'ranking':
      return sum(tally.firsts);
    case 'cloud':
      return sum(tally.words.map((one) => one.count));
    case 'number':
      return tally.values.length;
  }
}

function piecesOf(of: PollKind, { options = [], places = [], words = [] }: PollAnswer): number {
  if (of === 'single' || of === 'multiple') return options.length;
  if (of === 'scale') return places.filter((place) => place !== null).length;
  return of === 'cloud' ? new Set(words.map((one) => one.trim().toLowerCase())).size : 1;
}
