import type { Locator, Page } from 'playwright-core';

/** Presses the first button of that name, on a page or in a part of it: the whole name as a text, a part of it as a pattern. */
export function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
}

/** Waits until a text can be seen, on a page or in a part of it. */
export function sees(page: Page | Locator, text: string | RegExp): Promise<void> {
  return page.getByText(text).filter({ visible: true }).first().waitFor();
}
