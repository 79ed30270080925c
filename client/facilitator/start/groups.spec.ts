import { describe, expect, it } from '@jest/globals';
import type { MeetingRow } from '../model';
import { groupOf, nextMeeting, rowsOf } from './groups';

const TODAY = '2027-01-21';
const row = (id: string, more: Partial<MeetingRow> = {}): MeetingRow => ({
  id, community: 'c', teamId: null, kind: 'werkteam', cafeType: null, title: id, team: '', date: TODAY, time: '', place: '', status: 'planned', minutes: 105, cancelledAt: null, ...more,
});
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map((one) => one.id);

describe('the start page of a facilitator', () => {
  it('puts every meeting in one group', () => {
    expect(groupOf(row('a', { status: 'open', date: '2026-12-01' }), TODAY)).toBe('open');
    expect(groupOf(row('a', { status: 'closed' }), TODAY)).toBe('past');
    expect(groupOf(row('a', { date: '2027-01-20' }), TODAY)).toBe('past');
    expect(groupOf(row('a', { date: '2027-01-22' }), TODAY)).toBe('planned');
    expect(groupOf(row('a'), TODAY)).toBe('today');
  });

  it('reads what comes from the earliest on, and what was from the latest back', () => {
    const rows = [row('may', { date: '2027-05-01' }), row('late', { date: '2027-02-01', time: '19:30' }), row('early', { date: '2027-02-01', time: '09:00' })];
    expect(ids(rowsOf(rows, 'planned', TODAY))).toEqual(['early', 'late', 'may']);
    const past = [row('old', { date: '2026-05-01' }), row('last', { date: '2027-01-20' })];
    expect(ids(rowsOf(past, 'past', TODAY))).toEqual(['last', 'old']);
  });

  it('goes to what is open, then to what is first today, and never to what does not go on', () => {
    const rows = [row('evening', { time: '19:30' }), row('morning', { time: '09:30' }), row('off', { time: '08:00', cancelledAt: 1 })];
    expect(nextMeeting(null, rows, TODAY)?.id).toBe('morning');
    expect(nextMeeting(null, [...rows, row('now', { status: 'open', time: '23:00' })], TODAY)?.id).toBe('now');
    expect(nextMeeting({ today: rows }, rows, TODAY)?.id).toBe('morning');
    expect(nextMeeting({ today: [] }, rows, TODAY)).toBeNull();
    expect(nextMeeting(null, [row('over', { status: 'closed' }), row('later', { date: '2027-03-01' })], TODAY)).toBeNull();
  });
});
