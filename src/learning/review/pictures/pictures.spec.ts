import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CARRY_STATES } from '../../../engine/carry-over.js';
import { LEVELS } from '../../../engine/learning.js';
import { FEWEST } from '../../../engine/pulse.js';
import type { Amount } from '../pictures.answers.js';
import { type Carried, carriedOf } from './carried.js';
import { coverageOf, type CoverageData, type Shared } from './coverage.js';
import { halfOf, halvesFrom, monthsOf } from './halves.js';
import { paletteOf } from './palette.js';
import type { Attendance, Everybody, Time } from './people.js';
import type { PeriodDays, TeamRow } from './rows.js';

const PERIODS: readonly PeriodDays[] = [
  { id: 'p1', name: '2024-2025', startsOn: '2024-01-01', endsOn: '2025-12-31' },
  { id: 'p2', name: '2026', startsOn: '2026-03-01', endsOn: null },
  { id: 'p3', name: 'zonder dagen', startsOn: null, endsOn: null },
];
const TEAMS: readonly TeamRow[] = [
  { id: 't1', name: 'Zorg', period: PERIODS[0] ?? null },
  { id: 't2', name: 'Armoede', period: PERIODS[1] ?? null },
  { id: 't3', name: 'Taal', period: null },
];
const TODAY = '2026-11-20';
const NOBODY: Everybody = { attendance: new Map(), times: [], all: 0 };

const team = fc.constantFrom(null, 't1', 't2', 't3');
const session = fc.constantFrom('', 's1', 's2', 's3', 's4');
const count = fc.integer({ min: 1, max: 9 });
const day = fc.record({ year: fc.integer({ min: 2024, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }) => `${String(year)}-${String(month).padStart(2, '0')}-15`);
const members = fc.uniqueArray(fc.constantFrom(...Array.from({ length: 12 }, (_, at) => `m${String(at)}`)), { maxLength: 8 });
const attendance = fc.record({ members, guests: fc.nat(4) }).map(({ members: there, guests }): Attendance => ({ members: new Set(there), guests }));
const times = fc.array(fc.record<Time>({ team: fc.constantFrom('t1', 't2', 't3'), member: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'), joinedOn: day, leftOn: fc.option(day) }), { maxLength: 25 });
const everybody = fc.record({ sessions: fc.tuple(attendance, attendance, attendance, attendance), times, all: fc.nat(12) }).map(
  ({ sessions, times: of, all }): Everybody => ({ attendance: new Map(sessions.map((one, at) => [`s${String(at + 1)}`, one])), times: of, all }),
);
const shared = fc.array(fc.record<Shared>({ team, day, level: fc.constantFrom(...LEVELS), session, count }), { maxLength: 40 });
const carried = fc.array(fc.record<Carried>({ team, state: fc.constantFrom(...CARRY_STATES), session, count }), { maxLength: 30 });

/** How many different people somebody can point at for things that were made, worked out by itself and never too many. */
function group(origins: readonly { session: string }[], of: string | null, half: string | null, { attendance: at, times: all, all: people }: Everybody): number {
  const sizes: number[] = [];
  const there = [...new Set(origins.map((one) => one.session))].filter((one) => one !== '').map((one) => at.get(one) ?? { members: new Set<string>(), guests: 0 });
  if (there.length > 0) sizes.push(new Set(there.flatMap((one) => [...one.members])).size + Math.max(...there.map((one) => one.guests)));
  if (origins.some((one) => one.session === '')) {
    const during = all.filter((one) => one.team === of && (half === null || (halfOf(one.joinedOn) <= half && (one.leftOn === null || halfOf(one.leftOn) >= half))));
    sizes.push(of === null ? people : new Set(during.map((one) => one.member)).size);
  }
  return Math.min(...sizes);
}

/** Every place in an answer where a number stands. */
function numbersIn(answer: unknown, path = ''): string[] {
  if (typeof answer === 'number') return [path];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => numbersIn(value, `${path}/${Array.isArray(answer) ? '*' : key}`));
}

const FILTERS: readonly (PeriodDays | null)[] = [null, ...PERIODS];

describe('coverage', () => {
  const data = fc.record({ shared, everybody }).map((some): CoverageData => ({ teams: TEAMS, met: [], today: TODAY, ...some }));

  /** Whether under anything of no team, in any half year, there were fewer than five people. */
  const few = ({ shared: all, everybody: people }: CoverageData): boolean => {
    const apart = all.filter((one) => one.team === null);
    return apart.some((one) => group(apart.filter((other) => other.level === one.level && halfOf(other.day) === halfOf(one.day)), null, halfOf(one.day), people) < FEWEST);
  };

  test('rule 22: has no figure for a group under 5, whatever period is looked at', () => {
    fc.assert(
      fc.property(data, (given) => {
        for (const period of FILTERS) {
          for (const row of coverageOf(given, period).rows) {
            for (const cell of row.cells) {
              for (const level of LEVELS) {
                const made = given.shared.filter((one) => one.team === (row.team?.id ?? null) && one.level === level && halfOf(one.day) === cell.half);
                const total = made.reduce((all, one) => all + one.count, 0);
                const people = total === 0 ? 0 : group(made, row.team?.id ?? null, cell.half, given.everybody);
                expect(cell[level]).toBe(total === 0 ? 'none' : people < FEWEST || (row.team === null && few(given)) ? 'some' : total);
              }
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rule 22: shows the same of a half year in every picture, and no sums: no two pictures differ by a figure', () => {
    fc.assert(
      fc.property(data, day, day, (given, from, to) => {
        const seen = new Map<string, Amount>();
        // Periods whose days somebody moves as they like.
        const moved: PeriodDays = { id: 'p3', name: 'verschuivend', startsOn: from < to ? from : to, endsOn: from < to ? to : from };
        for (const period of [...FILTERS, moved, { ...moved, id: 'p1' }]) {
          const answer = coverageOf(given, period);
          expect(numbersIn(answer).filter((path) => !/^\/rows\/\*\/cells\/\*\/(individual|team|organisation)$/.test(path))).toEqual([]);
          for (const { team: of, cells } of answer.rows) {
            for (const { half, ...cell } of cells) {
              for (const [level, amount] of Object.entries(cell)) {
                const place = `${of?.id ?? ''} ${half} ${level}`;
                expect(amount).toBe(seen.get(place) ?? amount);
                seen.set(place, amount);
              }
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what is of no team is all in figures or all in words, and the same in every picture', () => {
    fc.assert(
      fc.property(data, (given) => {
        const said = FILTERS.flatMap((period) => coverageOf(given, period).rows.filter(({ team: of }) => of === null).flatMap(({ cells }) => cells.flatMap((cell) => LEVELS.map((level) => cell[level]))));
        expect(said.includes('some') && said.some((amount) => typeof amount === 'number')).toBe(false);
      }),
    );
  });

  test('a half year of which a period has hardly anything is there when something happened in it', () => {
    const periodOf = (startsOn: string, endsOn: string): readonly TeamRow[] => [{ id: 't', name: 'Zorg', period: { id: 'p', name: 'p', startsOn, endsOn } }];
    const halvesIn = (startsOn: string, endsOn: string, met: readonly string[] = []) =>
      coverageOf({ teams: periodOf(startsOn, endsOn), shared: [], met: met.map((on) => ({ team: 't', day: on })), everybody: NOBODY, today: TODAY }, null).halves.map(({ id }) => id);
    expect(halvesIn('2024-09-01', '2026-07-15')).toEqual(['2024-2', '2025-1', '2025-2', '2026-1']);
    expect(halvesIn('2024-09-01', '2026-07-15', ['2026-07-03'])).toEqual(['2024-2', '2025-1', '2025-2', '2026-1', '2026-2']);
    expect(halvesIn('2024-06-20', '2025-03-31')).toEqual(['2024-2', '2025-1']);
    expect(halvesIn('2025-06-20', '2025-07-10')).toEqual(['2025-1', '2025-2']);
  });

  test('rule 20: has all three levels of every team and half year in which it worked, empty ones too, by name', () => {
    const { halves, rows } = coverageOf({ teams: TEAMS, shared: [], met: [{ team: 't3', day: '2026-02-01' }, { team: null, day: '2025-10-01' }], everybody: NOBODY, today: TODAY }, null);
    expect(rows.map(({ team: of, cells }) => [of?.name ?? null, cells.map(({ half }) => half)])).toEqual([
      ['Armoede', ['2026-1', '2026-2']],
      ['Taal', ['2026-1']],
      ['Zorg', ['2024-1', '2024-2', '2025-1', '2025-2']],
      [null, ['2025-2']],
    ]);
    expect(halves.map(({ id }) => id)).toEqual(['2024-1', '2024-2', '2025-1', '2025-2', '2026-1', '2026-2']);
    expect(rows.flatMap(({ cells }) => cells.map(({ individual, team: of, organisation }) => [individual, of, organisation])).flat()).toEqual(Array.from({ length: 24 }, () => 'none'));
  });

  test('rule 20: puts teams by name, never by how much they shared', () => {
    fc.assert(fc.property(data, (given) => expect(coverageOf(given, null).rows.flatMap(({ team: of }) => of?.name ?? [])).toEqual(['Armoede', 'Taal', 'Zorg'])));
  });

  test('of one period has its teams, and of who is in none the half years of that period', () => {
    const made = (of: string | null, on: string): Shared => ({ team: of, day: on, level: 'team', session: 's1', count: 3 });
    const given = { teams: TEAMS, shared: [made('t1', '2026-12-01'), made('t3', '2025-05-01'), made('t3', '2026-10-01'), made(null, '2024-01-10'), made(null, '2026-08')], met: [], everybody: NOBODY, today: TODAY };
    const shown = (period: PeriodDays | null) => coverageOf(given, period).rows.map(({ team: of, cells }) => [of?.name ?? null, cells.length]);
    expect(shown(PERIODS[0] ?? null)).toEqual([['Taal', 2], ['Zorg', 6], [null, 4]]);
    expect(shown(PERIODS[1] ?? null)).toEqual([['Armoede', 2], ['Taal', 2], [null, 2]]);
  });
});

describe('carry-over', () => {
  const few = (given: readonly Carried[], people: Everybody): boolean => {
    const apart = given.filter((one) => one.team === null);
    return apart.some((one) => group(apart.filter(({ state }) => state === one.state), null, null, people) < FEWEST);
  };

  test('rule 22: has no figure for a group under 5, no sums, and shows the same of a team in every picture', () => {
    fc.assert(
      fc.property(carried, everybody, (given, people) => {
        const seen = new Map<string, string>();
        for (const period of FILTERS) {
          const answer = carriedOf(TEAMS, given, people, period);
          expect(numbersIn(answer).filter((path) => !path.startsWith('/rows/*/counts/'))).toEqual([]);
          for (const { team: of, counts } of answer.rows) {
            for (const state of CARRY_STATES) {
              const made = given.filter((one) => one.team === (of?.id ?? null) && one.state === state);
              const total = made.reduce((all, one) => all + one.count, 0);
              expect(counts[state]).toBe(total === 0 ? 'none' : (of === null && few(given, people)) || group(made, of?.id ?? null, null, people) < FEWEST ? 'some' : total);
            }
            expect(JSON.stringify(counts)).toBe(seen.get(of?.id ?? '') ?? JSON.stringify(counts));
            seen.set(of?.id ?? '', JSON.stringify(counts));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rule 20: has every state of every team, empty ones too, by name', () => {
    const { states, rows } = carriedOf(TEAMS, [], NOBODY, null);
    expect([states, rows.map(({ team: of, counts }) => [of?.name, Object.values(counts)])]).toEqual([[...CARRY_STATES], ['Armoede', 'Taal', 'Zorg'].map((name) => [name, CARRY_STATES.map(() => 'none')])]);
  });
});

describe('the palette', () => {
  const perspectives = [{ id: 'b', name: 'bewoner', letter: 'B' }, { id: 'l', name: 'beleid', letter: 'L' }];
  const given = {
    teams: TEAMS, perspectives, there: [{ team: 't1', perspective: 'b' }], wanted: [{ team: 't1', perspective: 'b' }, { team: 't1', perspective: 'l' }],
    atCafes: [{ half: '2024-1', perspective: 'l' }], members: new Map([['b', 12], ['l', 2], [null, 6]]),
  };

  test('says which seats are taken, which are missed, and which are empty', () => {
    const seats = (period: PeriodDays | null) => paletteOf(given, period).rows.map(({ team: of, seats: all }) => [of?.name ?? null, all.map(({ seat }) => seat).join(' ')]);
    expect(seats(null)).toEqual([['Armoede', 'empty empty'], ['Taal', 'empty empty'], ['Zorg', 'taken wanted'], [null, 'empty taken']]);
    expect(seats(PERIODS[1] ?? null)).toEqual([['Armoede', 'empty empty'], ['Taal', 'empty empty']]);
  });

  test('rule 22: has words at every table, and of all members the same figures whatever is looked at', () => {
    for (const period of FILTERS) {
      const answer = paletteOf(given, period);
      expect(numbersIn(answer)).toEqual(['/members/*/people']);
      expect(answer.members).toEqual([{ perspective: 'b', people: 12 }, { perspective: 'l', people: 'some' }, { perspective: null, people: 'some' }]);
    }
  });
});

describe('half years', () => {
  test('follow each other without gaps', () => {
    expect(halvesFrom('2025-2', '2027-1')).toEqual(['2025-2', '2026-1', '2026-2', '2027-1']);
    expect(halvesFrom('2026-1', '2025-2')).toEqual([]);
    expect(['2026-06-30', '2026-07-01', '2026-07'].map(halfOf)).toEqual(['2026-1', '2026-2', '2026-2']);
    expect(monthsOf('2026-2')).toEqual({ id: '2026-2', from: '2026-07', until: '2026-12' });
  });
});
