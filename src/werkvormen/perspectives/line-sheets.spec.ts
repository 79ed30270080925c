import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineSheets } from './faces/line-sheets.js';

const lineOf = (text: string, at: number) => ({ id: String(at), perspective: 'a', voice: 'Bewoners', source: null, text, by: 'anna', viaFacilitator: false });

test('lines stand together as long as they can be read; every line is on one sheet, in its order', () => {
  expect(lineSheets(['Kort.', 'Ook kort.'].map(lineOf))).toHaveLength(1);
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 900 }), { maxLength: 30 }), (texts) => {
      const sheets = lineSheets(texts.map(lineOf));
      expect(sheets.flat()).toEqual(texts.map(lineOf));
      expect(sheets.every((sheet) => sheet.length > 0)).toBe(true);
    }),
  );
});
