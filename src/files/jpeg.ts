/** Markers of a JPEG file (ITU-T T.81, annex B), second byte. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** Markers of coded data: a byte that is no marker, and restarts. */
const inScan = (marker: number): boolean => marker === 0x00 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * A JPEG without comments and application segments (EXIF, XMP, IPTC: place, camera, names), but for those that say how its
 * colours are meant, and without what was hung behind the picture (a film, a second picture).
 * @returns null when it is damaged
 */
export function strippedJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let scans = 0;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++; // filling
      continue;
    }
    if (marker === EOI) return scans > 0 ? Buffer.concat([...kept, bytes.subarray(at, at + 2)]) : null;
    if (at + 4 > bytes.length) return null;
    let end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    if (marker === SOS) {
      scans++;
      while (end + 1 < bytes.length && (bytes[end] !== 0xff || inScan(bytes[end + 1] ?? 0) || bytes[end + 1] === 0xff)) end++;
    }
    if (isKept(marker, bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

function isKept(marker: number, bytes: Uint8Array, at: number): boolean {
  if (marker === APP2) return startsWith(bytes, at + 4, 'ICC_PROFILE');
  if (marker >= APP0 && marker <= APP15) return marker === APP0 || marker === APP14;
  return marker !== COMMENT;
}

function startsWith(bytes: Uint8Array, at: number, letters: string): boolean {
  return [...letters].every((letter, place) => bytes[at + place] === letter.charCodeAt(0));
}
