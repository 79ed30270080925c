import { describe, expect, test } from '@jest/globals';
import { wordsOf } from './draft';

describe('what stands in a draft', () => {
  test('a text is itself, also when it looks like something else', () => {
    for (const text of ['Rust helpt.', '42', '"aanhaling"', '{ niet af', 'null']) expect(wordsOf(text)).toBe(text);
  });

  test('of a form the words, and not its choices', () => {
    expect(wordsOf(JSON.stringify({ level: 'team', audience: 'me', named: false, text: 'Rust helpt.', nextStep: 'Vertellen', landsAt: ' ', layer: null }))).toBe('Rust helpt.\nVertellen');
    expect(wordsOf(JSON.stringify({ state: 'stopped', reason: 'Het gaat dicht.', happened: 'We waren er.', evidence: '' }))).toBe('Het gaat dicht.\nWe waren er.');
    expect(wordsOf(JSON.stringify({ level: 'team', text: '' }))).toBe('');
  });
});
