import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Happened } from '../../engine/facts.js';
import type { JsonObject } from '../../engine/json.js';
import { attendanceOf, inQuarters, QUARTER } from './attendance.js';

const MINUTE = 60_000;
const START = Date.parse('2027-01-15T12:30:00Z');

/** What happened, by the minute after the session was opened. */
type Step = readonly [minute: number, type: string, data?: JsonObject, personal?: JsonObject];

const items = [{ id: 'a', werkvorm: 'pause', minutes: 60 }, { id: 'b', werkvorm: 'pause', minutes: 60 }];
const meeting = { meeting: 'm', kind: 'kennisatelier', cafeType: null, title: '', question: '', team: '', date: '2027-01-15', expected: null, organisations: [], perspectives: [] };
const opened: Step = [0, 'opened', { meeting, items }];
const joined = (minute: number, person: string, phone: string | null = `hash of ${person}`): Step => [minute, 'person-joined', { person, number: 1, phoneHash: phone, firstTime: false }, { name: person, organisation: '', perspective: '' }];
const starts = (minute: number, item: string): Step => [minute, 'item-started', { item, run: `${item}-r1` }];

function attended(...steps: readonly Step[]) {
  return attendanceOf(
    [opened, ...steps].map(([minute, type, data = {}, personal = null], n): Happened => ({ seq: n + 1, at: START + minute * MINUTE, type: `session/${type}`, v: 1, data, personal })),
  );
}
const minutesOf = (attendance: ReturnType<typeof attended>): [string, number][] => attendance?.people.map(({ person, minutes }) => [person, minutes]) ?? [];

describe('attendance', () => {
  test('counts from the first item to the close; who came before it waited, and who came later was there less', () => {
    const attendance = attended(joined(5, 'anna'), starts(20, 'a'), joined(50, 'bilal'), starts(80, 'b'), [140, 'closed']);
    expect(attendance).toMatchObject({ from: START + 20 * MINUTE, until: START + 140 * MINUTE, minutes: 120 });
    expect(minutesOf(attendance)).toEqual([['anna', 120], ['bilal', 90]]);
  });

  test('ends when somebody leaves, and not when somebody lets their phone forget the meeting after it', () => {
    const attendance = attended(joined(0, 'anna'), joined(0, 'bilal'), starts(0, 'a'), [50, 'person-left', { person: 'bilal' }], starts(60, 'b'), [120, 'closed'], [500, 'person-left', { person: 'anna' }]);
    expect(minutesOf(attendance)).toEqual([['anna', 120], ['bilal', 45]]);
    expect([...(attendance?.phones.keys() ?? [])]).toEqual([]);
  });

  test('is nobody’s who was gone before it began, and nobody’s who was erased', () => {
    const attendance = attended(joined(1, 'anna'), [9, 'person-left', { person: 'anna' }], joined(1, 'chris'), starts(10, 'a'), [120, 'closed'], [130, 'person-forgotten', { person: 'chris' }]);
    expect(minutesOf(attendance)).toEqual([]);
  });

  test('knows a phone by its hash, and who had none', () => {
    const attendance = attended(joined(0, 'anna'), joined(0, 'toos', null), starts(0, 'a'), [60, 'closed']);
    expect(attendance?.phones.get('hash of anna')).toBe('anna');
    expect(attendance?.people.map(({ person, phone }) => [person, phone])).toEqual([['anna', true], ['toos', false]]);
  });

  test('of a meeting without items is from its opening', () => {
    expect(attended(joined(15, 'anna'), [60, 'closed'])).toMatchObject({ minutes: 60, people: [{ minutes: 45 }] });
  });

  test('runs on when the last item does, but not all night when the close was forgotten', () => {
    expect(attended(joined(0, 'anna'), starts(0, 'a'), starts(60, 'b'), [175, 'closed'])?.minutes).toBe(175 - (175 % QUARTER) + QUARTER);
    expect(attended(joined(0, 'anna'), starts(0, 'a'), starts(60, 'b'), [14 * 60, 'closed'])).toMatchObject({ minutes: 120, people: [{ minutes: 120 }] });
  });

  test('is not known before the close', () => {
    expect(attended(joined(0, 'anna'), starts(0, 'a'))).toBeNull();
    expect(attendanceOf([])).toBeNull();
  });

  test('property: whole quarters, at most half of one beside what it was, and never more than the meeting', () => {
    const minute = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(minute, minute, minute, minute, (begin, come, go, end) => {
        const [first, last] = [Math.min(begin, end), Math.max(begin, end)];
        const steps = [joined(come, 'anna'), starts(first, 'a'), [go, 'person-left', { person: 'anna' }] as const, [last, 'closed'] as const].sort((a, b) => a[0] - b[0]);
        const attendance = attended(...steps);
        if (!attendance) throw new Error('it was closed');
        for (const { minutes } of attendance.people) {
          expect(minutes % QUARTER).toBe(0);
          expect(minutes).toBeGreaterThanOrEqual(0);
          expect(minutes).toBeLessThanOrEqual(attendance.minutes);
        }
      }),
    );
    fc.assert(fc.property(fc.integer({ min: 0, max: 24 * 60 }), (minutes) => expect(Math.abs(inQuarters(minutes * MINUTE) - minutes)).toBeLessThanOrEqual(QUARTER / 2)));
  });
});
