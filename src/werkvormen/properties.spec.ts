import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attempts, scripted, Trial } from './trial.fixture.js';

describe('whatever people try, in whatever order', () => {
  test('replay gives all viewers the same views, numbers have no gaps, and a refusal changes nothing', () => {
    const heardOf = new Set<string>();
    fc.assert(
      fc.property(attempts, fc.boolean(), (list, close) => {
        const trial = new Trial();
        const { table } = trial;
        list.forEach((attempt, i) => {
          const tried = trial.resolve(attempt);
          const before = table.journal.length;
          const heard = trial.send(tried, tried.id ?? `n-${i}`);
          if (heard.ok) heardOf.add(tried.type);
          else expect(table.journal).toHaveLength(before);
          table.wait(2_000);
        });
        if (close) table.given('facilitator', 'session/close');
        expect(table.journal.map((h) => h.seq)).toEqual(table.journal.map((_, i) => i + 1));
        const again = table.replayed();
        for (const viewer of ['room', 'screen', 'facilitator', ...table.state.roster.people.keys()]) expect(again.seenBy(viewer)).toEqual(table.seenBy(viewer));
      }),
      { numRuns: 100 },
    );
    // The trials mean something only as long as they get through the scripts.
    for (const { type } of scripted.flat()) expect(heardOf).toContain(type);
  });

  test('a command that changed something, sent again later, changes nothing', () => {
    fc.assert(
      fc.property(attempts, (list) => {
        const trial = new Trial();
        const sent = list.map((attempt, i) => {
          const tried = trial.resolve(attempt);
          const heard = trial.send(tried, `n-${i}`);
          return { tried, id: `n-${i}`, changed: heard.ok && heard.facts.length + (heard.seals?.length ?? 0) > 0 };
        });
        const before = trial.table.journal.length;
        for (const { tried, id } of sent.filter((s) => s.changed)) expect(trial.send(tried, id)).toMatchObject({ ok: true, repeated: true });
        expect(trial.table.journal).toHaveLength(before);
      }),
      { numRuns: 50 },
    );
  });
});
