import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../engine/json.js';
import { type Heard, Rehearsal } from '../engine/rehearsal.js';
import { werkvormen } from './index.js';

const ALL = [...werkvormen.values()];
const PEOPLE = [...new Set(ALL.flatMap((w) => w.script.people))];
const ITEMS = ALL.map((w) => ({ id: `i-${w.name}`, werkvorm: w.name, questions: [w.script.question].filter(Boolean), config: w.script.config }));

interface Try {
  readonly as: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly id?: string;
  readonly forPerson?: string;
}
/** Something that somebody tries; much of it is refused. `follow` is the next step of the script of the werkvorm of now. */
type Attempt = { readonly follow: true } | Try;

/** What everybody may try at any moment: the commands of all scripts, and those of the session. */
const scripted = ALL.map((w) => w.script.steps.map(({ as, type, data, forPerson }) => ({ as, type: type.includes('/') ? type : `${w.name}/${type}`, data, forPerson })));
const item = fc.constantFrom(...ITEMS.map((i) => i.id));
const place = fc.integer({ min: 0, max: 8 });
const session = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('next', 'back', 'skip').map((name) => ({ type: `session/${name}`, data: {} })) },
  fc.tuple(fc.constantFrom('start', 'repeat', 'remove'), item).map(([name, id]) => ({ type: `session/${name}`, data: { item: id } })),
  fc.tuple(item, place).map(([id, to]) => ({ type: 'session/move', data: { item: id, to } })),
  fc.tuple(place, fc.boolean()).map(([at, start]) => ({
    type: 'session/insert',
    data: { item: { id: `extra-${at}`, werkvorm: 'pause', title: '', questions: [], aim: '', minutes: 5, config: {} }, at, start },
  })),
  fc.constant({ type: 'session/add-person', data: { name: 'Oma Toos' } }),
  fc.constant({ type: 'session/park-point', data: { text: 'Wie betaalt dit?' } }),
);
const who = fc.constantFrom(...PEOPLE);
const stray: fc.Arbitrary<Try> = fc.oneof(
  { weight: 4, arbitrary: session.map((what) => ({ as: 'facilitator', ...what })) },
  { weight: 4, arbitrary: fc.tuple(who, fc.constantFrom(...scripted.flat())).map(([as, { type, data }]) => ({ as, type, data })) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('toos', ...PEOPLE), fc.constantFrom(...scripted.flat())).map(([forPerson, { type, data }]) => ({ as: 'facilitator', type, data, forPerson })) },
  { weight: 2, arbitrary: fc.tuple(who, fc.constantFrom(...scripted.flat()), fc.constantFrom('same-1', 'same-2')).map(([as, what, id]) => ({ ...what, as, id })) },
  { weight: 1, arbitrary: who.map((as) => ({ as, type: 'session/leave', data: {} })) },
);
const attempts = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant<Attempt>({ follow: true }) }, { weight: 1, arbitrary: stray }), { minLength: 20, maxLength: 120, size: 'max' });

/** A session in which people try things, from its start; keeps how far each script is. */
class Trial {
  readonly table = new Rehearsal(werkvormen).open(ITEMS, PEOPLE).given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
  readonly #followed = new Map<string, number>();

  /** @returns what was tried, as it was sent */
  resolve(attempt: Attempt): Try {
    if (!('follow' in attempt)) return attempt;
    const run = this.table.state.runs.get(this.table.state.current ?? '');
    const place = ALL.findIndex((w) => w.name === run?.werkvorm);
    const done = this.#followed.get(run?.id ?? '') ?? 0;
    if (run) this.#followed.set(run.id, done + 1);
    return scripted[place]?.[done] ?? { as: 'facilitator', type: 'session/next', data: {} };
  }

  send({ as, type, data, forPerson }: Try, id: string): Heard {
    return this.table.when(as, type, data, { id, ...(forPerson === undefined ? {} : { as: forPerson }) });
  }
}

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
