import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { projectFolder } from '../../src/config/version.js';
import { StaticServer } from '../support/static-server.js';
import { chromiumPath, FLAGS } from './stage.js';

/** One viewer of a werkvorm at one moment of its script. */
export interface Viewed {
  readonly werkvorm: string;
  readonly moment: number;
  readonly viewer: 'phone' | 'console' | 'screen';
  readonly as?: string;
  readonly lang?: 'nl' | 'en';
  readonly dark?: boolean;
}

/** The preview of all werkvormen, built and served for a test, with a browser to look at it. */
export class Gallery {
  readonly errors: string[] = [];
  #page: Page | null = null;
  #context: BrowserContext | null = null;

  private constructor(
    private readonly folder: string,
    private readonly server: StaticServer,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Gallery> {
    const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-preview-'));
    const vite = join(projectFolder(), 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--config', 'test/preview/vite.config.ts', '--outDir', folder, '--logLevel', 'error'], { cwd: projectFolder(), stdio: 'pipe', env: { ...process.env, NODE_OPTIONS: '' } });
    const server = await StaticServer.of(folder);
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
    return new Gallery(folder, server, browser);
  }

  /** The page of a viewer; one page for all of them, so what is open is the last one. */
  async look({ werkvorm, moment, viewer, as = '', lang = 'nl', dark = false }: Viewed): Promise<Page> {
    const page = await this.#onlyPage();
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ phone: { width: 390, height: 780 }, console: { width: 800, height: 900 }, screen: { width: 1280, height: 720 } }[viewer]);
    await page.goto(`${this.server.base}viewer.html?${new URLSearchParams({ werkvorm, moment: String(moment), viewer, as, lang }).toString()}`);
    await page.waitForSelector('body[data-ready]');
    await page.waitForFunction('document.fonts.status === "loaded"');
    return page;
  }

  /** Any page of the preview, in that same page. */
  async visit(path: string): Promise<Page> {
    const page = await this.#onlyPage();
    await page.goto(this.server.base + path);
    return page;
  }

  async #onlyPage(): Promise<Page> {
    if (this.#page) return this.#page;
    this.#context = await this.browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' });
    const page = await this.#context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    this.#page = page;
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
