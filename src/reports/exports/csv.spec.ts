import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { INJECTIONS } from '../../../test/support/injections.js';
import { asWritten, csvFile, harmless } from './csv.js';

const read = (file: string): string[][] => parse(file, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '"', ';', ' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\ufeff', 'a', '1') }));

describe('a table for Dutch Excel', () => {
  test('begins with the mark of UTF-8, has semicolons between cells and CRLF after lines', () => {
    expect(csvFile(['niveau', 'tekst'], [['Team', 'één; "twee"\ndrie'], ['', null]], 'nl')).toBe('\ufeff"niveau";"tekst"\r\n"Team";"één; ""twee""\ndrie"\r\n"";""\r\n');
  });

  test('writes numbers as they are written here', () => {
    expect(csvFile(['a', 'b'], [[3.75, -2]], 'nl')).toContain('"3,75";');
    expect(csvFile(['a', 'b'], [[3.75, 1]], 'en')).toContain('"3.75"');
  });

  test.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a', ' =1', '\u00a0=1', '\u200b=1', '\ufeff=1', '\n=cmd|x', "'=1"])('runs nothing: %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
    expect(read(csvFile(['a'], [[text]], 'nl'))[1]?.[0]).toBe(`'${text}`);
  });

  test.each(['gewoon', '1 = 1', 'a@b', "'s avonds", '5 - 2', 'één + twee', ''])('leaves alone what is no formula: %j', (text) => expect(harmless(text)).toBe(text));

  test.each(INJECTIONS)('keeps what people write in its cell, and no cell runs: %j', (text) => {
    const [, cells] = read(csvFile(['a', 'b'], [[text, 'daarna']], 'nl'));
    expect(cells?.map(asWritten)).toEqual([text, 'daarna']);
    expect(cells?.[0]).not.toMatch(/^[=+@-]/);
  });

  test('no cell is a formula, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anything, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        for (const cell of read(csvFile(['a', 'b'], rows, 'nl')).slice(1).flat()) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u);
      }),
      { numRuns: 500 },
    );
  });

  test('every text comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anything, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(read(csvFile(['a', 'b'], rows, 'nl')).slice(1).map((row) => row.map(asWritten))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
