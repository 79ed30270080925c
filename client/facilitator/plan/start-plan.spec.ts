import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Grant, grants } from '../../ui/desk/account';
import type { Team } from '../model-around';

const COMMUNITIES = [{ id: 'c1' }, { id: 'c2' }];
const team = (id: string, community: string): Team => ({ id, name: `Team ${id}`, community: { id: community, name: '' }, framings: [] });
const facilitator = (kind: Grant['kind'], place: string, community: string): Grant => ({ role: 'facilitator', kind, place, community });

describe('the plan one starts with', () => {
  let plans: typeof import('./start-plan');
  beforeAll(async () => {
    // The words of the console read the language of the page when they are loaded.
    Object.assign(globalThis, { document: { documentElement: { lang: 'nl' } }, navigator: { languages: ['nl'] } });
    plans = await import('./start-plan');
  });
  afterEach(() => {
    grants.value = [];
  });

  it('is for the team whose page somebody came from', () => {
    grants.value = [facilitator('community', 'c1', 'c1'), facilitator('team', 't2', 'c2')];
    expect(plans.startFor(team('t1', 'c1'), COMMUNITIES)).toMatchObject({ community: 'c1', teamId: 't1', team: 'Team t1' });
    expect(plans.startFor(team('t2', 'c2'), COMMUNITIES)).toMatchObject({ community: 'c2', teamId: 't2' });
  });

  it('is as always for a team one may not plan for, and for none', () => {
    grants.value = [facilitator('team', 't1', 'c1')];
    for (const asked of [null, team('t9', 'c1'), team('t9', 'c9')]) expect(plans.startFor(asked, COMMUNITIES)).toMatchObject({ community: 'c1', teamId: 't1' });
  });

  it.each([['?team=Ab-_1', 'Ab-_1'], ['', null], ['?team=', null], ['?team=../x', null]])('reads %j as %j', (search, asked) => {
    expect(plans.teamAsked(search)).toBe(asked);
  });
});
