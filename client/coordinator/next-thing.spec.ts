import { describe, expect, it } from '@jest/globals';
import type { CommunityLine, Start } from './model';
import { nextThing } from './next-thing';

const quiet: Start = { today: [], notReady: [], cameIn: [], teams: [], letters: { waiting: 0, failed: 0, toCopy: 0 }, organisations: [] };
const community: CommunityLine = { id: 'c', name: 'Hier', motto: '', language: 'nl', zone: 'Europe/Amsterdam', fictitious: false, version: 1, teams: 2, members: 9 };
const meeting = { id: 'm', title: 'Schulden', kind: 'werkteam', team: 'A', date: '2026-11-22', time: '14:00', place: '' };

describe('the next thing to do', () => {
  it('is the meeting that runs, before the one of later today', () => {
    const start: Start = { ...quiet, today: [{ ...meeting, status: 'planned' }, { ...meeting, id: 'o', status: 'open' }] };
    expect(nextThing(start, [community])).toEqual({ is: 'open', id: 'o', title: 'Schulden' });
    expect(nextThing({ ...start, today: start.today.slice(0, 1) }, [community])).toMatchObject({ is: 'today', id: 'm' });
  });

  it('is not the meeting that is over', () => {
    expect(nextThing({ ...quiet, today: [{ ...meeting, status: 'closed' }] }, [community])).toEqual({ is: 'nothing' });
  });

  it('is a letter that did not arrive, before one to copy', () => {
    expect(nextThing({ ...quiet, letters: { waiting: 4, failed: 1, toCopy: 3 } }, [community])).toEqual({ is: 'letters-failed', count: 1 });
    expect(nextThing({ ...quiet, letters: { waiting: 4, failed: 0, toCopy: 3 } }, [community])).toEqual({ is: 'letters-to-copy', count: 3 });
  });

  it('is how to begin, when there is nothing yet', () => {
    expect(nextThing(quiet, [])).toEqual({ is: 'first-community' });
    expect(nextThing(quiet, [{ ...community, teams: 0 }])).toEqual({ is: 'first-team' });
  });

  it('is not what only a coordinator can do, for who is none', () => {
    expect(nextThing({ ...quiet, letters: { waiting: 0, failed: 1, toCopy: 1 } }, null)).toEqual({ is: 'nothing' });
  });

  it('is a meeting that is not ready, before a team without people', () => {
    const start: Start = {
      ...quiet,
      notReady: [{ id: 'n', title: 'Oogst', date: '2026-12-01', missing: ['time'] }],
      teams: [{ id: 't', name: 'Nieuw', community: 'c', members: 0, empty: true }],
    };
    expect(nextThing(start, [community])).toEqual({ is: 'not-ready', id: 'n', title: 'Oogst' });
    expect(nextThing({ ...start, notReady: [] }, [community])).toEqual({ is: 'empty-team', id: 't', title: 'Nieuw' });
  });

  it('is nothing, when nothing waits', () => {
    expect(nextThing(quiet, [community])).toEqual({ is: 'nothing' });
  });
});
