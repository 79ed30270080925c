import fc from 'fast-check';
import type { JsonObject } from '../engine/json.js';
import { type Heard, Rehearsal } from '../engine/rehearsal.js';
import type { AnyWerkvorm, Registry } from '../engine/werkvorm.js';

/** Something that somebody sends. */
export interface Try {
  readonly as: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly id?: string;
  readonly forPerson?: string;
}
/** Something that somebody tries; much of it is refused. `follow` is the next step of the script. */
export type Attempt = { readonly follow: true } | Try;

const place = fc.integer({ min: 0, max: 3 });

/** Sessions in which people try things in one werkvorm, with a pause beside it to go to and come back from. */
export class Trials {
  readonly scripted: readonly Try[];
  readonly people: readonly string[];

  constructor(readonly registry: Registry, readonly werkvorm: AnyWerkvorm) {
    const { name, script } = werkvorm;
    this.people = script.people;
    this.scripted = script.steps.map(({ as, type, data, forPerson }) => ({ as, type: type.includes('/') ? type : `${name}/${type}`, data, ...(forPerson === undefined ? {} : { forPerson }) }));
  }

  /** What everybody may try at any moment: the commands of the script, by anybody, and those of the session. */
  attempts(): fc.Arbitrary<Attempt[]> {
    const who = fc.constantFrom(...this.people);
    const item = fc.constantFrom('i-this', 'i-pause');
    const session = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('next', 'back', 'skip').map((name) => ({ type: `session/${name}`, data: {} })) },
      fc.tuple(fc.constantFrom('start', 'repeat', 'remove'), item).map(([name, id]) => ({ type: `session/${name}`, data: { item: id } })),
      fc.tuple(item, place).map(([id, to]) => ({ type: 'session/move', data: { item: id, to } })),
      fc.tuple(place, fc.boolean()).map(([at, start]) => ({
        type: 'session/insert',
        data: { item: { id: `extra-${String(at)}`, werkvorm: 'pause', title: '', questions: [], aim: '', minutes: 5, config: {} }, at, start },
      })),
      fc.constant({ type: 'session/add-person', data: { name: 'Oma Toos' } }),
    );
    const scripted: readonly Try[] = this.scripted.length > 0 ? this.scripted : [{ as: 'facilitator', type: 'session/next', data: {} }];
    const one = fc.constantFrom(...scripted);
    const stray: fc.Arbitrary<Try> = fc.oneof(
      { weight: 4, arbitrary: session.map((what) => ({ as: 'facilitator', ...what })) },
      { weight: 4, arbitrary: fc.tuple(who, one).map(([as, { type, data }]) => ({ as, type, data })) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom('toos', ...this.people), one).map(([forPerson, { type, data }]) => ({ as: 'facilitator', type, data, forPerson })) },
      { weight: 2, arbitrary: fc.tuple(who, one, fc.constantFrom('same-1', 'same-2')).map(([as, what, id]) => ({ ...what, as, id })) },
      { weight: 1, arbitrary: who.map((as) => ({ as, type: 'session/leave', data: {} })) },
    );
    const steps = this.scripted.length;
    return fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant<Attempt>({ follow: true }) }, { weight: 1, arbitrary: stray }), { minLength: steps + 5, maxLength: 2 * steps + 20, size: 'max' });
  }

  begin(): Trial {
    return new Trial(this);
  }
}

/** A session in which people try things, from its start; keeps how far the script is. */
export class Trial {
  readonly table: Rehearsal;
  readonly #followed = new Map<string, number>();

  constructor(private readonly trials: Trials) {
    const { script, name } = trials.werkvorm;
    const questions = (script.questions ?? [script.question]).filter(Boolean);
    this.table = new Rehearsal(trials.registry)
      .open([{ id: 'i-this', werkvorm: name, questions, config: script.config }, { id: 'i-pause', werkvorm: 'pause' }], trials.people)
      .given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' })
      .given('facilitator', 'session/next');
  }

  /** @returns what was tried, as it was sent */
  resolve(attempt: Attempt): Try {
    if (!('follow' in attempt)) return attempt;
    const run = this.table.state.runs.get(this.table.state.current ?? '');
    if (run?.werkvorm !== this.trials.werkvorm.name) return { as: 'facilitator', type: 'session/back', data: {} };
    const done = this.#followed.get(run.id) ?? 0;
    this.#followed.set(run.id, done + 1);
    return this.trials.scripted[done] ?? { as: 'facilitator', type: 'session/next', data: {} };
  }

  send({ as, type, data, forPerson }: Try, id: string): Heard {
    return this.table.when(as, type, data, { id, ...(forPerson === undefined ? {} : { as: forPerson }) });
  }
}
