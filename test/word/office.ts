import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Where pages go as pictures; ignored by git, looked at by whoever changed a file. */
const SCREENS = fileURLToPath(new URL('../.screens/', import.meta.url));
const run = promisify(execFile);
const PATIENCE = 90_000;

/** A Word file as LibreOffice makes pages of it. */
export interface Pages {
  /** The text of each page. */
  readonly texts: readonly string[];
  readonly all: string;
}

/** Opens a Word file in LibreOffice and makes pages of it; each goes as a picture into the folder that people look at. */
export async function pagesOf(file: Buffer, name: string): Promise<Pages> {
  const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-word-'));
  try {
    writeFileSync(join(folder, `${name}.docx`), file);
    // A profile of its own: one that is open elsewhere would take the file and say nothing.
    await tool('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)]);
    const pdf = join(folder, `${name}.pdf`);
    mkdirSync(SCREENS, { recursive: true });
    for (const old of readdirSync(SCREENS).filter((one) => one.startsWith(`word-${name}-`))) rmSync(join(SCREENS, old));
    await tool('pdftoppm', ['-r', '60', '-png', pdf, join(SCREENS, `word-${name}`)]);
    const all = await tool('pdftotext', ['-layout', pdf, '-']);
    return { texts: all.split('\f').filter((page) => page.trim() !== ''), all };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tool(name: string, args: readonly string[]): Promise<string> {
  try {
    return (await run(name, args, { timeout: PATIENCE, maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    const absent = (error as { code?: unknown }).code === 'ENOENT';
    throw absent ? new Error(`no ${name}: run \`npm test\`, which provides it, or install LibreOffice and poppler (Debian: apt install libreoffice-writer-nogui poppler-utils)`) : error;
  }
}
