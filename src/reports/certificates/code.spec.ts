import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CODE_ALPHABET } from '../../access/join-code.js';
import { QUARTER } from './attendance.js';
import { certificateCode, type CertificateKey, certifiedMinutes, normalisedName, readCertificateCode } from './code.js';

const KEY: CertificateKey = { meeting: 'm', ref: 'K7M2', secret: 'een geheim' };
const quarters = fc.integer({ min: 0, max: 96 }).map((n) => n * QUARTER);
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((one) => normalisedName(one) !== '');

/** For how many minutes a typed code holds. */
function check(key: CertificateKey, typed: string, who: string): number | null {
  const read = readCertificateCode(typed);
  return read && certifiedMinutes(key, who, read.proof);
}

describe('the code of a certificate', () => {
  test('has five groups of four that nobody confuses, and says which meeting', () => {
    const code = certificateCode(KEY, 'Anna', 120);
    expect(code).toMatch(new RegExp(`^K7M2(-[${CODE_ALPHABET}]{4}){4}$`));
    expect(readCertificateCode(` ${code.toLowerCase().replaceAll('-', ' – ')} `)?.ref).toBe('K7M2');
    // Written down once: a certificate of years ago must still be right.
    expect(code).toBe('K7M2-LSED-LPLX-ELPB-QAWS');
  });

  test.each(['', 'K7M2', 'K7M2-AAAA-AAAA-AAAA-AAA', 'K7M2-AAAA-AAAA-AAAA-AAAA-A', 'K7M2-AAAA-AAAA-AAAA-AAA0', 'K7M2-AAAA-AAAA-AAAA-AAAI', 'é'.repeat(20)])('is not %j', (typed) => {
    expect(readCertificateCode(typed)).toBeNull();
  });

  test('property: holds for its own name and tells its minutes', () => {
    fc.assert(fc.property(name, quarters, (who, minutes) => expect(check(KEY, certificateCode(KEY, who, minutes), who)).toBe(minutes)), { numRuns: 40 });
  });

  test('property: holds for no other name, meeting, secret or minutes', () => {
    fc.assert(
      fc.property(name, name, quarters, quarters, fc.constantFrom('meeting', 'secret'), (who, other, minutes, more, what) => {
        const code = certificateCode(KEY, who, minutes);
        if (normalisedName(other) !== normalisedName(who)) expect(check(KEY, code, other)).toBeNull();
        expect(check({ ...KEY, [what]: 'een ander' }, code, who)).toBeNull();
        if (more !== minutes) expect(certificateCode(KEY, who, more)).not.toBe(code);
      }),
      { numRuns: 40 },
    );
  });

  test('property: with one symbol changed holds for nothing', () => {
    const at = fc.integer({ min: 5, max: 23 });
    fc.assert(
      fc.property(at, fc.constantFrom(...CODE_ALPHABET), (place, symbol) => {
        const code = certificateCode(KEY, 'Anna', 120);
        fc.pre(code[place] !== '-' && code[place] !== symbol);
        expect(check(KEY, code.slice(0, place) + symbol + code.slice(place + 1), 'Anna')).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a name', () => {
  test.each([
    ['Anna de Vries', '  anna   DE vries '],
    ['Zoë Şükrü', 'zoe sukru'],
    ['Isık', 'IŞIK'],
    ['d’Hondt', "D'HONDT"],
    ['El-Amrani', 'El–Amrani'],
    ['Groß', 'GROSS'],
    ['Zoe\u0308', 'Zoë'],
  ])('is the same however it is typed: %s and %s', (one, other) => {
    expect(normalisedName(one)).toBe(normalisedName(other));
  });

  test.each([['Anna', 'Anne'], ['Jan de Wit', 'Jande Wit'], ['An-na', 'Anna']])('is another one: %s and %s', (one, other) => {
    expect(normalisedName(one)).not.toBe(normalisedName(other));
  });

  test('property: counts the same in other capitals and spaces', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zà-ÿ]{1,8}$/), { minLength: 1, maxLength: 4 }), (words) => {
      expect(normalisedName(` ${words.join('\u00a0 ').toUpperCase()}\t`)).toBe(normalisedName(words.join(' ')));
    }));
  });
});
