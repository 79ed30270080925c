import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Json } from '../engine/json.js';
import { play, type Rehearsal } from '../engine/rehearsal.js';
import type { AnyWerkvorm, ScriptStep } from '../engine/werkvorm.js';
import { werkvormen } from './index.js';

const SHARED_FACES = ['room', 'screen', 'facilitator'];

const viewersOf = (table: Rehearsal): string[] => [...SHARED_FACES, ...table.state.roster.people.keys()];
const seen = (table: Rehearsal, viewer: string): string => JSON.stringify(table.seenBy(viewer));
/** A text as it stands in a view that was serialised. */
const asSeen = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Plays the script, then goes on to the next item and closes, with a check after every step. */
function playThrough(werkvorm: AnyWerkvorm, check: (table: Rehearsal, step: number) => void): Rehearsal {
  let step = 0;
  const table = play(werkvorm, werkvorm.script, (rehearsal) => check(rehearsal, step++));
  for (const end of ['session/skip', 'session/back', 'session/close']) check(table.given('facilitator', end), step++);
  return table;
}

/** Texts that people wrote for themselves so far, by author; what was shared later no longer counts. */
function privateTexts(steps: readonly ScriptStep[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { as, data } of steps) {
    const { level, audience, text } = data;
    if (typeof text !== 'string' || (level === undefined && audience === undefined)) continue;
    if (audience === undefined || audience === 'me') texts.set(text, as);
    else texts.delete(text);
  }
  return texts;
}

/** Free texts in a sealed content: what a person wrote has a space in it, ids of options have none. */
function textsIn(content: Json | undefined): string[] {
  if (typeof content === 'string') return content.includes(' ') ? [content] : [];
  if (content === null || typeof content !== 'object') return [];
  return Object.values(content).flatMap(textsIn);
}

function sealedTexts(table: Rehearsal): string[] {
  return [...table.state.boxes.values()].flatMap((box) => [...box.envelopes.values()].flatMap((secret) => textsIn(secret.reveal())));
}

test('a werkvorm is registered under its own name', () => {
  for (const [name, werkvorm] of werkvormen) expect(werkvorm.name).toBe(name);
});

describe.each([...werkvormen.values()].map((w) => [w.name, w] as const))('%s, played from its script', (name, werkvorm) => {
  test('every view after every step can be serialised and loses nothing by it', () => {
    playThrough(werkvorm, (table) => {
      for (const viewer of viewersOf(table)) {
        const view = table.seenBy(viewer);
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      }
    });
  });

  test('replay gives every viewer the same view after every step', () => {
    playThrough(werkvorm, (table) => {
      const again = table.replayed();
      for (const viewer of viewersOf(table)) expect(again.seenBy(viewer)).toEqual(table.seenBy(viewer));
    });
  });

  test('facts are numbered without gaps', () => {
    const table = playThrough(werkvorm, () => undefined);
    expect(table.journal.map((h) => h.seq)).toEqual(table.journal.map((_, i) => i + 1));
  });

  test('the secrets of the script occur in it and are in no view but their author\'s', () => {
    const sent = JSON.stringify(werkvorm.script.steps);
    for (const { text } of werkvorm.script.secrets) expect(sent).toContain(asSeen(text));
    playThrough(werkvorm, (table) => {
      for (const { text, author } of werkvorm.script.secrets) {
        for (const viewer of viewersOf(table).filter((v) => v !== author)) expect(seen(table, viewer)).not.toContain(asSeen(text));
      }
    });
  });

  test('what somebody wrote for themselves is in no view of anybody else, and not in the harvest', () => {
    playThrough(werkvorm, (table, step) => {
      for (const [text, author] of privateTexts(werkvorm.script.steps.slice(0, step))) {
        for (const viewer of viewersOf(table).filter((v) => v !== author)) expect(seen(table, viewer)).not.toContain(asSeen(text));
      }
    });
    const table = play(werkvorm, werkvorm.script);
    const run = [...table.state.runs.values()][0];
    const people = { find: (id: string) => table.state.roster.people.get(id), isPresent: () => true, present: () => [], count: 0 };
    const box = () => ({ contributors: 0, viaFacilitator: 0, size: 0, has: () => false, holds: () => false, open: () => [] });
    const harvest = JSON.stringify(werkvorm.harvest(run?.state, { at: table.at, fresh: '', current: false, closing: false, meeting: null, people, box }));
    for (const text of privateTexts(werkvorm.script.steps).keys()) expect(harvest).not.toContain(asSeen(text));
  });

  test('what is under seal is in no view and in no fact', () => {
    playThrough(werkvorm, (table) => {
      const facts = JSON.stringify(table.journal);
      for (const text of sealedTexts(table)) {
        expect(facts).not.toContain(asSeen(text));
        for (const viewer of viewersOf(table)) expect(seen(table, viewer)).not.toContain(asSeen(text));
      }
    });
  });

  test('after the close no box is left, and what was kept for the meeting only is gone from the journal', () => {
    const table = playThrough(werkvorm, () => undefined);
    expect(table.state.boxes.size).toBe(0);
    if (!['check-in', 'check-out'].includes(name)) return;
    const words = table.journal.filter((h) => h.type === `${name}/word-given`);
    expect(words.length).toBeGreaterThan(0);
    for (const fact of words) expect(fact.personal).toBeNull();
  });

  test('the settings have defaults, and the script keeps to its own settings and number of questions', () => {
    expect(werkvorm.config.safeParse({}).success).toBe(true);
    expect(werkvorm.config.safeParse(werkvorm.script.config).success).toBe(true);
    expect((werkvorm.script.questions ?? [werkvorm.script.question]).filter(Boolean).length).toBeLessThanOrEqual(werkvorm.questions.max);
  });

  test('it has a README that says what it is called', () => {
    const readme = fileURLToPath(new URL(`./${name}/README.md`, import.meta.url));
    expect(existsSync(readme)).toBe(true);
    expect(readFileSync(readme, 'utf8')).toContain(name);
  });
});
