import { describe, expect, it } from '@jest/globals';
import type { MyMeeting } from './api';
import { sortMeetings } from './my-meetings';

const meeting = (id: string, more: Partial<MyMeeting> = {}): MyMeeting => ({
  id, title: id, team: 'Armoede', date: '2026-11-22', time: '', place: '', online: '', status: 'planned', today: false, certificate: false, ...more,
});
const ids = (meetings: readonly MyMeeting[]): string[] => meetings.map((one) => one.id);

describe('my meetings', () => {
  it('are none for who has none', () => {
    expect(sortMeetings([])).toEqual({ now: null, coming: [], past: [] });
  });

  it('put the one that is open on top, also when another is planned for today', () => {
    const { now, coming } = sortMeetings([meeting('early', { today: true, time: '09:00' }), meeting('open', { status: 'open', time: '19:30', today: true })]);
    expect(now?.id).toBe('open');
    expect(ids(coming)).toEqual(['early']);
  });

  it('put the first of today on top, and no other day', () => {
    const today = [meeting('evening', { today: true, time: '19:30' }), meeting('morning', { today: true, time: '09:00' }), meeting('later', { date: '2026-12-01' })];
    expect(sortMeetings(today).now?.id).toBe('morning');
    expect(ids(sortMeetings(today).coming)).toEqual(['evening', 'later']);
    expect(sortMeetings([meeting('later', { date: '2026-12-01' })]).now).toBeNull();
  });

  it('never ask to go to one that is cancelled, and still show it', () => {
    const { now, coming } = sortMeetings([meeting('off', { today: true, status: 'cancelled' })]);
    expect([now, ids(coming)]).toEqual([null, ['off']]);
  });

  it('show one without a time at the end of its day, and what has been last first', () => {
    const { coming, past } = sortMeetings([
      meeting('no-time', { date: '2026-12-01' }),
      meeting('evening', { date: '2026-12-01', time: '19:30' }),
      meeting('long-ago', { date: '2026-09-01', status: 'closed' }),
      meeting('lately', { date: '2026-10-01', status: 'closed' }),
    ]);
    expect(ids(coming)).toEqual(['evening', 'no-time']);
    expect(ids(past)).toEqual(['lately', 'long-ago']);
  });
});
