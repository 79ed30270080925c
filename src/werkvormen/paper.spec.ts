import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { type Paper, paperSchema } from '../engine/paper.js';
import type { AnyWerkvorm } from '../engine/werkvorm.js';
import { werkvormen } from './index.js';

type Texts = { readonly [key: string]: string | Texts };
const LANGUAGES = ['nl', 'en'] as const;
const AROUND = { perspectives: [] };

/** The aim and the steps of a werkvorm in one language, or null when it has no `paper.<language>.json`. */
function wordsOf(name: string, language: string): { readonly aim: string; readonly steps: Readonly<Record<string, string>> } | null {
  const path = fileURLToPath(new URL(`./${name}/paper.${language}.json`, import.meta.url));
  if (!existsSync(path)) return null;
  const { aim, steps } = (JSON.parse(readFileSync(path, 'utf8')) as { paper: { aim: string; steps: Texts } }).paper;
  return { aim, steps: steps as Record<string, string> };
}

/** The card of an item with these settings; of what a werkvorm does not know nothing is set. */
function cardOf(werkvorm: AnyWerkvorm, wish: Readonly<Record<string, unknown>> = {}): Paper | null {
  const config = werkvorm.config.safeParse(wish);
  if (!config.success || !werkvorm.paper) return null;
  return werkvorm.paper({ question: '', questions: [], config: config.data, minutes: werkvorm.minutes }, AROUND);
}

describe.each([...werkvormen.values()].map((w) => [w.name, w] as const))('the paper card of %s', (name, werkvorm) => {
  test('is there: `paper` in its definition, with `paper.nl.json` and `paper.en.json` in its folder (docs/werkvorm.md)', () => {
    expect({ paper: typeof werkvorm.paper, words: LANGUAGES.filter((language) => wordsOf(name, language) !== null) }).toEqual({ paper: 'function', words: [...LANGUAGES] });
  });

  test('has an aim of one sentence and two to five steps, short enough to read at a table', () => {
    for (const language of LANGUAGES) {
      const { aim, steps } = wordsOf(name, language) ?? { aim: '', steps: {} };
      expect(aim).toMatch(/^.{10,110}$/);
      for (const wish of [{}, werkvorm.script.config]) {
        const on = cardOf(werkvorm, wish)?.steps ?? [1, 2, 3, 4, 5].filter((number) => steps[number] !== undefined);
        expect([name, on.length >= 2 && on.length <= 5]).toEqual([name, true]);
        for (const number of on) expect(steps[number]).toMatch(/^.{10,95}$/);
      }
    }
  });

  test('has blocks that can be drawn, with every setting at its default and as in its script', () => {
    for (const wish of [{}, werkvorm.script.config]) expect(paperSchema.safeParse(cardOf(werkvorm, wish)).error).toBeUndefined();
  });

  test('rule 13: has no name where names are left out', () => {
    const anonymous = cardOf(werkvorm, { mode: 'anonymous' });
    expect(anonymous?.author).not.toBe('named');
    // What is not chosen yet may become anonymous.
    if (cardOf(werkvorm)?.author === 'undecided') expect(anonymous?.author).toBe('anonymous');
  });
});
