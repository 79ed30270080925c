import { describe, expect, it } from '@jest/globals';
import type { MeetingPlan } from './model';
import { lines, readyToSend } from './plan-ready';

const PLAN: MeetingPlan = {
  community: 'c', kind: 'werkteam', cafeType: null, title: 'Titel ', question: '', teamId: null, team: '', date: '2027-01-21', time: '', zone: 'Europe/Amsterdam',
  place: '', online: '', aim: '', goals: [], desiredResult: '', problemOwner: '', listed: false, theme: '', forWhom: '', capacity: null, certificate: null, expected: null,
  organisations: [], perspectives: [], items: [],
};

describe('a plan that travels', () => {
  it('leaves out empty lines and doubles, and keeps what people wrote as it is', () => {
    expect(lines(' een \n\ntwee\neen')).toEqual(['een', 'twee']);
    const sent = readyToSend({ ...PLAN, goals: ['leren ', '', 'leren'], organisations: ['Mano', ' '] });
    expect(sent).toMatchObject({ title: 'Titel ', goals: ['leren'], organisations: ['Mano'] });
  });

  it.each([
    ['', ''],
    [' teams.example.org/l/abc ', 'https://teams.example.org/l/abc'],
    ['http://example.org', 'http://example.org'],
    ['HTTPS://example.org', 'HTTPS://example.org'],
  ])('makes a link of %p', (typed, link) => {
    expect(readyToSend({ ...PLAN, online: typed }).online).toBe(link);
  });

  it('is the same when it is made ready again', () => {
    const sent = readyToSend({ ...PLAN, online: 'example.org', goals: ['', 'a'] });
    expect(readyToSend(sent)).toEqual(sent);
  });
});
