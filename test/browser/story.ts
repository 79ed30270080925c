import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look } from './stage.js';

/** The chapters of one story: after one that went wrong the next can't be read. */
export function chapters(): (name: string, tell: () => Promise<void>) => void {
  let torn: string | null = null;
  return (name, tell) => {
    test(name, async () => {
      if (torn !== null) throw new Error(`not played: "${torn}" went wrong`);
      torn = name;
      await tell();
      torn = null;
    });
  };
}

/** Looks in the light at every width, and in the dark at the first. */
export async function lookBothWays(page: Page, name: string, widths: readonly number[] = [320, 390]): Promise<void> {
  expect(await look(page, name, widths)).toEqual([]);
  await inTheDark(page, name, widths.slice(0, 1));
}

export async function inTheDark(page: Page, name: string, widths: readonly number[] = [320]): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await look(page, `${name}-dark`, widths)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Everything that can be read on a page. */
export function textOf(page: Page): Promise<string> {
  return page.locator('body').innerText();
}
