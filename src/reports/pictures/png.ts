import { renderAsync } from '@resvg/resvg-js';
import { TYPEFACE } from '../typeface.js';

/** Dots per pixel, so that it is sharp on paper. */
const SHARP = 2;

/** A picture as dots. */
export interface Png {
  readonly data: Buffer;
  /** In pixels of the drawing; the dots are more. */
  readonly width: number;
  readonly height: number;
}

/** Turns a drawing into dots, with the typeface of the reports and none of this machine: it is the same everywhere. */
export async function png(svg: string): Promise<Png> {
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: SHARP },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontFiles: [TYPEFACE.regular, TYPEFACE.bold], defaultFontFamily: TYPEFACE.name, sansSerifFamily: TYPEFACE.name },
  });
  return { data: drawn.asPng(), width: drawn.width / SHARP, height: drawn.height / SHARP };
}
