import { describe, expect, test } from '@jest/globals';
import { inspect } from 'node:util';
import { seal, SecretLeak } from './secret.js';

describe('a secret refuses to leave', () => {
  const choice = seal('voor');

  test('it gives its value only when asked', () => {
    expect(choice.reveal()).toBe('voor');
  });

  test.each([
    ['serialised', () => JSON.stringify(choice)],
    ['serialised deep in a view', () => JSON.stringify({ view: [{ choice }] })],
    ['in a template', () => `${choice as unknown as string}`],
    ['concatenated', () => 'x' + (choice as unknown as string)],
    ['turned into text', () => String(choice)],
  ])('%s: throws', (_how, leak) => {
    expect(leak).toThrow(SecretLeak);
  });

  test('what is thrown does not hold the value', () => {
    expect(new SecretLeak().message).not.toContain('voor');
  });

  test('printed, spread or listed it is empty', () => {
    expect(inspect({ choice })).toBe('{ choice: [secret] }');
    expect({ ...choice }).toEqual({});
    expect(Object.keys(choice)).toEqual([]);
  });

  test('a copy of it by structuredClone has nothing in it', () => {
    expect(inspect(structuredClone(choice))).not.toContain('voor');
  });
});
