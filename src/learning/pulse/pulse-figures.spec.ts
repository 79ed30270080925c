import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST, outcomeOf, PULSE_ITEMS, type PulseBallot, type PulseItem, type PulseValue } from '../../engine/pulse.js';
import { type Measured, togetherOf, trendsOf } from './pulse-figures.js';

const ASKED: readonly PulseItem[] = ['trust', 'roles', 'direction'];

const ballot = (answers: PulseBallot['answers'], text = ''): PulseBallot => ({ answers, text });
const measured = (id: string, closedOn: string, ballots: readonly PulseBallot[], items: readonly PulseItem[] = ASKED): Measured => ({ id, title: id, closedOn, items, figures: outcomeOf(items, ballots).figures });
const five = (value: PulseValue, item: PulseItem = 'trust'): PulseBallot[] => Array.from({ length: FEWEST }, () => ballot({ [item]: value }));

describe('the figures of pulses', () => {
  test('a trend has the pulses in which a statement was asked, the oldest first, and a gap where too few answered', () => {
    const trends = trendsOf([measured('later', '2027-03-01', five(4)), measured('first', '2026-01-01', five(2)), measured('between', '2026-09-01', five(5).slice(1)), measured('other', '2026-10-01', five(5, 'roles'), ['roles'])]);
    expect(trends.find((trend) => trend.item === 'trust')?.points).toEqual([
      { pulse: 'first', title: 'first', closedOn: '2026-01-01', mean: 2, spread: 'small' },
      { pulse: 'between', title: 'between', closedOn: '2026-09-01', mean: null, spread: null },
      { pulse: 'later', title: 'later', closedOn: '2027-03-01', mean: 4, spread: 'small' },
    ]);
    expect(trends.map((trend) => trend.item)).toEqual(['trust', 'roles', 'direction']);
  });

  test('teams together count as heavy as one another, each by the latest figure that is shown', () => {
    const one = { team: 'a', trends: trendsOf([measured('a1', '2026-01-01', five(1)), measured('a2', '2026-06-01', five(5)), measured('a3', '2026-09-01', [])]) };
    const two = { team: 'b', trends: trendsOf([measured('b1', '2026-01-01', [...five(2), ...five(2)])]) };
    const three = { team: 'c', trends: trendsOf([measured('c1', '2026-01-01', five(5).slice(1))]) };
    expect(togetherOf([one, two, three])).toEqual([{ item: 'trust', mean: 3.5 }, { item: 'roles', mean: null }, { item: 'direction', mean: null }]);
    expect(togetherOf([one, three])[0]).toEqual({ item: 'trust', mean: null });
    expect(togetherOf([])).toEqual([]);
  });
});

describe('the outcome of a pulse', () => {
  test.each([
    [[4, 4, 4, 4, 4], 400, 'small'],
    [[3, 4, 4, 5, 5], 420, 'small'],
    [[2, 3, 4, 4, 5], 360, 'medium'],
    [[1, 1, 1, 5, 5], 260, 'large'],
  ] as const)('of %j is a mean of %d hundredths and a word', (values, mean, spread) => {
    expect(outcomeOf(['trust'], values.map((value) => ballot({ trust: value }))).figures).toEqual([{ item: 'trust', mean, spread }]);
  });

  test('is the same in whatever order the ballots come', () => {
    const list = fc.array(fc.record({ answers: fc.record({ trust: fc.constantFrom<PulseValue>(1, 2, 3, 4, 5) }, { requiredKeys: [] }), text: fc.constantFrom('', 'a', 'b c') }), { maxLength: 9 });
    fc.assert(fc.property(list.chain((ballots) => fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length }))), ([a, b]) => expect(outcomeOf(ASKED, b)).toEqual(outcomeOf(ASKED, a))));
  });

  test('needs more people where somebody knows some of the answers', () => {
    const six = [...five(4), ballot({ trust: 1 })];
    expect(outcomeOf(ASKED, six, FEWEST + 2)).toEqual({ answered: null, figures: [], texts: [] });
    expect(outcomeOf(ASKED, [...six, ballot({ roles: 2 }, 'Een zin.')], FEWEST + 2)).toEqual({ answered: 7, figures: [], texts: ['Een zin.'] });
  });
});

/** A team in a made-up community: its period, and the ballots of each of its pulses. */
interface Team {
  readonly period: number;
  readonly pulses: readonly (readonly PulseBallot[])[];
}

const value = fc.constantFrom<PulseValue>(1, 2, 3, 4, 5);
// Sizes around the limit, and people who pass a statement by.
const aBallot: fc.Arbitrary<PulseBallot> = fc.record({ answers: fc.record({ trust: value, roles: value, direction: value }, { requiredKeys: [] }), text: fc.constantFrom('', 'Een zin.') });
const aTeam = fc.record({ period: fc.integer({ min: 0, max: 1 }), pulses: fc.array(fc.array(aBallot, { maxLength: 8 }), { minLength: 1, maxLength: 3 }) });
const someTeams = fc.array(aTeam, { minLength: 1, maxLength: 4 });

/** Everything that is published of teams: the trends of each, their sizes, and teams together under every filter one could choose. */
function published(teams: readonly Team[]): unknown[] {
  const told = teams.map(({ period, pulses }, team) => ({
    period,
    team,
    sizes: pulses.map((ballots) => outcomeOf(ASKED, ballots).answered),
    trends: trendsOf(pulses.map((ballots, n) => measured(`${String(team)}-${String(n)}`, `2026-0${String(n + 1)}-01`, ballots))),
  }));
  const filters = Array.from({ length: 2 ** teams.length }, (_, mask) => told.filter(({ team }) => (mask >> team) % 2 === 1));
  return [told, ...filters.map(togetherOf)];
}

/** The published numbers one by one. */
function numbers(all: unknown): (number | string | null)[] {
  if (Array.isArray(all)) return all.flatMap(numbers);
  if (typeof all === 'object' && all !== null) return Object.values(all).flatMap(numbers);
  return [typeof all === 'number' || typeof all === 'string' ? all : null];
}

const answering = (ballots: readonly PulseBallot[], item: PulseItem): number => ballots.filter(({ answers }) => answers[item] !== undefined).length;

describe('rule 22: an attacker who asks for everything', () => {
  test('sees no difference whatever the answers of a group under five are, and however many they were', () => {
    /** The same world with other answers in every group under five. */
    const other = (teams: readonly Team[], replaced: readonly PulseValue[]): Team[] => {
      let next = 0;
      const take = (): PulseValue => replaced[next++ % replaced.length] ?? 3;
      return teams.map(({ period, pulses }) => ({
        period,
        pulses: pulses.map((ballots) => {
          if (ballots.length < FEWEST) return Array.from({ length: take() - 1 }, () => ballot({ trust: take(), roles: take() }, 'Een andere zin.'));
          const small = ASKED.filter((item) => answering(ballots, item) < FEWEST);
          // Somebody else, somebody less or somebody more in it; never so many that it is a group to show.
          return ballots.map(({ answers, text }, place) => ballot({ ...answers, ...Object.fromEntries(small.map((item) => [item, place < take() - 1 ? take() : undefined])) }, text));
        }),
      }));
    };
    fc.assert(
      fc.property(someTeams, fc.array(value, { minLength: 3, maxLength: 30 }), (teams, replaced) => {
        expect(published(other(teams, replaced))).toEqual(published(teams));
      }),
      { numRuns: 300 },
    );
  });

  test('finds no group under five by sums, differences, filters or trends: who moves the same figures are five or more', () => {
    fc.assert(
      fc.property(someTeams, (teams) => {
        const before = numbers(published(teams));
        /** How many answers there are of each signature: the published numbers that such an answer moves. */
        const moved = new Map<string, number>();
        teams.forEach((team, t) =>
          team.pulses.forEach((ballots, p) =>
            ballots.forEach(({ answers, text }, b) => {
              for (const item of ASKED.filter((one) => answers[one] !== undefined)) {
                const changed = ballot({ ...answers, [item]: (answers[item] ?? 1) > 3 ? 1 : 5 }, text);
                const pulses = team.pulses.with(p, ballots.with(b, changed));
                const after = numbers(published(teams.with(t, { ...team, pulses })));
                const places = before.flatMap((was, place) => (typeof was === 'number' && was !== after[place] ? [place] : []));
                if (places.length > 0) moved.set(places.join(), (moved.get(places.join()) ?? 0) + 1);
              }
            }),
          ),
        );
        // What can be made of the figures, by whatever arithmetic, is about whole groups of these.
        for (const people of moved.values()) expect(people).toBeGreaterThanOrEqual(FEWEST);
      }),
      { numRuns: 60 },
    );
  });

  test('reads a text only where five or more answered, and how many only from five on', () => {
    fc.assert(
      fc.property(fc.array(aBallot, { maxLength: 9 }), (ballots) => {
        const { answered, texts, figures } = outcomeOf(PULSE_ITEMS, ballots);
        expect(answered).toBe(ballots.length < FEWEST ? null : ballots.length);
        if (answered === null) expect([texts, figures]).toEqual([[], []]);
        expect(JSON.stringify(figures)).not.toMatch(/answered|count|size/);
      }),
    );
  });
});
