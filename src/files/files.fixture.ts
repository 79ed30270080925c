/** Files for specs: what they must have to be recognised and taken apart, and nothing more. */

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const two = (n: number): number[] => [n >> 8, n & 255];
const four = (n: number): number[] => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255];
const little = (n: number): number[] => four(n).reverse();

/** A segment of a JPEG, with its length. */
const segment = (marker: number, data: readonly number[]): number[] => [0xff, marker, ...two(data.length + 2), ...data];

/** A JPEG with a place (EXIF), a comment and a second picture behind it; `keeps` stands in what makes the picture. */
export function jpegWith(secret: string, keeps = 'ICC_PROFILE'): Uint8Array {
  return Uint8Array.from([
    0xff, 0xd8,
    ...segment(0xe0, [...letters('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xe1, [...letters('Exif'), 0, 0, ...letters(secret)]),
    ...segment(0xe1, letters(`http://ns.adobe.com/xap/1.0/ ${secret}`)),
    ...segment(0xe2, letters(keeps)),
    ...segment(0xed, letters(secret)),
    ...segment(0xfe, letters(secret)),
    ...segment(0xdb, Array.from({ length: 65 }, () => 1)),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    // Coded data: a byte 255 that is no marker, and a restart.
    12, 0xff, 0x00, 34, 0xff, 0xd3, 56,
    0xff, 0xd9,
    ...letters(secret),
  ]);
}

const chunk = (name: string, data: readonly number[]): number[] => [...four(data.length), ...letters(name), ...data, 0, 0, 0, 0];

/** A PNG with a text and EXIF. */
export function pngWith(secret: string): Uint8Array {
  return Uint8Array.from([
    0x89, ...letters('PNG'), 0x0d, 0x0a, 0x1a, 0x0a,
    ...chunk('IHDR', [...four(1), ...four(1), 8, 0, 0, 0, 0]),
    ...chunk('tEXt', letters(`Author ${secret}`)),
    ...chunk('eXIf', letters(secret)),
    ...chunk('IDAT', [1, 2, 3]),
    ...chunk('IEND', []),
    ...letters(secret),
  ]);
}

const riff = (name: string, data: readonly number[]): number[] => [...letters(name), ...little(data.length), ...data, ...(data.length % 2 === 1 ? [0] : [])];

/** A WebP with EXIF and XMP. */
export function webpWith(secret: string): Uint8Array {
  const chunks = [...riff('VP8X', [0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0]), ...riff('VP8 ', [1, 2, 3]), ...riff('EXIF', letters(secret)), ...riff('XMP ', letters(secret))];
  return Uint8Array.from([...letters('RIFF'), ...little(chunks.length + 4), ...letters('WEBP'), ...chunks]);
}

/** A PDF as far as one looks at it here: how it begins and ends. */
export function pdfOf(size = 200): Uint8Array {
  const bytes = Buffer.alloc(size, ' ');
  bytes.write('%PDF-1.4\n');
  bytes.write('%%EOF\n', size - 6);
  return bytes;
}
