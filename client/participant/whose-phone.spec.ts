import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Store, storeOn } from '../ui/storage';
import { dropOpened, forgetPersonal, isSomebodyElse, keepOpened, linkToTry, memberHere, personalOf, settle, stopsWorking } from './whose-phone';

const FATIMA = { token: 'f1', name: 'Fatima', organisation: 'Stichting Mano', perspective: 'uitvoering' };

describe('whose phone this is', () => {
  let store: Store;
  beforeEach(() => {
    // No shelf: what a browser without storage keeps, as long as the page is open.
    store = storeOn(null);
  });

  it('is nobody\'s to begin with', () => {
    expect([personalOf(store), memberHere(store), linkToTry(store)]).toEqual([null, null, null]);
  });

  it('is nobody\'s yet when a link was opened and the server was not asked', () => {
    keepOpened('f1', store);
    expect([linkToTry(store), personalOf(store), memberHere(store)]).toEqual(['f1', null, null]);
  });

  it('is somebody\'s after the server said so', () => {
    keepOpened('f1', store);
    settle(FATIMA, store);
    expect(memberHere(store)).toEqual({ ...FATIMA, works: true });
    expect(linkToTry(store)).toBe('f1');
  });

  it('stays whose it was when the link of somebody else is put aside', () => {
    settle(FATIMA, store);
    keepOpened('b1', store);
    expect(linkToTry(store)).toBe('b1');
    dropOpened(store);
    expect(linkToTry(store)).toBe('f1');
  });

  it('lets nobody take part with a link that stopped working, but knows it to try it again', () => {
    settle(FATIMA, store);
    stopsWorking('f1', store);
    expect(memberHere(store)).toBeNull();
    expect(linkToTry(store)).toBe('f1');
    settle(FATIMA, store);
    expect(memberHere(store)?.name).toBe('Fatima');
  });

  it('is not touched by another link that does not work', () => {
    settle(FATIMA, store);
    stopsWorking('b1', store);
    expect(memberHere(store)?.name).toBe('Fatima');
  });

  it('is nobody\'s again after it was forgotten, also what was opened last', () => {
    settle(FATIMA, store);
    keepOpened('b1', store);
    forgetPersonal(store);
    expect([personalOf(store), linkToTry(store)]).toEqual([null, null]);
  });

  it('passes over what is damaged', () => {
    store.set('kc.personal', '{"token":7}');
    expect(personalOf(store)).toBeNull();
    store.set('kc.personal', '{');
    expect(personalOf(store)).toBeNull();
  });

  it('asks before it becomes somebody else\'s, and not for a new link of the same person', () => {
    const known = { ...FATIMA, works: true };
    expect(isSomebodyElse(known, { token: 'b1', name: 'Bilal' })).toBe(true);
    expect(isSomebodyElse(known, { token: 'f2', name: 'Fatima' })).toBe(false);
    expect(isSomebodyElse(known, { token: 'f1', name: 'Fatima Fictief' })).toBe(false);
    expect(isSomebodyElse({ ...known, works: false }, { token: 'b1', name: 'Bilal' })).toBe(false);
    expect(isSomebodyElse(null, { token: 'b1', name: 'Bilal' })).toBe(false);
  });
});
