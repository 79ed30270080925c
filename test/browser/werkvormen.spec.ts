import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { werkvormen } from '../../src/werkvormen/index.js';
import { pictureOf } from '../preview/stage.js';
import { Gallery, type Viewed } from './gallery.js';
import { look } from './stage.js';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await Gallery.open();
});
afterAll(() => gallery.close());

const WIDTHS = { phone: [320, 390], console: [800, 1280], screen: [1280, 1920] } as const;
/** The picture in the README of a werkvorm is made anew with `npm run screens`. */
const PICTURE = Boolean(process.env['README_SCREENS']);

/** A key of a catalogue that came out instead of a sentence. */
const UNSAID = /(?:^|[\s"])(?:ui|phone|console|screen|cards|refused|[a-z]+(?:-[a-z]+)*)\.(?:[a-z][a-z-]*\.)*[a-z][a-z-]*(?:$|[\s"])/;

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** The screen, to keep beside the rules. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: fileURLToPath(new URL(`../../src/werkvormen/${name}/screen.jpg`, import.meta.url)), type: 'jpeg', quality: 80 });
}

describe.each([...werkvormen.values()].map((w) => [w.name, w] as const))('%s, seen by everybody', (name, werkvorm) => {
  const { script } = werkvorm;
  const end = script.steps.length;
  const picturesque = pictureOf(werkvorm);
  const moments = [...new Set([0, picturesque, end])].sort((a, b) => a - b);
  const [person = ''] = script.people;
  const viewers: readonly Omit<Viewed, 'moment'>[] = [
    { werkvorm: name, viewer: 'phone', as: person },
    { werkvorm: name, viewer: 'console' },
    { werkvorm: name, viewer: 'screen' },
  ];

  test.each(viewers.map((viewed) => [viewed.viewer, viewed] as const))('on the %s every moment is whole, in both languages, at every width, and fine for axe', async (viewer, viewed) => {
    for (const moment of moments) {
      const page = await gallery.look({ ...viewed, moment, lang: 'en' });
      expect(await textOf(page)).not.toMatch(UNSAID);
      await gallery.look({ ...viewed, moment });
      expect(await textOf(page)).not.toMatch(UNSAID);
      if (PICTURE && viewer === 'screen' && moment === picturesque) await picture(page, name);
      expect(await look(page, `w-${name}-${viewer}-${String(moment)}`, WIDTHS[viewer])).toEqual([]);
    }
    expect(gallery.errors).toEqual([]);
  });

  test('in the dark it can be read too', async () => {
    for (const viewed of viewers) {
      const page = await gallery.look({ ...viewed, moment: picturesque, dark: true });
      expect(await look(page, `w-${name}-${viewed.viewer}-dark`)).toEqual([]);
    }
  });
});
