import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

/** Dots per pixel, so that it is sharp on paper. */
const SHARP = 2;
const FAMILY = 'Atkinson Hyperlegible Next';
const FILES = ['400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'];
const { resolve } = createRequire(import.meta.url);
const FONTS = FILES.map((file) => resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${file}`));

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
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  return { data: drawn.asPng(), width: drawn.width / SHARP, height: drawn.height / SHARP };
}
