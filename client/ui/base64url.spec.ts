import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64url, toBase64url } from './base64url';

describe('base64url', () => {
  it('says the same as everybody else, and gives the same bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('reads nothing that it would not have written so', () => {
    for (const text of ['A', 'AAAAA', 'AB', 'AA=', 'A+A/', 'AA\n', 'é', '😀😀']) expect(fromBase64url(text)).toBeNull();
    expect(fromBase64url('')).toEqual(new Uint8Array());
  });
});
