import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');

function under(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file)).map((file) => join(folder, file));
}

type Texts = { readonly [key: string]: string | Texts };
const read = (name: string): Texts => JSON.parse(readFileSync(join(here, name), 'utf8')) as Texts;
const leaves = (texts: Texts, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [before + key] : leaves(value, `${before}${key}.`)));
const sentences = (texts: Texts): string[] => Object.values(texts).flatMap((value) => (typeof value === 'string' ? [value] : sentences(value)));
const values = (sentence: string): string => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort().join();
const at = (texts: Texts, key: string): string =>
  key.split('.').reduce<Texts | string>((here, part) => (typeof here === 'string' ? here : (here[part] ?? '')), texts) as string;

const FILES = {
  community: 'messages', people: 'people', team: 'team', letters: 'letters', review: 'review/messages', pictures: 'pictures/messages', carry: 'carry-over/messages',
  bundle: 'bundle/messages', keeping: 'keeping/messages', learning: 'learning/messages', pulse: 'pulse/messages',
  drawn: '../../src/config/messages/drawn',
} as const;

describe.each(Object.entries(FILES))('the texts of %s', (_name, file) => {
  const nl = read(`${file}.nl.json`);
  const en = read(`${file}.en.json`);

  it('say the same in both languages', () => {
    expect(leaves(en)).toEqual(leaves(nl));
    expect(leaves(nl).filter((key) => values(at(nl, key)) !== values(at(en, key)))).toEqual([]);
  });

  it('are plain: no shouting, no users, no objections', () => {
    for (const sentence of [...sentences(nl), ...sentences(en)]) expect(sentence).not.toMatch(/!|\b(?:u|uw)\b|gebruiker|\busers?\b|bezwaar|\berror|invalid/);
  });
});

describe('the words', () => {
  const keys = new Set(Object.entries(FILES).flatMap(([name, file]) => leaves(read(`${file}.nl.json`)).map((key) => `${name}.${key}`)));
  const known = (key: string): boolean => keys.has(key) || keys.has(`${key}_other`);

  it('are there for every key that a page names', () => {
    const naming = new RegExp(`'((?:${Object.keys(FILES).join('|')})\\.[\\w.-]+)'`, 'g');
    const named = under(here, /\.tsx?$/)
      .filter((file) => !file.endsWith('.spec.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(naming)].map((found) => found[1] ?? ''));
    expect(named.length).toBeGreaterThan(200);
    expect([...new Set(named)].filter((key) => !known(key))).toEqual([]);
  });

  it('say every change that is written into the audit trail', () => {
    // An action looks like `member-added`, and stands beside `action` or in a call of something that notes.
    const name = "'([a-z]+(?:-[a-z]+)+)'";
    const written = new RegExp(`\\baction\\b[^;\\n]*?[:=?]\\s*${name}(?:\\s*[:|]\\s*${name})?|\\bnote\\w*\\(query,[^\\n{]*?${name}`, 'g');
    const actions = under(join(root, 'src'), /\.ts$/)
      .filter((file) => !/\.(spec|fixture)\.ts$|\/ops\//.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .filter((text) => /from '.*\/audit\.js'/.test(text))
      .flatMap((text) => [...text.matchAll(written)].flatMap((found) => found.slice(1)))
      .filter((action) => action !== undefined);
    expect(new Set(actions).size).toBeGreaterThan(25);
    expect([...new Set(actions)].filter((action) => !known(`community.audit.${action}`))).toEqual([]);
  });

  it('name every kind of letter and everything a meeting may lack', () => {
    const list = (file: string, name: string): string[] => {
      const found = new RegExp(`${name} = \\[([^\\]]*)\\]`).exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '';
      return [...found.matchAll(/'([\w-]+)'/g)].map((one) => one[1] ?? '');
    };
    const kinds = list('src/post/letter.ts', 'LETTER_KINDS').map((kind) => `letters.kind.${kind}`);
    const missing = list('src/reports/start/start.schemas.ts', 'MISSING').map((name) => `community.missing.${name}`);
    expect(kinds.length * missing.length).toBeGreaterThan(0);
    expect([...kinds, ...missing].filter((key) => !known(key))).toEqual([]);
  });
});
