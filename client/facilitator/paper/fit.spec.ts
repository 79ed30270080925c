import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { werkvormen } from '../../../src/werkvormen/index';
import { ofFolder } from '../../ui/folder';
import { find, type Messages, sentence } from '../../ui/sentences';
import { type Card, cardOf, sayer } from './card';
import { fitOf, LETTERS } from './fit';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): Messages => JSON.parse(readFileSync(join(root, path), 'utf8')) as Messages;
const ALSO = { paper: 'client/facilitator/paper/paper', entry: 'client/ui/entry/messages', questionnaire: 'src/config/messages/questionnaire', became: 'src/config/messages/became' } as const;

/** The words that the page has, in one language. */
function wordsIn(language: string): Messages {
  const all: Record<string, Messages> = {};
  for (const [name, path] of Object.entries(ALSO)) all[name] = read(`${path}.${language}.json`);
  for (const room of ['werkvormen', 'parts']) {
    const files = readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' }).filter((file) => new RegExp(`/(paper|faces/(phone|shared))\\.${language}\\.json$`).test(file));
    for (const file of files) {
      const path = `src/${room}/${file}`;
      all[ofFolder(path)] = { ...all[ofFolder(path)], ...read(path) };
    }
  }
  return all;
}

describe.each(['nl', 'en'])('paper cards in %s', (language) => {
  const words = wordsIn(language);
  const t = (key: string, values?: Readonly<Record<string, string | number>>): string => sentence(words, language, key, values);
  const knows = (key: string): boolean => find(words, key) !== null || find(words, `${key}_other`) !== null;

  describe.each([...werkvormen.values()].map((werkvorm) => [werkvorm.name, werkvorm] as const))('%s', (name, werkvorm) => {
    const question = 'Wat helpt mensen met geldzorgen om eerder hulp te zoeken?';
    const card = (wish: Readonly<Record<string, unknown>>): Card => {
      const config = werkvorm.config.parse(wish);
      const paper = werkvorm.paper?.({ question, questions: [question], config, minutes: 10 }, { perspectives: [] });
      if (!paper) throw new Error(`${name} has no paper card: see docs/werkvorm.md`);
      const item = { id: 'item', werkvorm: name, title: '', questions: [question], aim: '', minutes: 10, config: {}, leads: '', material: '', capture: true, planB: '' };
      return cardOf(item, paper, { item: name, werkvorm: name }, false, { t, knows });
    };

    test('fits on one A4 at most', () => {
      for (const wish of [{}, werkvorm.script.config]) {
        const { size, more } = fitOf(card(wish), LETTERS.normal, sayer(t));
        expect([name, size === 'long', more >= 0]).toEqual([name, false, true]);
      }
    });

    test('says nothing that has no words', () => {
      const said = JSON.stringify([card({}), card(werkvorm.script.config)]);
      expect([...said.matchAll(/"say":"([^"]*)"/g)].map((found) => found[1] ?? '').filter((key) => !knows(key))).toEqual([]);
      expect(card({}).after).not.toMatch(/^[\w-]+\.paper\.|^paper\./);
    });
  });
});

describe('what a card takes', () => {
  const card: Card = { id: 'a', name: 'Peiling', kind: '', questions: ['Wat doen we?'], aim: 'Zien waar de groep staat.', steps: ['Lees.', 'Vul in.'], after: 'Geef de kaart aan de begeleider.', named: true, written: true, strips: [[{ kind: 'lines', rows: 2 }]] };
  const say = sayer((key) => key);

  test('half an A4, with more lines where there is room', () => {
    expect(fitOf(card, LETTERS.normal, say)).toEqual({ size: 'half', more: 4 });
  });

  test('more with large letters, and a whole one where something is torn off', () => {
    const full: Card = { ...card, strips: [[{ kind: 'lines', rows: 6 }, { kind: 'lines', rows: 5 }]] };
    expect(fitOf(full, LETTERS.normal, say).size).toBe('half');
    expect(fitOf(full, LETTERS.large, say).size).toBe('whole');
    expect(fitOf({ ...card, strips: [[], [{ kind: 'lines', rows: 2 }]] }, LETTERS.normal, say).size).toBe('whole');
  });

  test('more than one where twelve statements have a scale each in large letters', () => {
    const title = 'Een stelling die zo lang is dat ze meer dan een regel nodig heeft, ook op een brede kaart met grote letters.';
    const scales = Array.from({ length: 12 }, () => ({ kind: 'scale', title, points: 5, low: 'helemaal niet', high: 'helemaal wel' }) as const);
    expect(fitOf({ ...card, strips: [scales] }, LETTERS.large, say)).toEqual({ size: 'long', more: 0 });
  });
});
