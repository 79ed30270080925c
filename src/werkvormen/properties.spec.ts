import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { werkvormen } from './index.js';
import { Trials } from './trial.fixture.js';

describe.each([...werkvormen.values()].map((w) => [w.name, w] as const))('%s, whatever people try in whatever order', (_name, werkvorm) => {
  const trials = new Trials(werkvormen, werkvorm);

  test('replay gives all viewers the same views, numbers have no gaps, and a refusal changes nothing', () => {
    const heardOf = new Set<string>();
    fc.assert(
      fc.property(trials.attempts(), fc.boolean(), (list, close) => {
        const trial = trials.begin();
        const { table } = trial;
        list.forEach((attempt, i) => {
          const tried = trial.resolve(attempt);
          const before = table.journal.length;
          const heard = trial.send(tried, tried.id ?? `n-${String(i)}`);
          if (heard.ok) heardOf.add(tried.type);
          else expect(table.journal).toHaveLength(before);
          table.wait(2_000);
        });
        if (close) table.given('facilitator', 'session/close');
        expect(table.journal.map((h) => h.seq)).toEqual(table.journal.map((_, i) => i + 1));
        const again = table.replayed();
        for (const viewer of ['room', 'screen', 'facilitator', ...table.state.roster.people.keys()]) expect(again.seenBy(viewer)).toEqual(table.seenBy(viewer));
      }),
      // The first trial is the script itself, so that every command of it is heard of.
      { numRuns: 40, examples: [[[...trials.scripted, ...trials.scripted.slice(0, 3)].map(() => ({ follow: true as const })), true]] },
    );
    // The trials mean something only as long as they get through the script. Ids that a run makes differ here from those in it.
    const repeatable = trials.scripted.filter(({ data }) => !JSON.stringify(data).includes('fresh-'));
    for (const { type } of repeatable) expect(heardOf).toContain(type);
  });

  test('a command that changed something, sent again later, changes nothing', () => {
    fc.assert(
      fc.property(trials.attempts(), (list) => {
        const trial = trials.begin();
        const sent = list.map((attempt, i) => {
          const tried = trial.resolve(attempt);
          const heard = trial.send(tried, `n-${String(i)}`);
          return { tried, id: `n-${String(i)}`, changed: heard.ok && heard.facts.length + (heard.seals?.length ?? 0) > 0 };
        });
        const before = trial.table.journal.length;
        for (const { tried, id } of sent.filter((s) => s.changed)) expect(trial.send(tried, id)).toMatchObject({ ok: true, repeated: true });
        expect(trial.table.journal).toHaveLength(before);
      }),
      { numRuns: 20 },
    );
  });
});
