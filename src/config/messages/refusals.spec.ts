import { describe, expect, test } from '@jest/globals';
import { REFUSALS } from '../../engine/refusal.js';
import { HTTP_REFUSALS } from '../denial.js';
import { LANGUAGES } from '../language.js';
import en from './refusals.en.json' with { type: 'json' };
import nl from './refusals.nl.json' with { type: 'json' };
import { sayRefusal } from './refusals.js';

const NAMES = [...REFUSALS, ...HTTP_REFUSALS];

test('no name stands for two refusals', () => {
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

describe.each(LANGUAGES)('refusals in %s', (language) => {
  const sentences = Object.entries(language === 'nl' ? nl : en);

  test('every name has a sentence, and no sentence is left over', () => {
    expect(sentences.map(([name]) => name).sort()).toEqual([...NAMES].sort());
    for (const name of NAMES) expect(sayRefusal(name, language)).toMatch(/^[A-Z0-9].*\.$/);
  });

  test.each(sentences)('%s is short and plain', (_name, sentence) => {
    expect(sentence.length).toBeLessThanOrEqual(160);
    expect(sentence).not.toMatch(/[!<>{}]|\b(?:u|uw)\b|gebruiker|\busers?\b|bezwaar|\berror|invalid/i);
    for (const one of sentence.split(/[.:?]\s/)) expect(one.split(' ').length).toBeLessThanOrEqual(16);
  });
});

test('the two languages do not share sentences', () => {
  for (const name of NAMES) expect(sayRefusal(name, 'nl')).not.toBe(sayRefusal(name, 'en'));
});
