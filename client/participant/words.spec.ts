import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MEETING_KINDS } from '../../src/engine/meeting-kinds';

const here = fileURLToPath(new URL('.', import.meta.url));
const BRIEF = join(here, '../ui');

type Texts = { readonly [key: string]: string | Texts };

/** The sentences of a catalogue by their whole key. */
function sentences(path: string, before = ''): Map<string, string> {
  const walk = (texts: Texts, under: string): [string, string][] =>
    Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[under + key, value]] : walk(value, `${under}${key}.`)));
  return new Map(walk(JSON.parse(readFileSync(path, 'utf8')) as Texts, before));
}

const values = (sentence = ''): string => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort().join();
const CATALOGUES = { phone: join(here, 'messages'), personal: join(here, 'personal/messages'), brief: join(BRIEF, 'brief'), 'pulse-form': join(here, 'pulse/messages'), question: join(here, 'question/messages'), certificate: join(here, 'certificate/messages'), log: join(here, 'log/messages'), entry: join(BRIEF, 'entry/messages') } as const;

describe.each(Object.entries(CATALOGUES))('the texts of %s', (_name, path) => {
  const nl = sentences(`${path}.nl.json`);
  const en = sentences(`${path}.en.json`);

  it('say the same in both languages', () => {
    expect([...en.keys()]).toEqual([...nl.keys()]);
    expect([...nl].filter(([key, sentence]) => values(sentence) !== values(en.get(key))).map(([key]) => key)).toEqual([]);
  });

  it('are plain: no shouting, no users, no objections', () => {
    for (const sentence of [...nl.values(), ...en.values()]) expect(sentence).not.toMatch(/!|\b(?:u|uw)\b|gebruiker|\busers?\b|bezwaar|\berror|invalid/);
  });
});

describe('the words of the phone', () => {
  const keys = new Set(Object.entries(CATALOGUES).flatMap(([name, path]) => [...sentences(`${path}.nl.json`, `${name}.`).keys()]));
  const files = [here, BRIEF].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)));

  it('are there for every key that a page names', () => {
    const named = files
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'((?:phone|personal|brief|pulse-form|question|certificate|log|entry)\.[\w-]+(?:\.[\w-]+)*)'/g)].map((found) => found[1] ?? ''));
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((key) => !keys.has(key) && !keys.has(`${key}_other`))).toEqual([]);
  });

  it('name every kind of meeting', () => {
    expect(MEETING_KINDS.filter((kind) => !keys.has(`phone.join.kind.${kind}`))).toEqual([]);
  });
});
