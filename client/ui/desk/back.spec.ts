import { describe, expect, it } from '@jest/globals';
import { pageAfterLogin } from './back';

describe('the page after a login', () => {
  it('is the one that asked for it', () => {
    expect(pageAfterLogin('?terug=%2Fgemeenschap%2Fteam%2FAb-_1%2Finvoer')).toBe('/gemeenschap/team/Ab-_1/invoer');
    expect(pageAfterLogin('?terug=/begeleiding')).toBe('/begeleiding');
  });

  it.each(['', '?terug=', '?terug=//kwaad.example', '?terug=https://kwaad.example', '?terug=/gemeenschapx', '?terug=/gemeenschap/%5C%5Ckwaad', '?terug=/begeleiding@kwaad.example', '?terug=javascript:alert(1)'])('is never elsewhere: %s', (search) => {
    expect(pageAfterLogin(search)).toBeNull();
  });
});
