import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/config/version.js';
import type { Happened } from '../src/engine/facts.js';
import { declaredKinds } from './journals/kinds.js';
import { fold, type Seen, seen } from './journals/fold-recorded.js';
import { scripted } from './journals/plays.js';

const folder = join(projectFolder(), 'test/journals');
const versions = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
const linesOf = <T>(file: string): T[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const recorded = versions.flatMap((version) => readdirSync(join(folder, version)).filter((name) => name.endsWith('.jsonl') && !name.endsWith('.seen.jsonl')).map((name) => `${version}/${name.replace('.jsonl', '')}`));

/** Facts that a fold can't change without being noticed: whoever loads them again finds what was written. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

describe('a journal of an earlier version', () => {
  test('is there, of every version that was recorded', () => {
    expect(recorded.length).toBeGreaterThan(20);
  });

  test.each(recorded)('%s means the same now', (name) => {
    const facts = linesOf<Happened>(`${name}.jsonl`);
    for (const look of linesOf<Seen>(`${name}.seen.jsonl`)) {
      const now = seen(fold(facts.slice(0, look.after)), facts[look.after - 1]?.at ?? 0);
      // Views may say more than they did; what they said, they still say.
      expect(now).toMatchObject(look);
    }
  });
});

describe('a session of now', () => {
  const now = scripted();
  const all = [...now, ...recorded.map((name) => ({ name, facts: linesOf<Happened>(`${name}.jsonl`) }))];

  test('has no kind of fact that nobody recorded, but for the few that are named', () => {
    const kinds = new Set(all.flatMap(({ facts }) => facts.map(({ type }) => type)));
    const missing: string[] = [];
    for (const [place, names] of declaredKinds()) {
      const [house, own = ''] = place.split('/');
      // A part has no facts of its own in a journal: they carry the name of the werkvorm that is made of it.
      const there = (name: string): boolean => (name.includes('/') ? kinds.has(name) : house === 'parts' ? [...kinds].some((kind) => kind.endsWith(`/${name}`)) : kinds.has(`${own}/${name}`));
      missing.push(...names.filter((name) => !there(name)).map((name) => `${place}: ${name}`));
    }
    expect(missing).toEqual(linesOf<string>('not-recorded.jsonl'));
  });

  test.each([...now, ...all.filter(({ name }) => /seed|tried/.test(name))].map(({ name, facts }) => [name, facts] as const))('%s: a state of any moment, taken further, is what a fresh fold gives', (_name, given) => {
    const facts = frozen(JSON.parse(JSON.stringify(given)) as Happened[]);
    const whole = JSON.stringify(seen(fold(facts), facts.at(-1)?.at ?? 0));
    const between = new Map<number, string>();
    const going = fold([]);
    for (const happened of facts) between.set(happened.seq, JSON.stringify(seen(fold([happened], going), happened.at)));
    for (let cut = 0; cut <= facts.length; cut += Math.max(1, Math.floor(facts.length / 12))) {
      const old = fold(facts.slice(0, cut));
      // Looking at the old state on the way changes nothing in it.
      if (cut > 0) expect(JSON.stringify(seen(old, facts[cut - 1]?.at ?? 0))).toBe(between.get(cut));
      expect(JSON.stringify(seen(fold(facts.slice(cut), old), facts.at(-1)?.at ?? 0))).toBe(whole);
    }
    expect(JSON.stringify(seen(going, facts.at(-1)?.at ?? 0))).toBe(whole);
  });
});
