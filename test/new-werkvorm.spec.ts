import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../src/config/version.js';
import { filesUnder } from './support/imports.js';

const root = projectFolder();
const TINY = 'show-of-hands';
const LIST = 'src/werkvormen/all.ts';
let copy: string;

/** The project beside itself, with one werkvorm more: its folder, and its line. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'kenniscafe-new-'));
  for (const folder of ['src', 'client', 'test/preview']) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  cpSync(join(root, 'test/tiny', TINY), join(copy, 'src/werkvormen', TINY), { recursive: true });
  writeFileSync(join(copy, LIST), `${readFileSync(join(copy, LIST), 'utf8')}export { showOfHands } from './${TINY}/rules.js';\n`);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a new werkvorm', () => {
  it('is its own folder and one line, and the client has its faces and words', () => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const out = join(copy, 'dist/preview');
    execFileSync(process.execPath, [vite, 'build', '--config', 'test/preview/vite.config.ts', '--outDir', out, '--logLevel', 'error'], { cwd: copy, stdio: 'pipe', env: { ...process.env, NODE_OPTIONS: '' } });
    const built = readdirSync(join(out, 'assets')).filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(out, 'assets', name), 'utf8')).join('\n');
    expect(built).toContain('Ik steek mijn hand op');
    expect(built).toContain('I raise my hand');
    expect(built).toContain('show-of-hands/raise');
    expect(built).toContain('Twee van de drie steken hun hand op');
    expect(built).toContain('Who raises a hand?');
  });

  it('is known nowhere else: no file of the product outside its folder names a werkvorm that is data to it', () => {
    const names = readdirSync(join(root, 'src/werkvormen'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    // Made before there was a rule for it, or a fact that another room of the house follows by its name.
    const known = new Set(['check-in', 'check-out', 'minority-round', 'reflection', 'look-back', 'pulse', 'moment', 'pause', 'experiment']);
    const apart = (file: string): boolean => file.startsWith('src/werkvormen/') || file.startsWith('src/meetings/templates/') || file.startsWith('src/ops/seed/') || /\.(spec|fixture)\.tsx?$/.test(file);
    // A name alone may be another word; this is the werkvorm: its folder, its commands and facts, or what a run says of itself.
    const naming = (name: string) => new RegExp(`werkvormen/${name}\\b|['"\`]${name}/[a-z-]+['"\`]|werkvorm\\w*\\)?\\s*(?:===|:)\\s*['"]${name}['"]`);
    const named = ['src', 'client']
      .flatMap((folder) => filesUnder(root, folder, ['.ts', '.tsx']))
      .filter((file) => !apart(file))
      .flatMap((file) => {
        // Addresses of the REST side stand in decorators; a list of perspectives is not a round of them.
        const text = readFileSync(join(root, file), 'utf8').replace(/^\s*@.*$/gm, '');
        return names.filter((name) => !known.has(name) && naming(name).test(text)).map((name) => `${file}: ${name}`);
      });
    expect(named).toEqual([]);
  });
});
