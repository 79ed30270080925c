import type { JsonObject } from '../../engine/json.js';
import type { Script } from '../../engine/werkvorm.js';

const envelope = (n: number): string => `puls-${String(n)}-`.padEnd(24, 'x');
const answer = (n: number, answers: JsonObject, text = ''): JsonObject => ({ answers, text, envelope: envelope(n) });

export const script: Script = {
  title: 'Vijf mensen geven antwoord zonder naam; de groep ziet alleen wat vijf of meer zeiden',
  people: ['anna', 'bilal', 'chris', 'dewi', 'emre'],
  question: 'Hoe gaat het met ons?',
  config: { text: true },
  steps: [
    { as: 'anna', type: 'answer', data: answer(1, { trust: 4, language: 3, roles: 2, usefulness: 5, difference: 4 }) },
    { as: 'bilal', type: 'answer', data: answer(2, { trust: 4, language: 2, roles: 2, usefulness: 4 }) },
    { as: 'chris', type: 'answer', data: answer(3, { trust: 5, language: 4, roles: 1, usefulness: 4, difference: 5 }, 'Zeg aan het begin nog eens wie wat doet.') },
    { as: 'dewi', type: 'answer', data: answer(4, { trust: 3, language: 3, roles: 3, usefulness: 5, difference: 2 }) },
    { as: 'emre', type: 'answer', data: answer(5, { trust: 4, language: 5, roles: 2, usefulness: 4, difference: 4 }) },
    { as: 'emre', type: 'answer', data: answer(5, { trust: 4, language: 4, roles: 2, usefulness: 4, difference: 4 }) },
    { as: 'facilitator', type: 'close', data: {} },
    { as: 'facilitator', type: 'show', data: { shown: true } },
  ],
  secrets: [],
};
