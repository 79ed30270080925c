import { describe, expect, test } from '@jest/globals';
import { PULSE_ITEMS, SPREADS } from '../../engine/pulse.js';
import en from './questionnaire.en.json' with { type: 'json' };
import nl from './questionnaire.nl.json' with { type: 'json' };

describe.each(Object.entries({ nl, en }))('the statements of a pulse in %s', (_language, words) => {
  test('have words for every item and every spread', () => {
    for (const named of [words.statement, words.topic]) expect(Object.keys(named)).toEqual([...PULSE_ITEMS]);
    expect(Object.keys(words.spread)).toEqual([...SPREADS]);
  });

  test('are one short sentence each, and plain', () => {
    for (const statement of Object.values(words.statement)) {
      expect(statement).toMatch(/^[A-Z][^.!?]*\.$/);
      expect(statement.split(' ').length).toBeLessThanOrEqual(17);
      expect(statement).not.toMatch(/!|\b(?:u|uw)\b|gebruiker|\busers?\b|bezwaar/);
    }
  });
});

test('both languages have the same keys', () => {
  expect(Object.keys(en)).toEqual(Object.keys(nl));
});
