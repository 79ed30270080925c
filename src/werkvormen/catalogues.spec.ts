import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('..', import.meta.url));

type Texts = { readonly [key: string]: string | Texts };
const read = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8')) as Texts;
const sentences = (texts: Texts, before = ''): [key: string, sentence: string][] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as [string, string]] : sentences(value, `${before}${key}.`)));
const values = (sentence: string): string => [...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((found) => found[1]).sort().join();

const dutch = ['werkvormen', 'parts'].flatMap((room) =>
  readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.nl.json'))
    .map((file) => join(room, file)),
);
const folders = readdirSync(join(src, 'werkvormen'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe.each(dutch)('%s', (file) => {
  const nl = sentences(read(join(src, file)));
  const en = sentences(read(join(src, file.replace('.nl.json', '.en.json'))));

  it('says the same in English', () => {
    const said = (all: [string, string][]) => all.map(([key, sentence]) => `${key} ${values(sentence)}`).sort();
    expect(said(en)).toEqual(said(nl));
  });

  it('is plain: no shouting, no users, no objections', () => {
    for (const [, sentence] of [...nl, ...en]) expect(sentence).not.toMatch(/!|\b(?:u|uw)\b|gebruiker|\busers?\b|bezwaar|\berror|invalid/i);
  });
});

it.each(folders)('%s has a name, a line that says what it is for, and a face for each viewer', (name) => {
  const words = read(join(src, 'werkvormen', name, 'words.nl.json'));
  expect([words['name'], words['hint']]).not.toContain(undefined);
  const faces = readdirSync(join(src, 'werkvormen', name, 'faces'));
  expect(faces).toEqual(expect.arrayContaining(['phone.tsx', 'console.tsx', 'screen.tsx']));
});

it('no two files of a werkvorm say something under the same name', () => {
  for (const name of folders) {
    const files = ['words.nl.json', 'paper.nl.json', 'faces/phone.nl.json', 'faces/console.nl.json', 'faces/screen.nl.json', 'faces/shared.nl.json'];
    const keys = files.flatMap((file) => {
      try {
        return sentences(read(join(src, 'werkvormen', name, file))).map(([key]) => key);
      } catch {
        return [];
      }
    });
    expect([name, keys.filter((key, place) => keys.indexOf(key) !== place)]).toEqual([name, []]);
  }
});
