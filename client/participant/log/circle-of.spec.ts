import { describe, expect, it } from '@jest/globals';
import { circleOf, keptOf, teamsFor, teamToSend } from './circle-of';
import { entryOf, logOf } from './log.fixture';

const schulden = { id: 't1', name: 'Schulden' };
const wonen = { id: 't2', name: 'Wonen' };

describe('what is shared outside a meeting', () => {
  it('takes its team along for everybody, so that a next step comes back there', () => {
    expect(teamToSend('team', schulden)).toBe('t1');
    expect(teamToSend('community', schulden)).toBe('t1');
    expect(teamToSend('me', schulden)).toBeNull();
    expect(teamToSend('community', null)).toBeNull();
  });

  it('is kept as long as the period of its team says, and what is for its author as long as the period it was written in', () => {
    const log = logOf([], { keeps: { logMonths: 12, cardDays: 30, until: '2028-07-10', ends: [{ team: null, until: '2028-07-10' }, { team: 't1', until: '2029-08-31' }] } });
    expect(keptOf(log, 'community', schulden).until).toBe('2029-08-31');
    expect(keptOf(log, 'me', schulden).until).toBe('2028-07-10');
    expect(keptOf(log, 'community', null).until).toBe('2028-07-10');
    expect(keptOf(log, 'team', wonen).until).toBe('2028-07-10');
  });

  it('can go to every team of now, first to the one it is with', () => {
    const log = logOf([], { teams: [schulden, wonen] });
    expect(teamsFor(entryOf('a'), log)).toEqual([schulden, wonen]);
    expect(teamsFor(entryOf('a', { team: wonen }), log)).toEqual([wonen, schulden]);
    expect(teamsFor(entryOf('s/a', { session: 's', team: wonen }), log)).toEqual([]);
  });

  it('is for the people of that team, of its meeting, or of no circle in between', () => {
    expect(circleOf({ session: '' }, wonen)).toEqual({ of: 'team', name: 'Wonen' });
    expect(circleOf({ session: 's' }, wonen)).toEqual({ of: 'meeting' });
    expect(circleOf({ session: '' }, null)).toEqual({ of: 'nobody' });
  });
});
