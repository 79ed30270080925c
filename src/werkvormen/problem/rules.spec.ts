import { describe, expect, test } from '@jest/globals';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { play, rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import { byApproach, type ProblemConsole } from './faces-contract.js';
import { problem } from './rules.js';

const begun = (): Rehearsal => rehearse(problem, { people: ['anna', 'bilal'], questions: ['Waarom zo laat?'] });
const led = (table: Rehearsal): ProblemConsole => table.activitySeenBy('facilitator') as unknown as ProblemConsole;
const go = (table: Rehearsal, step: string): Rehearsal => table.given('facilitator', 'problem/go', { step });
const weigh = (approach: string, side: string, text: string): JsonObject => ({ step: 'weigh', text, fields: { side }, labels: { approach } });
const weighed = (table: Rehearsal): Rehearsal => table.given('facilitator', 'problem/write', weigh('School', 'for', 'Ze zijn er elke dag.'));
const named = (table: Rehearsal, text = 'Wie het hoort, mag niets.'): Rehearsal => table.given('facilitator', 'problem/write', { step: 'name', text });

function harvested(table: Rehearsal): Extract<HarvestItem, { kind: 'gathered' }>['parts'] {
  const run = [...table.state.runs.values()][0];
  const [gathered] = run ? problem.harvest(run.state as Parameters<typeof problem.harvest>[0], tableFor(table.state, run.id, table.at)) : [];
  return gathered?.kind === 'gathered' ? gathered.parts : [];
}

const said = (table: Rehearsal): unknown => harvested(table).flatMap((part) => (part.part === 'text' && typeof part.text !== 'string' ? [part.text.say] : []));

describe('naming comes only after weighing', () => {
  test('no name is written down before the group is there', () => {
    const table = weighed(begun());
    expect(table.when('facilitator', 'problem/write', { step: 'name', text: 'Alvast.' })).toEqual({ ok: false, refused: 'step-not-open' });
    expect(go(table, 'name').when('facilitator', 'problem/write', { step: 'name', text: 'Nu wel.' }).ok).toBe(true);
  });

  test('going on without weighing is possible; the console says so, and the report that it was skipped', () => {
    const table = begun();
    expect(led(table).unweighed).toBe(false);
    named(go(table, 'name'));
    expect(led(table).unweighed).toBe(true);
    expect(said(table)).toEqual(['order.skipped']);
    expect(said(table.replayed())).toEqual(['order.skipped']);
    expect(JSON.stringify(table.activitySeenBy('screen'))).not.toContain('unweighed');
  });

  test('weighed after the name is said as that', () => {
    const table = weighed(go(named(go(begun(), 'name')), 'weigh'));
    expect(led(go(table, 'name')).unweighed).toBe(false);
    expect(said(table)).toEqual(['order.later']);
  });

  test('a look ahead counts for nothing, and neither does anything when there was weighing', () => {
    expect(said(named(go(weighed(go(go(begun(), 'name'), 'weigh')), 'name')))).toEqual([]);
    expect(said(weighed(go(go(begun(), 'name'), 'weigh')))).toEqual([]);
    expect(said(named(go(weighed(begun()), 'name')))).toEqual([]);
  });
});

test('what somebody holds to be true says on what it rests, and is reported under that', () => {
  const table = begun();
  expect(table.when('anna', 'problem/write', { step: 'valid', text: 'Het duurt lang.' })).toMatchObject({ refused: 'field-missing', detail: { field: 'source' } });
  expect(table.when('anna', 'problem/write', { step: 'valid', text: 'Het duurt lang.', fields: { source: 'rumour' } })).toMatchObject({ refused: 'malformed' });
  table.given('anna', 'problem/write', { step: 'valid', text: 'Het duurt lang.', fields: { source: 'experience' } }).given('bilal', 'problem/write', { step: 'valid', text: 'Een half jaar.', fields: { source: 'research' } });
  expect(harvested(table).map((part) => part.part === 'cards' && part.title)).toEqual([{ say: 'source.research' }, { say: 'source.experience' }]);
});

test('rule 19: what may point at somebody in the case goes only after its author says that it does not', () => {
  const pointing = { step: 'analyse', text: 'Mevrouw Verzonnen kreeg drie brieven.' };
  expect(begun().when('anna', 'problem/write', pointing)).toMatchObject({ refused: 'points-at-person' });
  expect(begun().when('anna', 'problem/write', { ...pointing, checked: true }).ok).toBe(true);
  expect(led(begun()).steps.filter(({ strict }) => strict).map(({ name }) => name)).toEqual(['analyse']);
});

test('an approach has what is for and against it, however its name was typed, and none comes first for being first', () => {
  const card = (approach: string, side: string, text: string) => ({ labels: { approach } as Record<string, string>, fields: { side }, text });
  const found = byApproach([card('School', 'for', 'a'), card('Buurthuis', 'against', 'b'), card(' school ', 'against', 'c')]);
  expect(found.map(({ title, for: pros, against }) => [title, pros.map(({ text }) => text), against.map(({ text }) => text)])).toEqual([['Buurthuis', [], ['b']], ['School', ['a'], ['c']]]);
});

test('the report of the script: what holds, a table of approaches, and names side by side', () => {
  const table = play(erase(problem), problem.script);
  expect(harvested(table).map((part) => (part.part === 'cards' ? part.cards.length : part.part))).toEqual([2, 2, 2, 3, 3, 'table', 2, 'text', 2]);
  expect(said(table)).toEqual(['several']);
  expect(harvested(table).flatMap((part) => (part.part === 'table' ? part.rows : []))).toEqual([
    ['In het buurthuis zijn', 'Er is al vertrouwen.', 'Het mag geen loket worden.'],
    ['Op school beginnen', 'Daar zijn ze elke dag.', 'Wie van school af is, mis je.'],
  ]);
});
