import { describe, expect, test } from '@jest/globals';
import { firstRefusal } from './first-refusal.js';
import { identifier, optionalText, randomIdentifier, text, TEXT_LIMIT } from './text.js';

/** The name of the refusal for a value, or null when it is taken. */
function refusal(schema: ReturnType<typeof text> | ReturnType<typeof optionalText>, value: unknown): string | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? null : firstRefusal(parsed.error).refused;
}

describe('a text of a person', () => {
  test.each(['gewoon', ' met spaties eromheen ', 'twee\nregels\r\n', '👩🏽‍🤝‍👨🏿 🏳️‍🌈', 'مرحبا بكم', '<b>niet vet</b>', '\u202Eomgekeerd', 'e\u0301'])('is kept as written: %j', (value) => {
    expect(text().parse(value)).toBe(value);
  });

  test('is at most 4,000 characters, as a text field counts them', () => {
    expect(TEXT_LIMIT).toBe(4000);
    expect(refusal(text(), 'a'.repeat(4000))).toBeNull();
    expect(refusal(text(), 'a'.repeat(4001))).toBe('too-long');
    expect(refusal(text(), '🙂'.repeat(2000))).toBeNull();
    expect(refusal(text(), '🙂'.repeat(2001))).toBe('too-long');
    expect(refusal(text(5), 'zessen')).toBe('too-long');
  });

  test.each(['', ' ', '\n\t ', '\u00a0\u3000'])('says something: %j does not', (value) => {
    expect(refusal(text(), value)).toBe('text-empty');
    expect(refusal(optionalText(), value)).toBeNull();
  });

  test('rule 19: holds no BSN, also where it is optional', () => {
    expect(refusal(text(), 'over 111222333')).toBe('contains-bsn');
    expect(refusal(optionalText(), 'over 111222333')).toBe('contains-bsn');
  });

  test.each(['nul\u0000teken', 'half \ud83d', '\ude42 half', '\ud83d\ud83d\ude42'])('can be stored: %j can not', (value) => {
    expect(refusal(text(), value)).toBe('malformed');
    expect(refusal(optionalText(), value)).toBe('malformed');
  });

  test.each([null, undefined, 7, {}, ['a']])('is a text: %j is none', (value) => {
    expect(refusal(text(), value)).toBe('malformed');
  });

  test('an optional one that is absent is empty', () => {
    expect(optionalText().parse(undefined)).toBe('');
  });
});

describe('ids', () => {
  test.each(['a', 'A-z_0', 'x'.repeat(64)])('%s is one', (id) => expect(identifier.safeParse(id).success).toBe(true));
  test.each(['', 'x'.repeat(65), 'a b', 'a/b', '../x', 'é', 'a\n', null])('%j is none', (id) => expect(identifier.safeParse(id).success).toBe(false));
  test('a random one has room for 128 bits', () => {
    expect(randomIdentifier.safeParse('x'.repeat(21)).success).toBe(false);
    expect(randomIdentifier.safeParse('x'.repeat(22)).success).toBe(true);
  });
});
