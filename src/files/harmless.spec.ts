import { describe, expect, test } from '@jest/globals';
import { jpegWith, pdfOf, pngWith, webpWith } from './files.fixture.js';
import { harmless } from './harmless.js';

const SECRET = '52.0116N 4.3571E Camera van Anna';
const said = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

describe('a file is what its own bytes say', () => {
  test.each([
    ['pdf', pdfOf()],
    ['jpeg', jpegWith('')],
    ['png', pngWith('')],
    ['webp', webpWith('')],
  ] as const)('%s', async (kind, bytes) => {
    expect((await harmless(bytes))?.kind).toBe(kind);
  });

  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an animation', 'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'],
    ['a program', 'MZ\u0090\u0000'],
    ['an archive', 'PK\u0003\u0004'],
    ['a page that says it is a PDF in the middle', '<html>%PDF-1.4 %%EOF'],
  ])('%s is not shown', async (_what, bytes) => {
    expect(await harmless(Buffer.from(bytes, 'latin1'))).toBeNull();
  });
});

describe('what a camera or a program put beside a picture', () => {
  test.each([
    ['jpeg', jpegWith(SECRET)],
    ['png', pngWith(SECRET)],
    ['webp', webpWith(SECRET)],
  ] as const)('does not come along: %s', async (kind, bytes) => {
    expect(said(bytes)).toContain(SECRET);
    const clean = await harmless(bytes);
    expect(clean?.kind).toBe(kind);
    expect(said(clean?.content)).not.toContain(SECRET);
    expect(said(clean?.content)).not.toMatch(/exif|xmp |xap/i);
    // What is left is the same kind of file, and stays as it is.
    expect(said((await harmless(clean?.content ?? bytes))?.content)).toBe(said(clean?.content));
  });

  test('but how its colours are meant does, and the picture itself', async () => {
    const kept = said((await harmless(jpegWith(SECRET)))?.content);
    expect(kept).toContain('ICC_PROFILE');
    expect(kept.startsWith('\xff\xd8\xff\xe0')).toBe(true);
    expect(kept.endsWith('\x0c\xff\x00\x22\xff\xd3\x38\xff\xd9')).toBe(true);
    expect(said((await harmless(jpegWith(SECRET, 'MPF')))?.content)).not.toContain('MPF');
    expect(said((await harmless(webpWith(SECRET)))?.content.subarray(20, 21))).toBe('\x00');
  });
});

describe('a damaged file is not shown', () => {
  test.each([
    ['jpeg', jpegWith('', 'ICC_PROFILE')],
    ['png', pngWith('')],
    ['webp', webpWith('')],
    ['pdf', pdfOf(4000)],
  ])('wherever it was cut off: %s', async (_kind, bytes) => {
    for (let length = 0; length < bytes.length; length += bytes.length > 1000 ? 97 : 1) expect([length, await harmless(bytes.slice(0, length))]).toEqual([length, null]);
  });
});
