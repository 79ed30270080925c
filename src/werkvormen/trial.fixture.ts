import fc from 'fast-check';
import type { JsonObject } from '../engine/json.js';
import { type Heard, Rehearsal } from '../engine/rehearsal.js';
import { werkvormen } from './index.js';

const ALL = [...werkvormen.values()];
export const PEOPLE = [...new Set(ALL.flatMap((w) => w.script.people))];
const ITEMS = ALL.map((w) => ({ id: `i-${w.name}`, werkvorm: w.name, questions: [w.script.question].filter(Boolean), config: w.script.config }));

/** Something that somebody sends. */
export interface Try {
  readonly as: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly id?: string;
  readonly forPerson?: string;
}
/** Something that somebody tries; much of it is refused. `follow` is the next step of the script of the werkvorm of now. */
export type Attempt = { readonly follow: true } | Try;

/** What everybody may try at any moment: the commands of all scripts, and those of the session. */
export const scripted = ALL.map((w) => w.script.steps.map(({ as, type, data, forPerson }) => ({ as, type: type.includes('/') ? type : `${w.name}/${type}`, data, forPerson })));
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
export const attempts = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant<Attempt>({ follow: true }) }, { weight: 1, arbitrary: stray }), { minLength: 20, maxLength: 120, size: 'max' });

/** A session in which people try things, from its start; keeps how far each script is. */
export class Trial {
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
