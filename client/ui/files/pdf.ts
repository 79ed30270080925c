import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

const opened = new WeakMap<Blob, Promise<PDFDocumentProxy>>();

/**
 * Opens a document, once per blob. Nothing in it is run, nothing else is fetched for it, and nothing is compiled: the page
 * says which scripts there are (`script-src 'self'`).
 * @throws what pdf.js throws of a document that is damaged or asks for a password
 */
export function openPdf(blob: Blob): Promise<PDFDocumentProxy> {
  const known = opened.get(blob);
  if (known) return known;
  const opening = blob.arrayBuffer().then((data) => getDocument({ data: new Uint8Array(data), isEvalSupported: false, useWasm: false, enableXfa: false, stopAtErrors: false }).promise);
  opened.set(blob, opening);
  return opening;
}

/** How many pages a document has. @throws as {@link openPdf} */
export async function pagesOf(blob: Blob): Promise<number> {
  return (await openPdf(blob)).numPages;
}

/** What can be drawn on at most, in pixels each way; more is not seen on a projector. */
const MOST_PIXELS = 3840;

/**
 * Draws a page as large as fits.
 * @param box room for it, in pixels of the page
 * @returns the drawing, and what is written on the page, for who can't see it
 */
export async function drawPage(blob: Blob, number: number, box: { readonly width: number; readonly height: number }): Promise<{ readonly canvas: HTMLCanvasElement; readonly text: string }> {
  const document = await openPdf(blob);
  const page = await document.getPage(Math.min(number, document.numPages));
  const whole = page.getViewport({ scale: 1 });
  const fit = Math.min(box.width / whole.width, box.height / whole.height);
  const sharp = Math.min((globalThis.devicePixelRatio || 1) * fit, MOST_PIXELS / Math.max(whole.width, whole.height));
  const viewport = page.getViewport({ scale: sharp });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('').trim();
  return { canvas, text };
}
