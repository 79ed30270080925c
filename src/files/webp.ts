/** `RIFF`, size, `WEBP`, then chunks: name, size, data, and a byte more when that is odd (RFC 9649). */
const HEAD = 12;
const DROPPED: ReadonlySet<string> = new Set(['EXIF', 'XMP ']);
/** In the first byte of `VP8X`: there is EXIF, there is XMP. */
const METADATA_FLAGS = 0x08 | 0x04;

/** A WebP without EXIF and XMP. @returns null when it is damaged */
export function strippedWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD) return null;
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.length) return null;
  const kept: Buffer[] = [Buffer.from(bytes.subarray(0, HEAD))];
  for (let at = HEAD; at + 8 <= whole; ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > whole) return null;
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const chunk = Buffer.from(bytes.subarray(at, Math.min(end, whole)));
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~METADATA_FLAGS, 8);
    if (!DROPPED.has(name)) kept.push(chunk);
    at = end;
  }
  const all = Buffer.concat(kept);
  all.writeUInt32LE(all.length - 8, 4);
  return kept.length > 1 ? all : null;
}
