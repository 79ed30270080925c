import { describe, expect, it } from '@jest/globals';
import { outcome, toAsk } from './claims';
import { identities, type Identity, identityFor, rememberBelongs, rememberJoined } from './identity';

const guest = (session: string, more: Partial<Identity> = {}): Identity => ({ session, secret: 's', person: 'p1', title: 'Café', ...more });

describe('what somebody did as a guest on this phone', () => {
  it('is asked of each meeting they were in, once', () => {
    const asked = toAsk([guest('a'), guest('b', { belongs: 'member' }), guest('c', { belongs: 'nobody' }), guest('d', { person: null })]);
    expect(asked.map((identity) => identity.session)).toEqual(['a']);
  });

  it('is not asked again after an answer, whatever it was', () => {
    for (const session of ['one', 'two', 'three']) rememberJoined(identityFor(session, 'Café'), 'p1', `/j/${session}`);
    expect(toAsk(identities()).map((identity) => identity.session)).toEqual(['one', 'three', 'two']);
    rememberBelongs('one', 'member');
    rememberBelongs('two', 'nobody');
    expect(toAsk(identities()).map((identity) => identity.session)).toEqual(['three']);
  });

  it('is known to belong also after the phone came in again by another way', () => {
    const joined = rememberJoined(identityFor('four', 'Café'), 'p1', '/j/FOUR');
    rememberBelongs('four', 'member');
    expect(identityFor('four', '').belongs).toBe('member');
    rememberJoined(identityFor('four', ''), joined.person ?? '', '/m/four');
    expect(toAsk(identities()).some((identity) => identity.session === 'four')).toBe(false);
  });
});

describe('what became of it', () => {
  it('is kept, or refused for good, or to be asked another time', () => {
    const answer = { kept: ['a'], refused: [{ session: 'b', refused: 'somebody-else' }, { session: 'c', refused: 'storage-unavailable' }] };
    expect(['a', 'b', 'c', 'd'].map((session) => outcome(session, answer))).toEqual([
      { session: 'a', was: 'kept', refused: null },
      { session: 'b', was: 'refused', refused: 'somebody-else' },
      { session: 'c', was: 'later', refused: 'storage-unavailable' },
      { session: 'd', was: 'later', refused: 'not-connected' },
    ]);
  });
});
