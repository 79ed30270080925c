import { describe, expect, test } from '@jest/globals';
import { phaseOf, type Timed } from './phase.js';

const START = Date.parse('2027-01-14T18:30:00Z');
const HOUR = 60 * 60_000;
const meeting: Timed = { status: 'planned', date: '2027-01-14', zone: 'Europe/Amsterdam', startsAt: START, minutes: 120, cancelledAt: null };

describe('where a meeting is', () => {
  test.each<[string, Partial<Timed>, number, string]>([
    ['before it begins', {}, START - 1, 'upcoming'],
    ['when it begins', {}, START, 'now'],
    ['in its last minute', {}, START + 2 * HOUR, 'now'],
    ['after its programme', {}, START + 2 * HOUR + 1, 'over'],
    ['opened early', { status: 'open' }, START - HOUR, 'now'],
    ['in overtime', { status: 'open' }, START + 5 * HOUR, 'now'],
    ['never closed', { status: 'open' }, START + 15 * HOUR, 'over'],
    ['closed early', { status: 'closed' }, START + HOUR, 'over'],
    ['cancelled', { cancelledAt: 1 }, START - HOUR, 'cancelled'],
    ['cancelled long ago', { cancelledAt: 1 }, START + 100 * HOUR, 'cancelled'],
    ['without a programme', { minutes: 0 }, START + HOUR, 'now'],
    ['without a time, on its day', { startsAt: null }, Date.parse('2027-01-14T22:59:59Z'), 'upcoming'],
    ['without a time, the day after in its zone', { startsAt: null }, Date.parse('2027-01-14T23:00:00Z'), 'over'],
    ['without a time, elsewhere', { startsAt: null, zone: 'America/New_York' }, Date.parse('2027-01-15T04:59:59Z'), 'upcoming'],
  ])('%s', (_, change, now, phase) => {
    expect(phaseOf({ ...meeting, ...change }, now)).toBe(phase);
  });
});
