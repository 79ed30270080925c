import { fileTypeFromBuffer } from 'file-type';
import { FILE_KINDS, type FileKind } from '../engine/file-kinds.js';
import { strippedJpeg } from './jpeg.js';
import { strippedPng } from './png.js';
import { strippedWebp } from './webp.js';

/** A file that may be shown: what it is by its own first bytes, and its bytes without what a camera or program put beside the picture. */
export interface Harmless {
  readonly kind: FileKind;
  readonly content: Uint8Array;
}

/** How far from its end a PDF says that it ends, in bytes (ISO 32000-1, 7.5.5, and what readers take). */
const PDF_TAIL = 1024;

const kindOfType = new Map<string, FileKind>(Object.entries(FILE_KINDS).map(([kind, { type }]) => [type, kind as FileKind]));

const STRIPPED: Readonly<Record<FileKind, (content: Uint8Array) => Uint8Array | null>> = {
  jpeg: strippedJpeg,
  png: strippedPng,
  webp: strippedWebp,
  // A document says who made it on purpose; the screen shows its pages only.
  pdf: (content) => (Buffer.from(content.subarray(-PDF_TAIL)).includes('%%EOF') ? content : null),
};

/** Looks at a file itself, not at its name or what a browser says of it. @returns null for a kind that can't be shown, and for one that is damaged */
export async function harmless(content: Uint8Array): Promise<Harmless | null> {
  const found = await fileTypeFromBuffer(content);
  const kind = found && kindOfType.get(found.mime);
  const stripped = kind && STRIPPED[kind](content);
  return stripped ? { kind, content: stripped } : null;
}
