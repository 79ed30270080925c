import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isDenial } from '../config/denial.js';
import { dayIn, isZone } from '../config/zone.js';
import { comingDays, EVERY, sayWhen, startOf } from './when.js';

const ZONE = 'Europe/Amsterdam';
const HOUR = 3_600_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** The last Sunday of a month: when the clock changes here, at 02:00 and at 03:00. */
function lastSunday(year: number, month: 3 | 10): string {
  const last = Temporal.PlainDate.from({ year, month, day: 31 });
  return last.subtract({ days: last.dayOfWeek % 7 }).toString();
}

const years = fc.integer({ min: 1997, max: 2037 });
const minutes = fc.integer({ min: 0, max: 59 });
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), minutes).map(([h, m]) => `${two(h)}:${two(m)}`);
const days = fc.integer({ min: 0, max: 366 * 20 }).map((n) => Temporal.PlainDate.from('2020-01-01').add({ days: n }).toString());

/** What a clock on the wall in that zone shows. */
function wall(at: number, zone = ZONE): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).format(at);
  return parts.replace(', ', ' ');
}

describe('the moment of a meeting', () => {
  it('is when the clock there shows its time', () => {
    fc.assert(
      fc.property(days, clock, fc.constantFrom(ZONE, 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'), (date, time, zone) => {
        const at = startOf({ date, time, zone });
        if (isDenial(at)) expect(at.refused).toBe('time-skipped');
        else expect(wall(at ?? 0, zone)).toBe(`${date} ${time}`);
      }),
    );
  });

  it('does not exist in the hour that summer time jumps over', () => {
    fc.assert(
      fc.property(years, minutes, (year, minute) => {
        expect(startOf({ date: lastSunday(year, 3), time: `02:${two(minute)}`, zone: ZONE })).toEqual({ ok: false, refused: 'time-skipped', detail: { field: 'time' } });
      }),
    );
  });

  it('is the first of the two in the hour that comes twice', () => {
    fc.assert(
      fc.property(years, minutes, (year, minute) => {
        const date = lastSunday(year, 10);
        const at = startOf({ date, time: `02:${two(minute)}`, zone: ZONE }) as number;
        expect(at).toBe(Date.parse(`${date}T00:${two(minute)}:00Z`));
        expect(wall(at + HOUR)).toBe(wall(at));
      }),
    );
  });

  it('is there every other minute of those nights', () => {
    fc.assert(
      fc.property(years, fc.constantFrom(3 as const, 10 as const), clock, (year, month, time) => {
        fc.pre(month === 10 || !time.startsWith('02:'));
        const date = lastSunday(year, month);
        expect(wall(startOf({ date, time, zone: ZONE }) as number)).toBe(`${date} ${time}`);
      }),
    );
  });

  it('is not known without a time', () => {
    expect(startOf({ date: '2027-03-28', time: '', zone: ZONE })).toBeNull();
  });

  it.each(['', 'Mars/Olympus', '+01:00', 'Europe/Amsterdam; DROP', 'x'.repeat(65)])('is not known in the zone %j', (zone) => {
    expect(startOf({ date: '2027-01-14', time: '19:30', zone })).toEqual({ ok: false, refused: 'zone-unknown', detail: { field: 'zone' } });
    expect(startOf({ date: '2027-01-14', time: '', zone })).toMatchObject({ refused: 'zone-unknown' });
  });

  it('knows every zone that this machine lists', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isZone(zone))).toEqual([]);
  });
});

describe('a series', () => {
  it('keeps its clock time across summer time', () => {
    const starts = comingDays('2027-03-14', 'week', 4).map((date) => startOf({ date, time: '19:30', zone: ZONE }) as number);
    expect(starts.map((at) => wall(at).slice(-5))).toEqual(['19:30', '19:30', '19:30', '19:30']);
    expect(starts.map((at, i) => (i === 0 ? 0 : (at - (starts[i - 1] ?? 0)) / HOUR))).toEqual([0, 167, 168, 168]);
  });

  it('comes back on the same weekday, or the same day of the month', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...EVERY), fc.integer({ min: 1, max: 40 }), (first, every, times) => {
        const from = Temporal.PlainDate.from(first);
        const coming = comingDays(first, every, times).map((date) => Temporal.PlainDate.from(date));
        expect(coming).toHaveLength(times);
        coming.forEach((date, i) => {
          if (every === 'month') {
            expect(date.day).toBe(Math.min(from.day, date.daysInMonth));
            expect((date.year - from.year) * 12 + date.month - from.month).toBe(i + 1);
          } else {
            expect(from.until(date, { largestUnit: 'days' }).days).toBe((every === 'week' ? 7 : 14) * (i + 1));
          }
        });
      }),
    );
  });

  it('on the 31st is on the last day of a shorter month, and then on the 31st again', () => {
    expect(comingDays('2027-01-31', 'month', 3)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
  });
});

describe('words and days', () => {
  it('say when in the language of the reader, in the time of the place', () => {
    expect(sayWhen({ date: '2027-01-14', time: '19:30' }, 'nl')).toBe('donderdag 14 januari 2027 om 19:30');
    // Versions of Node differ in the comma.
    expect(sayWhen({ date: '2027-07-14', time: '' }, 'en')).toMatch(/^Wednesday,? 14 July 2027$/);
  });

  it('know which day it is somewhere', () => {
    const at = Date.parse('2027-01-14T23:30:00Z');
    expect([dayIn('UTC', at), dayIn(ZONE, at), dayIn('America/New_York', at)]).toEqual(['2027-01-14', '2027-01-15', '2027-01-14']);
  });
});
