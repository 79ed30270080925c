/** How the letters of a file are written. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

// Not with TextDecoder: some versions of Node read windows-1252 as if it were latin1, and lose € and curly quotes.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Reads the letters of a file: what says it is Unicode as that, what can be UTF-8 as that, and everything else as
 * Windows-1252, which is what Excel writes in the Netherlands.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: Array.from(bytes, letterOf).join(''), encoding: 'windows-1252' };
  }
}

function letterOf(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte);
}
