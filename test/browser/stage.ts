import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';

/** Where screenshots go; ignored by git, looked at by whoever changed a page. */
export const SCREENS = fileURLToPath(new URL('../.screens/', import.meta.url));

/** The three pictures in the README, made anew with `npm run screens`. */
const README_SCREENS = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const FOR_README: Readonly<Record<string, string>> = { '23-vote': 'phone', '20-console-views': 'console', '26-screen-result': 'screen' };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
// No sandbox: the tests run as root in CI; no background traffic: there is no network there.
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** A device of somebody: its size and whether it prefers the dark. */
export interface Device {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly touch?: boolean;
}

export const PHONE: Device = { width: 390, height: 780, touch: true };
export const LAPTOP: Device = { width: 1280, height: 860 };
export const PROJECTOR: Device = { width: 1920, height: 1080 };

/** A server on new data and a browser, for one story. */
export class Stage {
  readonly errors: string[] = [];
  /** Bytes that each device received over http, as they were on the wire. */
  readonly received = new Map<string, number>();
  readonly #contexts: BrowserContext[] = [];

  private constructor(
    readonly place: ServerPlace,
    readonly server: ServerProcess,
    private readonly browser: Browser,
  ) {
    mkdirSync(SCREENS, { recursive: true });
  }

  static async open(): Promise<Stage> {
    const place = await newServerPlace();
    const server = await ServerProcess.start(place.env);
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
    return new Stage(place, server, browser);
  }

  /** A new device with a browser of its own: nothing is shared with the others. */
  async device(name: string, device: Device, path = '/'): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: device.width, height: device.height },
      colorScheme: device.dark ? 'dark' : 'light',
      hasTouch: device.touch ?? false,
      baseURL: this.server.base,
      acceptDownloads: true,
    });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => this.errors.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      // A connection that goes and comes back is part of the stories; everything else on the console is a defect.
      if (message.type() === 'error' && !/Failed to load resource|WebSocket connection|ERR_CONNECTION/.test(message.text())) this.errors.push(`${name}: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(this.server.base) && !/^(data|blob|ws):/.test(request.url())) this.errors.push(`${name}: asks another place for ${request.url()}`);
    });
    page.on('requestfinished', (request) => {
      void request.sizes().then(({ responseBodySize }) => this.received.set(name, (this.received.get(name) ?? 0) + responseBodySize));
    });
    await page.goto(path);
    return page;
  }

  /** Another page in the browser of a device, with its login. */
  async sameBrowser(page: Page, path: string): Promise<Page> {
    const other = await page.context().newPage();
    await other.goto(path);
    return other;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.browser.close();
    await this.server.stop();
    await this.place.remove();
  }
}

/**
 * Looks at a page: takes a picture at each width and asks axe.
 * @returns what axe finds, as sentences; empty when it is fine
 */
export async function look(page: Page, name: string, widths: readonly number[] = []): Promise<string[]> {
  const size = page.viewportSize();
  // Colours half way through a transition are nobody's contrast. A line that fills while minutes pass is not waited for.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().endTime) < 5_000).map((one) => one.finished)));
  await page.screenshot({ path: `${SCREENS}${name}.png` });
  const readme = FOR_README[name];
  if (process.env['README_SCREENS'] && readme) await page.screenshot({ path: `${README_SCREENS}${readme}.png` });
  for (const width of widths) {
    await page.setViewportSize({ width, height: size?.height ?? 780 });
    await page.screenshot({ path: `${SCREENS}${name}-${String(width)}.png`, fullPage: true });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 1) return [`${name}: scrolls sideways by ${String(overflow)} px at ${String(width)} px`];
  }
  if (size) {
    await page.setViewportSize(size);
    // The page hears of its new size before its container units do: axe would measure half of each.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };
    const found = await axe.run(document, { resultTypes: ['violations'] });
    return found.violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => `${n.html} ${n.failureSummary ?? ''}`).join('\n  ')}`);
  });
  return violations.map((v) => `${name}: ${v}`);
}

export function chromiumPath(): string {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  for (const name of CHROMIUM_NAMES) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // try the next name
    }
  }
  throw new Error('no Chromium: run `npm test`, which provides one, or set CHROMIUM to its path');
}
