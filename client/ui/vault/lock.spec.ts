import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lockedText } from '../../../src/engine/learning';
import { lock as lockElsewhere, open as openElsewhere } from '../../../test/support/lock';
import { keyIdOf, keyOf, lock, open } from './lock';

const secret = fc.uint8Array({ minLength: 16, maxLength: 16 });
const words = fc.string({ unit: 'grapheme', maxLength: 600 });
const FIRST = keyOf(new Uint8Array(16).fill(7));

describe('a lock', () => {
  it('opens with the same secret and gives back every character', () => {
    fc.assert(
      fc.property(secret, words, (bytes, text) => {
        expect(open(keyOf(bytes), lock(keyOf(Uint8Array.from(bytes)), text))).toBe(text);
      }),
    );
  });

  it('opens with no other secret, also when somebody says that it is the same key', () => {
    fc.assert(
      fc.property(secret, secret, words, (mine, yours, text) => {
        fc.pre(mine.join() !== yours.join());
        const locked = lock(keyOf(mine), text);
        expect(open(keyOf(yours), locked)).toBeNull();
        expect(open({ ...keyOf(yours), id: keyOf(mine).id }, locked)).toBeNull();
      }),
    );
  });

  it('notices when a single character of it was changed, left out, doubled or added', () => {
    const locked = lock(FIRST, 'Ik praat te snel als ik zenuwachtig ben.');
    fc.assert(
      fc.property(fc.nat(locked.length - 1), fc.constantFrom(...'AQgw9_-.x'), (at, other) => {
        const changed = [locked.slice(0, at) + other + locked.slice(at + 1), locked.slice(0, at) + locked.slice(at + 1), locked.slice(0, at) + other + locked.slice(at)];
        for (const text of changed) if (text !== locked) expect(open(FIRST, text)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('notices parts of two locked texts that were put together', () => {
    const [one, two] = [lock(FIRST, 'een'), lock(FIRST, 'twee')];
    fc.assert(
      fc.property(fc.integer({ min: 13, max: one.length - 1 }), (at) => {
        const together = one.slice(0, at) + two.slice(at);
        // By chance their beginnings may be alike, and then it is one of the two.
        fc.pre(together !== one && together !== two);
        expect(open(FIRST, together)).toBeNull();
      }),
    );
  });

  it('opens nothing that is not locked', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(open(FIRST, text)).toBeNull()));
    for (const text of ['', 'v1', 'v1..', `v1.${FIRST.id}.`, `v1.${FIRST.id}.AAAA`, `v2.${FIRST.id}.${'A'.repeat(60)}`]) expect(open(FIRST, text)).toBeNull();
  });

  it('is what the server takes, however much is in it', () => {
    fc.assert(fc.property(secret, words, (bytes, text) => lockedText.safeParse(lock(keyOf(bytes), text)).success));
    expect(lockedText.safeParse(lock(FIRST, '')).success).toBe(true);
  });

  it('says nothing of the text and little of its length', () => {
    const text = 'Ik durfde niets te zeggen.';
    const [one, two] = [lock(FIRST, text), lock(FIRST, text)];
    expect(one.slice(12)).not.toBe(two.slice(12));
    expect(lock(FIRST, '')).toHaveLength(one.length);
    expect(lock(FIRST, 'a'.repeat(255))).toHaveLength(one.length);
    expect(lock(FIRST, 'a'.repeat(256)).length).toBeGreaterThan(one.length);
  });

  it('never uses a nonce twice', () => {
    const nonces = Array.from({ length: 2000 }, () => lock(FIRST, '').split('.')[2]?.slice(0, 32));
    expect(new Set(nonces).size).toBe(2000);
  });

  it('names its key, in eight characters that differ per secret and are no part of it', () => {
    const ids = new Set(Array.from({ length: 200 }, (_, i) => keyOf(new Uint8Array(16).fill(i)).id));
    expect(ids.size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{8}$/);
    expect(keyIdOf(lock(FIRST, 'x'))).toBe(FIRST.id);
  });

  it('can be made and opened by a program that was written without this one', () => {
    fc.assert(
      fc.property(secret, words, (bytes, text) => {
        expect(open(keyOf(bytes), lockElsewhere(bytes, text))).toBe(text);
        expect(openElsewhere(bytes, lock(keyOf(bytes), text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});
