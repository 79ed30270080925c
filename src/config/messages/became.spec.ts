import { describe, expect, test } from '@jest/globals';
import { CARRY_STATES } from '../../engine/carry-states.js';
import { LAYERS } from '../../engine/learning.js';
import { BY_ROLES } from '../../learning/carry-over/states.js';
import en from './became.en.json' with { type: 'json' };
import nl from './became.nl.json' with { type: 'json' };

describe.each(Object.entries({ nl, en }))('what becomes of a next step, in %s', (_language, words) => {
  test('has words for every state, role and layer', () => {
    for (const named of [words.state, words.hint]) expect(Object.keys(named)).toEqual([...CARRY_STATES]);
    expect(Object.keys(words.by)).toEqual([...BY_ROLES]);
    expect(Object.keys(words.layer)).toEqual([...LAYERS]);
  });

  test('is plain, and shames nobody', () => {
    for (const sentence of Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : Object.values<string>(value)))) {
      expect(sentence).not.toMatch(/!|\b(?:u|uw)\b|gebruiker|\busers?\b|helaas|mislukt|failed|unfortunately/);
    }
  });
});

test('both languages have the same keys', () => {
  expect(Object.keys(en)).toEqual(Object.keys(nl));
});
