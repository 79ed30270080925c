import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Rehearsal } from '../engine/rehearsal.js';
import { SESSION_COMMANDS } from '../engine/session-commands.js';
import type { AnyWerkvorm, CommandRule } from '../engine/werkvorm.js';
import { werkvormen } from './index.js';
import { Trials } from './trial.fixture.js';

/** What each participant sees as their own. */
function ownViews(table: Rehearsal): Map<string, string> {
  return new Map([...table.state.roster.people.keys()].map((person) => [person, JSON.stringify(table.seenBy(person))]));
}

function ruleOf(werkvorm: AnyWerkvorm, type: string): CommandRule | undefined {
  const [room, name = ''] = type.split('/');
  const rules: Readonly<Record<string, CommandRule>> = room === 'session' ? SESSION_COMMANDS : werkvorm.commands;
  return rules[name];
}

/** A phone hears of its own view when its person did something, and of what others did only for commands that say so. */
describe.each([...werkvormen.values()].map((w) => [w.name, w] as const))('%s, on the phone of somebody else', (_name, werkvorm) => {
  const trials = new Trials(werkvormen, werkvorm);
  const people = new Set(trials.people);

  test('what a participant does changes the own view of nobody else, unless the command says so', () => {
    fc.assert(
      fc.property(trials.attempts(), (list) => {
        const trial = trials.begin();
        const { table } = trial;
        list.forEach((attempt, i) => {
          const tried = trial.resolve(attempt);
          const before = ownViews(table);
          const heard = trial.send(tried, `n-${String(i)}`);
          if (!heard.ok || !people.has(tried.as) || ruleOf(werkvorm, tried.type)?.othersToo) return;
          for (const [person, view] of ownViews(table)) if (person !== tried.as) expect(`${tried.type} ${view}`).toBe(`${tried.type} ${before.get(person) ?? ''}`);
        });
      }),
      { numRuns: 12, examples: [[trials.scripted.map(() => ({ follow: true as const }))]] },
    );
  });
});
