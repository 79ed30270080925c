import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Store, storeOn } from '../ui/storage';
import { dropOpenedLog, forgetLog, hasLeftBehind, hasLog, isAnotherLog, keepOpenedLog, logOf, logToTry, scopeOfLog, settleLog, takeCode } from './whose-log';
import { settle } from './whose-phone';

const NOOR = { token: 'n1', name: 'Noor', kind: 'member' } as const;
const GUEST = { token: 'g1', name: '', kind: 'guest' } as const;

describe('whose log this phone opens', () => {
  let store: Store;
  beforeEach(() => {
    store = storeOn(null);
  });

  it('is nobody\'s to begin with', () => {
    expect([logOf(store), logToTry(store), hasLog(store), takeCode(store)]).toEqual([null, null, false, null]);
  });

  it('is that of the member whose phone it is', () => {
    settle({ token: 'm1', name: 'Fatima', organisation: '', perspective: '' }, store);
    expect([logToTry(store), hasLog(store)]).toEqual(['m1', true]);
  });

  it('is tried with the link that was opened last, and settled when the server knew it', () => {
    settleLog(GUEST, store);
    keepOpenedLog('n1', 'CODE', store);
    expect(logToTry(store)).toBe('n1');
    settleLog(NOOR, store);
    expect(logOf(store)).toEqual(NOOR);
    expect(logToTry(store)).toBe('n1');
  });

  it('gives the code of a link once', () => {
    keepOpenedLog('n1', 'CODE', store);
    settleLog(NOOR, store);
    expect([takeCode(store), takeCode(store)]).toEqual(['CODE', null]);
  });

  it('stays whose it was when the link of somebody else is put aside, and its code is not taken in', () => {
    settleLog(GUEST, store);
    keepOpenedLog('n1', 'CODE', store);
    dropOpenedLog(store);
    expect([logToTry(store), takeCode(store)]).toEqual(['g1', null]);
  });

  it('asks before it becomes somebody else\'s, and not for a new link of the same person', () => {
    expect(isAnotherLog(null, NOOR)).toBe(false);
    expect(isAnotherLog(NOOR, { ...NOOR, token: 'n2' })).toBe(false);
    expect(isAnotherLog(NOOR, { token: 's1', name: 'Sam', kind: 'member' })).toBe(true);
    expect(isAnotherLog(GUEST, { ...NOOR, name: '' })).toBe(true);
  });

  it('knows whether something was left behind in its outbox, and of nobody else', () => {
    store.set(`kc.out.${scopeOfLog('somebody-else-1')}.00000001.x`, '{}');
    settleLog({ ...NOOR, token: 'noor-noor-1' }, store);
    expect(hasLeftBehind(store)).toBe(false);
    store.set(`kc.out.${scopeOfLog('noor-noor-1')}.00000001.x`, '{}');
    expect(hasLeftBehind(store)).toBe(true);
  });

  it('is forgotten', () => {
    settleLog(NOOR, store);
    forgetLog(store);
    expect(hasLog(store)).toBe(false);
  });
});
