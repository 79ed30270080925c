import { describe, expect, test } from '@jest/globals';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { play, rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import type { CourseMine } from '../../parts/cards/faces-contract.js';
import { lanesOf } from './faces/lanes.js';
import type { PatternsFace } from './faces-contract.js';
import { patterns } from './rules.js';

const PEOPLE = ['anna', 'bilal', 'chris', 'dewi', 'emre'];
const begun = (config: JsonObject = {}): Rehearsal => rehearse(patterns, { people: PEOPLE, questions: ['Waarom steeds opnieuw?'], config });
const room = (table: Rehearsal): PatternsFace => table.activitySeenBy('room') as unknown as PatternsFace;
const happened = (text: string, when: number, organisation = 'Wijkteam', effect = 'harmed'): JsonObject => ({ step: 'history', text, fields: { when, effect }, labels: { organisation } });
const inLane = (organisation?: string) => ({ labels: (organisation === undefined ? {} : { organisation }) as Record<string, string> });

function harvested(table: Rehearsal): Extract<HarvestItem, { kind: 'gathered' }>['parts'] {
  const run = [...table.state.runs.values()][0];
  const [gathered] = run ? patterns.harvest(run.state as Parameters<typeof patterns.harvest>[0], tableFor(table.state, run.id, table.at)) : [];
  return gathered?.kind === 'gathered' ? gathered.parts : [];
}

describe('the history', () => {
  test('needs whose it is, where it was on the line and what it did', () => {
    const table = begun();
    expect(table.when('anna', 'patterns/write', { ...happened('Iets', 10), labels: {} })).toMatchObject({ refused: 'field-missing', detail: { field: 'organisation' } });
    expect(table.when('anna', 'patterns/write', { ...happened('Iets', 10), fields: { when: 10 } })).toMatchObject({ refused: 'field-missing', detail: { field: 'effect' } });
    expect(table.when('anna', 'patterns/write', { ...happened('Iets', 10), fields: { effect: 'helped' } })).toMatchObject({ refused: 'field-missing', detail: { field: 'when' } });
    expect(table.when('anna', 'patterns/write', happened('Iets', 10, 'Wijkteam', 'ruined'))).toMatchObject({ refused: 'malformed' });
    expect(table.when('anna', 'patterns/write', happened('Iets', 10)).ok).toBe(true);
  });

  test('rule 13: whoever writes without a name need not say from which organisation, and is not asked it beforehand', () => {
    const table = begun({ mode: 'anonymous' }).join('fleur', { organisation: 'Huisarts' });
    expect(table.when('fleur', 'patterns/write', { ...happened('Iets', 10), labels: {}, envelope: 'e'.repeat(24) }).ok).toBe(true);
    expect((table.activitySeenBy('fleur') as unknown as CourseMine).self.organisations).toBe('');
  });

  test('with names a card begins with the organisation that somebody said when they came in', () => {
    const table = begun().join('fleur', { organisation: 'Huisarts' });
    expect((table.activitySeenBy('fleur') as unknown as CourseMine).self.organisations).toBe('Huisarts');
  });

  test('has the ends that the facilitator gave the line', () => {
    const { line, steps } = room(begun({ line: { from: 'eerste melding', to: 'nu' } }));
    expect(line).toEqual({ from: 'eerste melding', to: 'nu' });
    expect(steps[0]?.fields['when']).toMatchObject({ ends: ['eerste melding', 'nu'] });
  });

  test('is a table in the order of the line, also after the facilitator moved something', () => {
    const table = begun({ show: 'at-once' }).given('anna', 'patterns/write', happened('Later', 80)).given('bilal', 'patterns/write', happened('Eerder', 20, 'School', 'helped'));
    const rows = (): unknown => harvested(table).flatMap((part) => (part.part === 'table' ? part.rows : []));
    expect(rows()).toEqual([['1', 'School', 'Eerder', { say: 'effect.helped' }], ['2', 'Wijkteam', 'Later', { say: 'effect.harmed' }]]);
    const later = room(table).cards.find(({ text }) => text === 'Later');
    table.given('facilitator', 'patterns/move', { card: later?.id ?? '', place: 3 });
    expect(rows()).toEqual([['1', 'Wijkteam', 'Later', { say: 'effect.harmed' }], ['2', 'School', 'Eerder', { say: 'effect.helped' }]]);
    expect(table.replayed().activitySeenBy('room')).toEqual(table.activitySeenBy('room'));
  });
});

describe('lanes', () => {
  test('an organisation has one, however it is written', () => {
    expect(lanesOf([inLane('Wijkteam Noord'), inLane(' wijkteam  noord '), inLane('School')], [])).toEqual([{ id: 'school', title: 'School' }, { id: 'wijkteam noord', title: 'Wijkteam Noord' }]);
  });

  test('those of the meeting come first in its order, who said none comes last', () => {
    expect(lanesOf([inLane(), inLane('Aanloophuis'), inLane('School'), inLane('Huisarts')], ['School', 'Huisarts']).map(({ id }) => id)).toEqual(['school', 'huisarts', 'aanloophuis', '']);
  });
});

test('patterns and levers are reported under what was chosen, actions with who and when', () => {
  const titles = harvested(play(erase(patterns), patterns.script)).map((part) => (part.part === 'text' ? '' : typeof part.title === 'string' ? part.title : part.title.say));
  expect(titles).toEqual(['steps.history', 'turn.break', 'turn.strengthen', 'level.family', 'level.professional', 'level.management', 'level.policy', 'steps.action']);
});
