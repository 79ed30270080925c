import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeOf, secretOf } from './recovery-code';

const secret = fc.uint8Array({ minLength: 16, maxLength: 16 });
const spaced = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a recovery code', () => {
  it('gives the secret back', () => {
    fc.assert(fc.property(secret, (bytes) => expect(secretOf(codeOf(bytes))).toEqual(bytes)));
  });

  it('has 28 characters, none of which looks like another', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        expect(codeOf(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
      }),
    );
  });

  it('may be typed in small letters, with spaces, dashes or without, with o for 0 and i or l for 1', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(' ', '-', '', '  ', '\n', '.'), (bytes, between) => {
        const typed = spaced(codeOf(bytes)).toLowerCase().replaceAll('0', 'o').replace('1', 'i').replaceAll('1', 'l').replaceAll(' ', between);
        expect(secretOf(` ${typed} `)).toEqual(bytes);
      }),
    );
  });

  it('finds every character that was mistyped', () => {
    fc.assert(
      fc.property(secret, fc.nat(27), fc.constantFrom(...SYMBOLS), (bytes, at, other) => {
        const code = codeOf(bytes);
        fc.pre(code[at] !== other);
        expect(secretOf(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('finds every two neighbours that changed places, and one that is missing or twice there', () => {
    fc.assert(
      fc.property(secret, fc.nat(26), (bytes, at) => {
        const code = codeOf(bytes);
        const [a = '', b = ''] = code.slice(at, at + 2);
        if (a !== b) expect(secretOf(code.slice(0, at) + b + a + code.slice(at + 2))).toBeNull();
        expect(secretOf(code.slice(0, at) + code.slice(at + 1))).toBeNull();
        expect(secretOf(code.slice(0, at) + a + code.slice(at))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing else', () => {
    for (const typed of ['', 'u'.repeat(28), '0'.repeat(28), 'Z'.repeat(28), '!'.repeat(28), 'K7M2PX']) expect(secretOf(typed)).toBeNull();
    fc.assert(fc.property(fc.string(), (typed) => expect(secretOf(typed)).toBeNull()));
  });
});
