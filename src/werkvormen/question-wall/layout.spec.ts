import { expect, test } from '@jest/globals';
import type { QuestionFace } from './faces-contract.js';
import { layoutOf } from './faces/layout.js';

const question = (id: string, more: Partial<QuestionFace> = {}): QuestionFace => ({ id, text: 'Hoe lang duurt het nog?', by: null, viaFacilitator: false, status: 'open', note: '', mine: 7, differ: 0, divided: false, asks: true, under: null, ...more });
const many = (size: number, more: Partial<QuestionFace> = {}) => Array.from({ length: size }, (_, i) => question(`q${String(i)}`, more));
const laid = (open: readonly QuestionFace[], beside = false) => {
  const { size, shown } = layoutOf(open, open, beside);
  return { size, shown: shown.length };
};

test('a few questions stand large, more stand smaller, and of many the first ones', () => {
  expect(laid(many(2))).toEqual({ size: 'large', shown: 2 });
  expect(laid(many(6))).toEqual({ size: 'middle', shown: 6 });
  const { size, shown } = laid(many(12));
  expect([size, shown >= 6, shown < 12]).toEqual(['small', true, true]);
});

test('long questions and what lies beside take room; at least one is always there', () => {
  expect(laid(many(12, { text: 'x'.repeat(300) })).shown).toBeLessThan(laid(many(12)).shown);
  expect(laid(many(12), true).shown).toBeLessThan(laid(many(12)).shown);
  expect(laid([question('q', { text: 'x'.repeat(300) }), ...many(30, { under: 'q' })])).toMatchObject({ size: 'small', shown: 1 });
});
