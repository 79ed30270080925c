import { describe, expect, it } from '@jest/globals';
import { MapShelf } from '../../../test/support/map-shelf';
import { type Store, storeOn } from '../storage';
import { forgetKeys, hasKeys } from './keyring';
import { openVault } from './vault';

const phone = (): Store => storeOn(new MapShelf());

describe('the vault of a phone', () => {
  it('opens what it locked, also after a reload', () => {
    const store = phone();
    const locked = openVault(store).lock('alleen van mij');
    expect(openVault(store).open(locked)).toBe('alleen van mij');
  });

  it('makes its secret when there is something to lock, and not before', () => {
    const store = phone();
    const vault = openVault(store);
    expect(vault.open(openVault(phone()).lock('x'))).toBeNull();
    expect(hasKeys(store)).toBe(false);
    vault.lock('x');
    expect(hasKeys(store)).toBe(true);
  });

  it('another phone opens it when it was told the recovery code, and not before', () => {
    const [first, second] = [openVault(phone()), openVault(phone())];
    const locked = first.lock('op mijn eerste telefoon');
    expect(second.open(locked)).toBeNull();
    expect(second.learn(`${first.code().slice(0, 27)}?`)).toBe(false);
    expect(second.open(locked)).toBeNull();
    expect(second.learn(first.code().toLowerCase())).toBe(true);
    expect(second.open(locked)).toBe('op mijn eerste telefoon');
  });

  it('locks with the key of the code that came last, and still opens what it locked before', () => {
    const [first, second] = [openVault(phone()), openVault(phone())];
    const before = second.lock('van voor de code');
    expect(second.isCurrent(before)).toBe(true);
    second.learn(first.code());
    expect(second.code()).toBe(first.code());
    expect(first.open(second.lock('van na de code'))).toBe('van na de code');
    expect(second.open(before)).toBe('van voor de code');
    expect(second.isCurrent(before)).toBe(false);
    expect(first.open(before)).toBeNull();
  });

  it('has one secret for two tabs', () => {
    const store = phone();
    const [one, two] = [openVault(store), openVault(store)];
    expect(two.open(one.lock('x'))).toBe('x');
    expect(one.code()).toBe(two.code());
  });

  it('passes over what was damaged', () => {
    for (const damaged of ['{', '"x"', '[1, null, "AAAA", "?"]']) {
      const store = phone();
      store.set('kc.keys', damaged);
      const vault = openVault(store);
      expect(vault.open(vault.lock('x'))).toBe('x');
    }
  });

  it('says when this phone would not keep its key', () => {
    expect(openVault(phone()).lasts()).toBe(true);
    expect(openVault(storeOn(null)).lasts()).toBe(false);
  });

  it('remembers that somebody was told what losing the key means', () => {
    const store = phone();
    expect(openVault(store).told).toBe(false);
    openVault(store).tell();
    expect(openVault(store).told).toBe(true);
  });

  it('forgets', () => {
    const store = phone();
    const locked = openVault(store).lock('x');
    openVault(store).tell();
    forgetKeys(store);
    expect(openVault(store).open(locked)).toBeNull();
    expect(openVault(store).told).toBe(false);
  });
});
