import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { containsBsn, personalTraces } from './privacy.js';

/** Invented numbers: repeated digits and the examples that institutions publish for testing. */
const BSN = '111222333';
const GAPS = ['', ' ', '.', '-', '\u00a0', '\u2011'];

/** A number of nine digits that passes the eleven-proof, from eight digits; null where no last digit fits. */
function complete(eight: readonly number[]): string | null {
  const rest = eight.reduce((sum, digit, i) => sum + digit * (9 - i), 0) % 11;
  return rest === 10 || eight.every((d) => d === 0) ? null : [...eight, rest].join('');
}
const eight = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
const bsn = eight.map(complete).filter((number) => number !== null);
const kinds = (text: string): string[] => personalTraces(text).map((t) => t.kind);

describe('rule 19: a citizen service number is recognised by the eleven-proof', () => {
  test.each([BSN, '123456782', '111.222.333', '1112.22.333', '111 222 333', '111-222-333', '11 12 22 333', '012345672'])('%s is one', (number) => {
    expect(containsBsn(number)).toBe(true);
    expect(containsBsn(`Mevrouw (${number}), bekend.`)).toBe(true);
    expect(containsBsn(`BSN:${number}\nen verder`)).toBe(true);
  });

  test.each(['111222334', '123456789', '000000000', '1112223330', '11122233'])('%s is none', (number) => {
    expect(containsBsn(number)).toBe(false);
  });

  test('property: every number that passes is found, whatever gap people leave and whatever stands around it', () => {
    const around = fc.string({ maxLength: 20 }).map((s) => s.replace(/[\d.€$£+-]|eu/gi, ''));
    fc.assert(
      fc.property(bsn, fc.constantFrom(...GAPS), around, around, (number, gap, before, after) => {
        const written = [number.slice(0, 4), number.slice(4, 6), number.slice(6)].join(gap);
        expect(containsBsn(`${before} ${written} ${after}`)).toBe(true);
      }),
    );
  });

  test('property: with another last digit it is not found', () => {
    fc.assert(
      fc.property(bsn, fc.integer({ min: 1, max: 9 }), (number, step) => {
        expect(containsBsn(number.slice(0, 8) + String((Number(number[8]) + step) % 10))).toBe(false);
      }),
    );
  });

  test('property: a Dutch mobile number or bank account is never taken for one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (n) => {
        for (const phone of [`06${n}`, `06 ${n}`, `06-${n}`, `+31 6 ${n}`, `+31 6${n}`, `+316${n}`, `0031 6 ${n}`]) expect(containsBsn(phone)).toBe(false);
      }),
    );
    expect(containsBsn('NL91 ABNA 0417 1643 00')).toBe(false);
  });

  test.each(['€ 111.222.333', 'EUR 111.222.333', '111.222.333 euro', '111.222.333,50', '111.222.333.444', '2024-2025 5', '2019 2020 2021 2022', '13-01-2026 1 uur'])(
    'no number of a person: %s',
    (text) => expect(containsBsn(text)).toBe(false),
  );

  test('a number that begins within other digits is found', () => {
    expect(containsBsn('7 11122233 3')).toBe(true);
    expect(containsBsn(`in 2024 ${BSN}`)).toBe(true);
  });
});

describe('rule 19: what else may point at a person is warned about', () => {
  test.each([
    ['email', 'Mail naar voornaam.achternaam@voorbeeld.nl.'],
    ['email', 'zoë+werk@sociaal-team.example.org'],
    ['phone', 'Bel 06-12345678'],
    ['phone', '06 12 34 56 78'],
    ['phone', '(070) 123 45 67'],
    ['phone', '+31 (0)6 12345678'],
    ['phone', '0031612345678'],
    ['phone', '+32 470 12 34 56'],
    ['iban', 'Op NL91 ABNA 0417 1643 00 en daarna'],
    ['iban', 'nl91abna0417164300 is de rekening'],
    ['iban', 'BE68 5390 0754 7034'],
    ['address', '1234 AB 56'],
    ['address', '1234ab, 56'],
    ['address', '1234 ab nr. 56'],
    ['address', 'Dorpsstraat 56a, 1234 AB Dorp'],
    ['birth-date', 'geboren 03-04-1985'],
    ['birth-date', '3/4/1985'],
    ['birth-date', '1985-04-03'],
    ['birth-date', '3 april 1985'],
    ['name', 'Gisteren belde mevrouw J. weer.'],
    ['name', 'Meneer Verzonnen kwam langs'],
    ['name', 'Het was dhr. van der Bedacht die het zei.'],
    ['name', 'mw. A.B. Fictief'],
    ['name', 'de heer De Bedacht'],
    ['name', 'bij oma Toos thuis'],
    ['name', 'het gezin El Verzonnen'],
    ['name', 'volgens J. de Fictief klopt het'],
    ['name', 'Mrs Imaginary said so'],
  ])('%s: %s', (kind, text) => expect(kinds(text)).toEqual([kind]));

  test.each([
    'Het kost € 1.250,00 per jaar, of 12.500 voor 10 mensen.',
    'Van 2019 tot 2024 deden 40 mensen mee.',
    'In 2024 en 3 jaar later, in 2024 de 12 gesprekken.',
    'Periode 2023-2024, ronde 3/4.',
    'Om 18.00 uur in zaal 1.12 met 112 collega\'s.',
    'NL12 is geen rekening, en NL91 ABNA 1417 1643 01 ook niet.',
    'Kijk @ de website van sociaal.nl',
    'Een mevrouw kwam met haar opa naar het spreekuur.',
    'De heer des huizes, de familie en het gezin deden mee.',
    'Bewoner A. en bewoner B. hebben hier geen naam.',
    'De gemeente Rotterdam en de GGD. Hogeschool Inholland ook.',
    'We doen het z.s.m. d.w.z. morgen. Daarna gaan we verder.',
    'Plan A. Dan plan B.',
    '1234 SA 12 is geen postcode, 0234 AB 12 ook niet.',
    '',
  ])('nothing in: %s', (text) => expect(personalTraces(text)).toEqual([]));

  test('places are exact and in order', () => {
    const text = `🙂 a@b.nl en ${BSN}`;
    expect(personalTraces(text).map((t) => [t.kind, text.slice(t.from, t.to)])).toEqual([['email', 'a@b.nl'], ['bsn', BSN]]);
  });

  test('the account ends where the account ends', () => {
    const text = 'NL91 ABNA 0417 1643 00 en daarna';
    expect(personalTraces(text).map((t) => text.slice(t.from, t.to))).toEqual(['NL91 ABNA 0417 1643 00']);
  });

  test.each([['a'], ['1'], ['0 '], ['1 '], ['a.'], ['NL91'], ['12 ']])('the longest text, of %j only, is looked through while typing', (part) => {
    const text = part.repeat(4000).slice(0, 4000);
    const start = performance.now();
    personalTraces(text);
    expect(performance.now() - start).toBeLessThan(250);
  });
});
