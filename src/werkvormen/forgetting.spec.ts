import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { personalPlaces, placesOf } from '../engine/forgetting.js';
import type { Json } from '../engine/json.js';
import type { Rehearsal } from '../engine/rehearsal.js';
import { tableFor } from '../engine/session.js';
import { werkvormen } from './index.js';
import { type Attempt, Trials } from './trial.fixture.js';

/** Every text in a value that somebody may have written. */
function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return value.length >= 6 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Everything that anybody can be shown of a session, and what is stored of it. */
function everything(table: Rehearsal): string {
  const viewers = ['room', 'screen', 'facilitator', ...table.state.roster.people.keys()];
  const harvest = [...table.state.runs.values()].map((run) => werkvormen.get(run.werkvorm)?.harvest(run.state, tableFor(table.state, run.id, table.at)));
  return JSON.stringify([viewers.map((viewer) => table.seenBy(viewer)), harvest, table.journal.map((fact) => fact.personal)]);
}

/** What only this person wrote, with a link to them: nobody else wrote the same. */
function onlyTheirs(table: Rehearsal, person: string): string[] {
  const places = new Set(placesOf(person, table.journal));
  const [own, others] = [true, false].map((theirs) => table.journal.filter((fact) => places.has(fact.seq) === theirs).flatMap((fact) => textsIn([fact.personal, theirs ? null : fact.data])));
  return (own ?? []).filter((text) => text !== person && !(others ?? []).some((other) => other.includes(text)));
}

function tried(trials: Trials, list: readonly Attempt[], close: boolean): Rehearsal {
  const trial = trials.begin();
  list.forEach((attempt, i) => {
    trial.send(trial.resolve(attempt), `n-${String(i)}`);
    trial.table.wait(2_000);
  });
  return close ? trial.table.given('facilitator', 'session/close') : trial.table;
}

describe.each([...werkvormen.values()].map((w) => [w.name, w] as const))('%s, whatever people tried, in an open and in a closed session', (_name, werkvorm) => {
  const trials = new Trials(werkvormen, werkvorm);
  const someone = fc.constantFrom('toos', ...trials.people);

  test('somebody who is erased is nowhere any more, and every view still stands', () => {
    fc.assert(
      fc.property(trials.attempts(), fc.boolean(), someone, (list, close, person) => {
        const table = tried(trials, list, close);
        const theirs = onlyTheirs(table, person);
        table.given('system', 'session/forget-person', { person, redact: placesOf(person, table.journal) });
        expect(placesOf(person, table.journal)).toEqual([]);
        const after = everything(table);
        for (const text of theirs) expect(after).not.toContain(text);
        expect(everything(table.replayed())).toBe(after);
        expect(table.state.roster.people.get(person)).toMatchObject({ name: '', organisation: '', forgotten: true });
        expect(table.when(person, 'session/leave')).toMatchObject({ ok: false, refused: 'not-recognised' });
        // Asked again, as after a crash, it has nothing left to do.
        expect(table.when('system', 'session/forget-person', { person, redact: placesOf(person, table.journal) })).toMatchObject({ ok: true, facts: [] });
        if (!close) expect(everything(table.given('facilitator', 'session/close').replayed())).toBe(everything(table));
      }),
      { numRuns: 25 },
    );
  });

  test('when the time of a record is over no text and no name is left of it, and every view still stands', () => {
    fc.assert(
      fc.property(trials.attempts(), (list) => {
        const table = tried(trials, list, true);
        table.given('system', 'session/forget-texts', { whose: 'everybody', redact: personalPlaces(table.journal) });
        expect(personalPlaces(table.journal)).toEqual([]);
        expect(table.state.textsForgotten).toBe(true);
        expect(everything(table.replayed())).toBe(everything(table));
        expect(everything(table)).not.toContain('Oma Toos');
        expect(table.when('system', 'session/forget-texts', { whose: 'everybody', redact: personalPlaces(table.journal) })).toMatchObject({ ok: true, facts: [] });
      }),
      { numRuns: 10 },
    );
  });
});
