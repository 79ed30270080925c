import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { until } from '../support/retry.js';
import { press } from './acts.js';
import { type Device, LAPTOP, type Stage } from './stage.js';

/** The community that the seed puts there. */
export const WERKPLAATS = 'werkplaats-zhz';

/** Puts the Werkplaats beside a running server, as an operator does. Whoever is coordinator looks after it. */
export function seedWerkplaats(stage: Stage, options: readonly string[] = []): void {
  execFileSync(process.execPath, ['dist/src/ops/seed.js', WERKPLAATS, ...options], { encoding: 'utf8', env: { ...process.env, ...stage.place.env } });
}

/** A device on which somebody with an account logged in. */
export async function loggedIn(stage: Stage, name: string, who: { readonly email: string; readonly passphrase: string }, device: Device = LAPTOP): Promise<Page> {
  const page = await stage.device(name, device, '/begeleiding/inloggen');
  await page.getByLabel('Je e-mailadres').fill(who.email);
  await page.getByLabel('Je wachtzin').fill(who.passphrase);
  await press(page, 'Log in');
  await page.getByRole('heading', { level: 1, name: 'Bijeenkomsten' }).waitFor();
  return page;
}

/** The part of a link that one types after the address of the server. */
export function pathIn(link: string): string {
  const { pathname, hash } = new URL(link);
  return `${pathname}${hash}`;
}

/** Opens an invitation in a browser of its own and says yes to it with a new passphrase. */
export async function acceptInvitation(stage: Stage, name: string, link: string, before: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Page> {
  const page = await stage.device(name, LAPTOP, pathIn(link));
  await page.getByLabel('Kies een wachtzin').fill(`${name} houdt van lange wachtzinnen`);
  await before(page);
  await press(page, 'Maak mijn account en doe mee');
  await until('the invitation is left behind', () => !page.url().includes('/uitnodiging'));
  return page;
}
