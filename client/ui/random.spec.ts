import { describe, expect, it } from '@jest/globals';
import { randomIdentifier } from '../../src/engine/text';
import { wireCommandSchema } from '../../src/engine/wire-schema';
import { WIRE_VERSION } from '../../src/engine/wire';
import { commandId, randomId, randomSecret, randomText } from './random';

const many = (make: () => string): string[] => Array.from({ length: 500 }, make);

describe('random texts', () => {
  it.each([
    [1, 2],
    [2, 3],
    [3, 4],
    [16, 22],
    [32, 43],
  ])('%d bytes are %d characters of base64url', (bytes, characters) => {
    for (const text of many(() => randomText(bytes))) expect(text).toMatch(new RegExp(`^[A-Za-z0-9_-]{${String(characters)}}$`));
  });

  it('makes command ids that the wire takes', () => {
    for (const id of many(commandId)) expect(wireCommandSchema.safeParse({ v: WIRE_VERSION, id, type: 'session/leave' }).success).toBe(true);
  });

  it('makes envelopes that nobody guesses and the engine takes', () => {
    const ids = many(randomId);
    for (const id of ids) expect(randomIdentifier.safeParse(id).success).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('makes secrets of 43 characters', () => {
    expect(randomSecret()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
