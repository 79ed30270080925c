import { describe, expect, it } from '@jest/globals';
import { communityPath, placeOf, teamPath } from './places';

describe('places', () => {
  it('are read from the address', () => {
    expect(placeOf('/gemeenschap')).toEqual({ page: 'start' });
    expect(placeOf('/gemeenschap/')).toEqual({ page: 'start' });
    expect(placeOf('/gemeenschap/organisatie')).toEqual({ page: 'organisation' });
    expect(placeOf('/gemeenschap/Ab_1')).toEqual({ page: 'community', community: 'Ab_1' });
    expect(placeOf('/gemeenschap/Ab_1/wijzigingen')).toEqual({ page: 'audit', community: 'Ab_1' });
    expect(placeOf('/gemeenschap/team/T-2')).toEqual({ page: 'team', team: 'T-2' });
    expect(placeOf('/gemeenschap/team/T-2/overdracht')).toEqual({ page: 'brief', team: 'T-2' });
  });

  it.each(['/elders', '/gemeenschap/team', '/gemeenschap/Ab_1/niets', '/gemeenschap/Ab_1/constructor', '/gemeenschap/team/T/invoer/x', '/gemeenschap/Ab_1/post/x', '/gemeenschap/organisatie/x'])('are nowhere when there is none: %s', (path) => {
    expect(placeOf(path)).toEqual({ page: 'nowhere' });
  });

  it('survive an address that is damaged', () => {
    expect(placeOf('/gemeenschap/%E0%A4')).toEqual({ page: 'community', community: '%E0%A4' });
  });

  it('lead back to themselves, whatever the id', () => {
    const id = 'a/b c?';
    expect(placeOf(communityPath(id, 'mensen'))).toEqual({ page: 'people', community: id });
    expect(placeOf(teamPath(id, 'invoer'))).toEqual({ page: 'import', team: id });
  });
});
