import { readFileSync } from 'node:fs';
import { TYPEFACE } from '../typeface.js';

let known: ReadonlySet<number> | null = null;

/** Whether the typeface of the certificates has every sign of a text; what it lacks would be printed as a box. */
export function canPrint(text: string): boolean {
  return [...text].every(has);
}

/** A text without the signs that the typeface lacks, such as emoji. */
export function printable(text: string): string {
  return [...text].filter(has).join('').replace(/\s+/g, ' ').trim();
}

function has(sign: string): boolean {
  known ??= signsOf(readFileSync(TYPEFACE.regular));
  return known.has(sign.codePointAt(0) ?? 0);
}

/**
 * The code points for which a TrueType font has a glyph, from its `cmap` table (OpenType specification, formats 4 and 12).
 * @throws Error for a font without either
 */
export function signsOf(font: Buffer): Set<number> {
  const cmap = tableOf(font, 'cmap');
  const signs = new Set<number>();
  let read = 0;
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + n * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format !== 4 && format !== 12) continue;
    read++;
    for (const sign of format === 4 ? inSegments(table) : inGroups(table)) signs.add(sign);
  }
  if (read === 0) throw new Error('this font has no cmap that can be read');
  return signs;
}

function tableOf(font: Buffer, name: string): Buffer {
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const entry = 12 + n * 16;
    if (font.toString('latin1', entry, entry + 4) === name) return font.subarray(font.readUInt32BE(entry + 8));
  }
  throw new Error(`this font has no table ${name}`);
}

/** Format 4: segments of signs below U+FFFF, each with a delta to its glyphs or a list of them. Glyph 0 is the box. */
function* inSegments(table: Buffer): Iterable<number> {
  const size = table.readUInt16BE(6);
  const at = (part: number, segment: number): number => 14 + part * size + segment + (part > 0 ? 2 : 0);
  for (let segment = 0; segment < size; segment += 2) {
    const [end, start, delta, offset] = [at(0, segment), at(1, segment), at(2, segment), at(3, segment)].map((place) => table.readUInt16BE(place)) as [number, number, number, number];
    for (let sign = start; sign <= end && sign !== 0xffff; sign++) {
      const glyph = offset === 0 ? (sign + delta) & 0xffff : table.readUInt16BE(at(3, segment) + offset + (sign - start) * 2);
      if (glyph !== 0) yield sign;
    }
  }
}

/** Format 12: groups of signs with glyphs that follow each other. */
function* inGroups(table: Buffer): Iterable<number> {
  for (let n = 0; n < table.readUInt32BE(12); n++) {
    const [start, end] = [table.readUInt32BE(16 + n * 12), table.readUInt32BE(16 + n * 12 + 4)];
    for (let sign = start; sign <= end; sign++) yield sign;
  }
}
