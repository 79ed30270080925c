import { describe, expect, it } from '@jest/globals';
import { type Address, certificatePath, looksLikeToken, meetingPath, personalPath, readAddress, wayOf } from './address';

const TOKEN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_1';

/** An address as a browser takes it apart. */
function at(address: string): Address {
  const { pathname, search, hash } = new URL(address, 'https://example.org');
  return { pathname, search, hash };
}

describe('an address of the phone', () => {
  it('leads to the door when there is nothing else in it', () => {
    for (const address of ['/', '/j/', '/m', '/iets/anders', '/mij/a/b', '/j/%']) expect(readAddress(at(address))).toEqual({ for: 'door' });
  });

  it('has a code in any case, or a permanent link as it is', () => {
    expect(readAddress(at('/j/k7m2px'))).toEqual({ for: 'meeting', path: '/j/k7m2px', way: { code: 'K7M2PX' }, registration: null });
    expect(wayOf('/m/aB3/')).toEqual({ permanent: 'aB3' });
  });

  it('has a meeting of the own team', () => {
    expect(wayOf(meetingPath('m 1'))).toEqual({ meeting: 'm 1' });
  });

  it('has a registration behind the #, which is not in the path that is kept', () => {
    expect(readAddress(at(`/m/abc#aanmelding=${TOKEN}`))).toEqual({ for: 'meeting', path: '/m/abc', way: { permanent: 'abc' }, registration: TOKEN });
    for (const fragment of ['#aanmelding=', '#aanmelding=kort', `#${TOKEN}`, '#']) {
      expect(readAddress(at(`/m/abc${fragment}`))).toMatchObject({ registration: null });
    }
  });

  it('has a personal link behind the #', () => {
    expect(readAddress(at(`/mij#${TOKEN}`))).toEqual({ for: 'personal', token: TOKEN, team: null });
    expect(readAddress(at('/mij/'))).toEqual({ for: 'personal', token: null, team: null });
  });

  it('keeps half a link, so that the page can say that it is broken', () => {
    expect(readAddress(at('/mij#abc'))).toEqual({ for: 'personal', token: 'abc', team: null });
    expect(looksLikeToken('abc')).toBe(false);
    expect(looksLikeToken(TOKEN)).toBe(true);
  });

  it('has the meeting of a certificate of attendance', () => {
    expect(readAddress(at(certificatePath('m 1')))).toEqual({ for: 'certificate', meeting: 'm 1' });
    for (const address of ['/deelname', '/deelname/', '/deelname/a/b', '/deelname/%']) expect(readAddress(at(address))).toEqual({ for: 'door' });
  });

  it('has the team whose brief to read', () => {
    expect(readAddress(at(personalPath('t&1')))).toEqual({ for: 'personal', token: null, team: 't&1' });
    expect(readAddress(at('/mij?werkteam=%'))).toEqual({ for: 'personal', token: null, team: null });
  });
});
