import { describe, expect, it } from '@jest/globals';
import { originOf } from './address.js';

describe('the address of the server', () => {
  it.each([
    [{ publicUrl: 'https://cafe.example', host: '0.0.0.0' }, /^https:\/\/cafe\.example$/],
    [{ publicUrl: null, host: '127.0.0.1' }, /^http:\/\/127\.0\.0\.1:3000$/],
    [{ publicUrl: null, host: '::1' }, /^http:\/\/\[::1\]:3000$/],
    [{ publicUrl: null, host: '0.0.0.0' }, /^http:\/\/(localhost|\d+\.\d+\.\d+\.\d+):3000$/],
  ])('for %j can be opened', (settings, expected) => {
    expect(originOf(settings, 3000)).toMatch(expected);
    expect(URL.canParse(originOf(settings, 3000))).toBe(true);
  });
});
