import type { Page } from 'playwright-core';

/** Presses the first button of that name: the whole name as a text, a part of it as a pattern. */
export function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
}

/** Waits until a text can be seen. */
export function sees(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).filter({ visible: true }).first().waitFor();
}
