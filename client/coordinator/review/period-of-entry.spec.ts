import { describe, expect, it } from '@jest/globals';
import { periodOfEntry } from './period-of-entry';

const period = (id: string, startsOn: string | null, endsOn: string | null) => ({ id, name: id, startsOn, endsOn });
const PERIODS = [period('now', '2026-09-01', null), period('made-up', '2023-09-01', '2026-08-31'), period('first', '2017-01-01', '2019-12-31'), period('nameless', null, null)];
const TEAMS = [{ id: 'of-first', period: { id: 'first', name: 'first' } }, { id: 'of-none', period: null }];
const of = (team: string | null, date: string | null, month = '2024-03') =>
  periodOfEntry({ team: team === null ? null : { id: team, name: team }, meeting: date === null ? null : { id: 'm', title: 'M', date }, month }, { teams: TEAMS, periods: PERIODS });

describe('the period whose bundle an entry would be in', () => {
  it('is that of its team, whatever its day', () => expect(of('of-first', '2025-01-01')).toBe('first'));

  it('is else that of the day of its meeting, or of its month', () => {
    expect(of('of-none', '2024-01-01')).toBe('made-up');
    expect(of(null, '2026-09-01')).toBe('now');
    expect(of(null, null, '2026-08')).toBe('made-up');
    expect(of(null, null, '2018-02')).toBe('first');
  });

  it('is the first of the list when no period has its day', () => {
    expect(of(null, null, '2021-01')).toBe('now');
    expect(periodOfEntry({ team: null, meeting: null, month: '2021-01' }, { teams: [], periods: [] })).toBe('');
  });
});
