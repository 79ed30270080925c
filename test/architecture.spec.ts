import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/config/version.js';
import { filesUnder, type Import, importsOf } from './support/imports.js';

const root = projectFolder();
/** What runs in production: no specs, nor what only specs use. */
const code = (folder: string): string[] => filesUnder(root, folder, ['.ts', '.tsx']).filter((file) => !/\.(spec|fixture)\.ts$/.test(file));
const imports: readonly Import[] = ['src', 'client', 'migrations'].flatMap(code).flatMap((file) => importsOf(root, file));

/**
 * Which room of the house may know which others: prepare -> run -> keep -> carry, and nothing calls upwards.
 * What is not here (`src/main.ts`, `src/app.module.ts`, `src/server.ts`) puts the house together and knows everything.
 */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  // Data in, markup out: drawn alike in a page, in print and for Word.
  pictures: ['engine'],
  // What several werkvormen are made of.
  parts: ['engine'],
  werkvormen: ['engine', 'parts'],
  config: ['engine', 'migrations'],
  migrations: [],
  journal: ['engine', 'config'],
  post: ['engine', 'config'],
  access: ['engine', 'config', 'post'],
  community: ['engine', 'config', 'access', 'journal', 'post'],
  files: ['engine', 'config', 'access'],
  meetings: ['engine', 'config', 'access', 'journal', 'werkvormen', 'community', 'files', 'post'],
  live: ['engine', 'config', 'access', 'journal', 'werkvormen'],
  learning: ['engine', 'config', 'access', 'journal', 'community', 'meetings', 'post'],
  reports: ['engine', 'pictures', 'config', 'access', 'journal', 'werkvormen', 'community', 'meetings', 'learning', 'post'],
  ops: ['engine', 'config', 'access', 'journal', 'werkvormen', 'community', 'files', 'meetings', 'learning', 'post'],
};

/** A werkvorm that is another one with something on top. */
const BUILT_ON: Readonly<Record<string, string>> = { 'check-out': 'check-in' };

const isFace = (file: string): boolean => /^src\/(?:werkvormen|parts)\/[^/]+\/faces\//.test(file);
const inClient = (file: string): boolean => file.startsWith('client/');
const roomOf = (path: string): string => (path.startsWith('src/') ? (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : 'house') : (path.split('/')[0] ?? ''));
const werkvormOf = (path: string): string => path.split('/')[2] ?? '';
const say = (one: Import): string => `${one.from} -> ${one.to}`;

/** What breaks a rule, in words; the message of a failing test. */
function breaking(where: (one: Import) => boolean, allowed: (one: Import) => boolean): string[] {
  return imports.filter(where).filter((one) => !allowed(one)).map(say);
}

/** Whether a module of the project needs no package when it runs, nor anything it imports. */
function standsAlone(path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return true;
  seen.add(path);
  const file = ['.ts', '.tsx'].map((ending) => path + ending).find((one) => existsSync(join(root, one)));
  if (file === undefined) return false;
  return importsOf(root, file).filter((one) => !one.typeOnly).every((one) => !one.package && standsAlone(one.to, seen));
}

describe('the house', () => {
  it('found its imports', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.filter((one) => one.typeOnly).length).toBeGreaterThan(50);
  });

  it('has no two rooms that know each other', () => {
    const reaches = (from: string, to: string): boolean => (MAY_KNOW[from] ?? []).some((next) => next === to || reaches(next, to));
    expect(Object.keys(MAY_KNOW).filter((room) => reaches(room, room))).toEqual([]);
  });

  it.each(Object.keys(MAY_KNOW))('%s knows only what it may know', (room) => {
    const own = (one: Import): boolean => roomOf(one.from) === room && !one.package && !isFace(one.from);
    expect(breaking(own, (one) => roomOf(one.to) === room || (MAY_KNOW[room] ?? []).includes(roomOf(one.to)))).toEqual([]);
  });

  it('has no room that is in no rule', () => {
    const rooms = new Set(imports.map((one) => roomOf(one.from)));
    expect([...rooms].filter((room) => !(room in MAY_KNOW) && room !== 'house' && room !== 'client')).toEqual([]);
  });

  it('does not run on what is made for specs', () => {
    expect(breaking(() => true, (one) => !/\.(spec|fixture)$/.test(one.to))).toEqual([]);
  });

  it('knows nothing of the live room outside it, but for what puts the house together', () => {
    expect(breaking((one) => roomOf(one.to) === 'live' && !one.package, (one) => ['live', 'house'].includes(roomOf(one.from)))).toEqual([]);
  });

  it('has an engine and werkvormen that need nothing but zod', () => {
    const pure = (one: Import): boolean => ['engine', 'parts', 'werkvormen'].includes(roomOf(one.from)) && one.package && !isFace(one.from);
    expect(breaking(pure, (one) => one.to === 'zod')).toEqual([]);
  });

  it('has pictures that need nothing but what measures and shapes', () => {
    const drawing = (one: Import): boolean => roomOf(one.from) === 'pictures' && !one.typeOnly;
    expect(breaking(drawing, (one) => (one.package ? ['d3-scale', 'd3-shape'].includes(one.to) : roomOf(one.to) === 'pictures'))).toEqual([]);
  });

  it('has werkvormen that do not know each other', () => {
    const between = (one: Import): boolean => /^src\/werkvormen\/[^/]+\//.test(one.from) && !one.package && roomOf(one.to) === 'werkvormen';
    expect(breaking(between, (one) => [werkvormOf(one.from), BUILT_ON[werkvormOf(one.from)]].includes(werkvormOf(one.to)))).toEqual([]);
  });
});

describe('the faces', () => {
  const shown = (one: Import): boolean => isFace(one.from) || inClient(one.from);

  it('in a werkvorm know the parts in client/ui, their own folder and the engine', () => {
    const inside = (one: Import): boolean => isFace(one.from) && !one.package;
    expect(breaking(inside, (one) => one.to.startsWith('client/ui/') || ['werkvormen', 'parts', 'engine'].includes(roomOf(one.to)))).toEqual([]);
  });

  it('know no rules of a werkvorm, only their types and the contract they share', () => {
    const rules = (one: Import): boolean => shown(one) && !one.typeOnly && !one.package && ['parts', 'werkvormen'].includes(roomOf(one.to));
    expect(breaking(rules, (one) => isFace(one.to) || (one.to.endsWith('/faces-contract') && standsAlone(one.to)))).toEqual([]);
  });

  it('in the client know no room of the server but the engine, and what draws', () => {
    const server = (one: Import): boolean => inClient(one.from) && one.to.startsWith('src/');
    expect(breaking(server, (one) => ['engine', 'parts', 'werkvormen', 'pictures'].includes(roomOf(one.to)) || one.to.startsWith('src/config/messages/'))).toEqual([]);
  });

  it('take nothing of the engine along that brings a package to the phone', () => {
    const running = (one: Import): boolean => shown(one) && !one.typeOnly && !one.package && roomOf(one.to) === 'engine';
    expect(breaking(running, (one) => standsAlone(one.to))).toEqual([]);
  });

  it('run on Preact, socket.io and a few small packages', () => {
    const known = ['preact', '@preact/signals', 'socket.io-client', 'i18next', 'uqr', '@noble/ciphers', '@noble/hashes', 'sortablejs', 'vite', '@preact/preset-vite', 'node:url', '@fontsource-variable/atkinson-hyperlegible-next'];
    // What draws is for the screen and the laptop; it would be more than half of what a phone may load.
    const drawing = ['d3-cloud', 'd3-scale', 'd3-shape', 'pdfjs-dist'];
    const onPhone = (file: string): boolean => /^client\/participant\/|\/faces\/phone/.test(file);
    expect(breaking((one) => shown(one) && one.package, (one) => known.includes(one.to) || (drawing.includes(one.to) && !onPhone(one.from)))).toEqual([]);
  });
});

describe('every file', () => {
  const lines = (file: string): string[] => readFileSync(join(root, file), 'utf8').split('\n');
  /** Places in the server where a line matches, comments left out. */
  const places = (pattern: RegExp, apart: (file: string) => boolean): string[] =>
    code('src')
      .filter((file) => !apart(file))
      .flatMap((file) => lines(file).flatMap((line, at) => (pattern.test(line.replace(/\/\/.*|^\s*\/?\*.*/, '')) ? [`${file}:${String(at + 1)}`] : [])));

  it('outside src/config takes time, chance and settings as data', () => {
    const outside = /process\.env|Date\.now\(|new Date\(\)|performance\.now\(|hrtime|Math\.random\(|randomBytes|randomUUID|randomInt|getRandomValues/;
    expect(places(outside, (file) => roomOf(file) === 'config' || isFace(file))).toEqual([]);
  });

  it('outside src/ops says nothing on the terminal by itself', () => {
    expect(places(/console\.(log|info|debug)\(/, (file) => roomOf(file) === 'ops' || isFace(file))).toEqual([]);
  });

  it('can be read in one sitting: at most 350 lines', () => {
    const all = ['src', 'client', 'test'].flatMap((folder) => filesUnder(root, folder, ['.ts', '.tsx', '.mjs', '.css']));
    expect(all.filter((file) => lines(file).length > 351).map((file) => `${file}: ${String(lines(file).length - 1)}`)).toEqual([]);
  });

  it('is tested as it is: no skipped, lonely or postponed tests', () => {
    const specs = ['src', 'client', 'test'].flatMap((folder) => filesUnder(root, folder, ['.spec.ts']));
    const skipping = /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
    expect(specs.filter((file) => file !== 'test/architecture.spec.ts' && skipping.test(lines(file).join('\n')))).toEqual([]);
  });
});
