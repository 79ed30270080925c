import { FILE_KINDS, PAGE_LIMIT } from '../../../src/engine/file-kinds';
import { containsBsn } from '../../../src/engine/privacy';

/** A file as it is sent, or why it can't be: a name of the catalogue. */
export type ReadyFile = { readonly ok: true; readonly blob: Blob; readonly name: string; readonly pages: number } | { readonly ok: false; readonly refused: 'file-type' };

/** What a choice of files offers. */
export const ACCEPTED = Object.values(FILE_KINDS).flatMap(({ type, ending }) => [type, `.${ending}`]).join();

/** The longest side of a picture, in pixels: sharp on a projector. */
const LONGEST = 2560;
/** From this many bytes on a drawing is sent as a photo is. */
const LARGE_PNG = 3 * 1024 * 1024;
const QUALITY = 0.88;
const NAME_LIMIT = 120;

const BEGINS = { pdf: '%PDF', png: '\u0089PNG' } as const;

/**
 * Gets a file ready to be sent. A document is opened, to see that it can be and how many pages it has. A picture is drawn
 * anew: what the camera wrote beside it (place, moment, device) stays here, it stands upright, and it is no larger than a screen can show.
 */
export async function readyFile(file: File): Promise<ReadyFile> {
  const called = file.name.trim().slice(-NAME_LIMIT) || '–';
  const name = containsBsn(called) ? called.replace(/\d/g, 'x') : called;
  const begin = String.fromCharCode(...new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  try {
    if (begin === BEGINS.pdf) {
      const { pagesOf } = await import('../files/pdf');
      return { ok: true, blob: file, name, pages: Math.min(PAGE_LIMIT, await pagesOf(file)) };
    }
    return { ok: true, blob: await redrawn(file, begin === BEGINS.png), name, pages: 1 };
  } catch {
    return { ok: false, refused: 'file-type' };
  }
}

/** @throws when it is no picture that this browser knows */
async function redrawn(file: Blob, drawing: boolean): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('nothing to draw on');
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const sharp = drawing ? await toBlob(canvas, FILE_KINDS.png.type) : null;
  if (sharp && sharp.size <= LARGE_PNG) return sharp;
  // A photo has no see-through parts: what was, is white.
  paper.globalCompositeOperation = 'destination-over';
  paper.fillStyle = '#ffffff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  return toBlob(canvas, FILE_KINDS.jpeg.type);
}

function toBlob(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('it could not be drawn'))), type, QUALITY);
  });
}
