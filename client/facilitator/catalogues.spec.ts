import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');

type Texts = { readonly [key: string]: string | Texts };
const read = (name: string): Texts => JSON.parse(readFileSync(join(here, name), 'utf8')) as Texts;
/** Every sentence under its whole key. */
const sentences = (texts: Texts, before = ''): [key: string, sentence: string][] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as [string, string]] : sentences(value, `${before}${key}.`)));
const values = (sentence: string): string => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort().join();

const FILES = { console: 'messages', prepare: 'prepare', start: 'start', screen: '../screen/messages', sound: '../ui/sound', paper: 'paper/paper' } as const;

describe.each(Object.entries(FILES))('the texts of %s', (_name, file) => {
  const nl = sentences(read(`${file}.nl.json`));
  const en = sentences(read(`${file}.en.json`));

  it('say the same in both languages', () => {
    expect(en.map(([key, sentence]) => [key, values(sentence)])).toEqual(nl.map(([key, sentence]) => [key, values(sentence)]));
  });

  it('are plain: no shouting, no users, no objections', () => {
    for (const [, sentence] of [...nl, ...en]) expect(sentence).not.toMatch(/!|\b(?:u|uw)\b|gebruiker|\busers?\b|bezwaar|\berror|invalid/);
  });
});

describe('the words', () => {
  const keys = new Set(Object.entries(FILES).flatMap(([name, file]) => sentences(read(`${file}.nl.json`)).map(([key]) => `${name}.${key}`)));
  const known = (key: string): boolean => keys.has(key) || keys.has(`${key}_other`);
  const listIn = (file: string, name: string): string[] => {
    const found = new RegExp(`${name} = \\[([^\\]]*)\\]`).exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '';
    return [...found.matchAll(/'([\w-]+)'/g)].map((one) => one[1] ?? '');
  };

  it('are there for every key that a page names', () => {
    const named = readdirSync(here, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.spec)\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(here, file), 'utf8').matchAll(/'((?:console|prepare|start|paper)\.[\w.-]+)'/g)].map((found) => found[1] ?? ''));
    expect(named.length).toBeGreaterThan(200);
    expect([...new Set(named)].filter((key) => !known(key))).toEqual([]);
  });

  it('name every kind of meeting, every letter about one, and everything one may lack', () => {
    const kinds = listIn('src/engine/meeting-kinds.ts', 'MEETING_KINDS').flatMap((kind) => [`console.kind.${kind}`, `console.kind.${kind}-hint`, `prepare.a-kind.${kind}`]);
    const letters = listIn('src/post/outbox.ts', 'OF_MEETING').map((kind) => `prepare.letters.kind.${kind}`);
    const missing = listIn('src/reports/start/start.schemas.ts', 'MISSING').map((name) => `start.missing.${name}`);
    expect(kinds.length * letters.length * missing.length).toBeGreaterThan(0);
    expect([...kinds, ...letters, ...missing].filter((key) => !known(key))).toEqual([]);
  });

  it('name every field that two people can change at once', () => {
    const source = readFileSync(join(here, 'merge-plan.ts'), 'utf8');
    const fields = [...(/PLAN_FIELDS = \{([^}]*)\}/.exec(source)?.[1] ?? '').matchAll(/^\s*(\w+):/gm)].map((found) => `prepare.field.${found[1] ?? ''}`);
    const ofItem = [...listIn('client/facilitator/merge-plan.ts', 'ITEM_FIELDS'), 'removal', 'place'].map((field) => `prepare.item.${field}`);
    expect(fields.length).toBeGreaterThan(15);
    expect([...fields, ...ofItem].filter((key) => !known(key))).toEqual([]);
  });
});
