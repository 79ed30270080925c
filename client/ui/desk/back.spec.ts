import { describe, expect, it } from '@jest/globals';
import { pageAfterLogin } from './back';

describe('the page after a login', () => {
  it('is the one that asked for it', () => {
    expect(pageAfterLogin('?terug=%2Fgemeenschap%2Fteam%2FAb-_1%2Finvoer')).toBe('/gemeenschap/team/Ab-_1/invoer');
    expect(pageAfterLogin('?terug=/begeleiding')).toBe('/begeleiding');
  });

  it('is that page with what was asked of it', () => {
    expect(pageAfterLogin(`?terug=${encodeURIComponent('/gemeenschap/a/leren?level=team&q=eerste+gesprek')}`)).toBe('/gemeenschap/a/leren?level=team&q=eerste+gesprek');
  });

  it.each(['', '?terug=', '?terug=//kwaad.example', '?terug=https://kwaad.example', '?terug=/gemeenschapx', '?terug=/gemeenschap/%5C%5Ckwaad', '?terug=/begeleiding@kwaad.example', '?terug=javascript:alert(1)', '?terug=/gemeenschap?x=//kwaad', '?terug=/gemeenschap%3Fa%23b'])('is never elsewhere: %s', (search) => {
    expect(pageAfterLogin(search)).toBeNull();
  });
});
