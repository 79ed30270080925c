import { describe, expect, it } from '@jest/globals';
import { periodOf } from './period-of';

const period = (id: string, startsOn: string | null) => ({ id, name: id, startsOn, endsOn: null });

describe('the period of a day', () => {
  it('is the latest that began', () => {
    const periods = [period('a', '2017-01-01'), period('c', '2026-09-01'), period('b', '2020-01-01')];
    expect(periodOf(periods, '2026-08-31')?.id).toBe('b');
    expect(periodOf(periods, '2026-09-01')?.id).toBe('c');
  });

  it('is the last one where none has a day, or none began', () => {
    expect(periodOf([period('a', null), period('b', null)], '2026-01-01')?.id).toBe('b');
    expect(periodOf([period('a', '2027-01-01')], '2026-01-01')?.id).toBe('a');
    expect(periodOf([], '2026-01-01')).toBeUndefined();
  });
});
