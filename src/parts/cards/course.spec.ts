import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import type { JsonObject } from '../../engine/json.js';
import { courseFields } from './config.js';
import { course } from './course.js';
import type { StepPlan } from './plan.js';
import type { CourseFace } from './faces-contract.js';

const trial = course(
  {
    name: 'trial',
    config: z.strictObject(courseFields(['own', 'one', 'group'])),
    steps: (): StepPlan[] => [
      { name: 'own', writers: 'everyone', most: 2, limit: 60, fields: { kind: { kind: 'choice', of: ['research', 'practice'] }, who: { kind: 'label', limit: 20, from: 'perspectives' }, place: { kind: 'place', from: 0, to: 10 } } },
      { name: 'one', writers: 'everyone', most: 1, fields: { needed: { kind: 'choice', of: ['yes', 'no'], needed: true } } },
      { name: 'group', writers: 'group' },
    ],
  },
  { minutes: 20, script: { title: 'proef', people: [], question: 'Wat zien we?', config: {}, steps: [], secrets: [] } },
);

const PEOPLE = ['anna', 'bilal', 'chris', 'dewi', 'emre'];
const begun = (config: JsonObject = {}): Rehearsal => rehearse(trial, { people: PEOPLE, questions: ['Wat zien we?'], config });
const envelope = (who: string): string => `envelope-of-${who}`.padEnd(24, '0');
const textsSeenBy = (table: Rehearsal, viewer: string): string[] => (table.activitySeenBy(viewer) as unknown as CourseFace).cards.map((card) => card.text);
const idOf = (table: Rehearsal, text: string): string => (table.activitySeenBy('facilitator') as unknown as CourseFace).cards.find((card) => card.text === text)?.id ?? '';

describe('cards in open mode', () => {
  test('are hidden from the others until they are shown, and never from their author', () => {
    const table = begun().given('anna', 'trial/write', { step: 'own', text: 'Een brief is te moeilijk.' });
    expect(textsSeenBy(table, 'anna')).toEqual(['Een brief is te moeilijk.']);
    for (const viewer of ['room', 'screen', 'bilal']) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('te moeilijk');
    table.given('facilitator', 'trial/show', { step: 'own', shown: true });
    for (const viewer of ['room', 'screen']) expect(textsSeenBy(table, viewer)).toEqual(['Een brief is te moeilijk.']);
    table.given('facilitator', 'trial/show', { step: 'own', shown: false });
    expect(textsSeenBy(table, 'room')).toEqual([]);
  });

  test('are seen at once when that was set before', () => {
    expect(textsSeenBy(begun({ show: 'at-once' }).given('anna', 'trial/write', { step: 'own', text: 'Meteen.' }), 'room')).toEqual(['Meteen.']);
  });

  test('rule 21: are changed and taken back by their author only, also after the close, and then nothing is left of them', () => {
    const table = begun({ show: 'at-once' }).given('anna', 'trial/write', { step: 'own', text: 'Eerste gedachte.' });
    const card = idOf(table, 'Eerste gedachte.');
    expect(table.when('bilal', 'trial/remove', { card })).toEqual({ ok: false, refused: 'somebody-else' });
    expect(table.when('facilitator', 'trial/remove', { card })).toEqual({ ok: false, refused: 'somebody-else' });
    table.given('anna', 'trial/change', { card, text: 'Tweede gedachte.' });
    expect(textsSeenBy(table, 'room')).toEqual(['Tweede gedachte.']);
    expect(JSON.stringify(table.journal)).not.toContain('Eerste gedachte.');
    table.given('facilitator', 'session/close').given('anna', 'trial/remove', { card }, { run: 'item-r1' });
    expect(JSON.stringify(table.journal)).not.toContain('Tweede gedachte.');
  });

  test('one of a step of one replaces the one before', () => {
    const table = begun({ show: 'at-once' }).given('anna', 'trial/write', { step: 'one', text: 'Ja.', fields: { needed: 'yes' } }).given('anna', 'trial/write', { step: 'one', text: 'Nee.', fields: { needed: 'no' } });
    expect(textsSeenBy(table, 'room')).toEqual(['Nee.']);
    expect(JSON.stringify(table.journal)).not.toContain('Ja.');
  });

  test('no more of them than a step allows', () => {
    const table = begun().given('anna', 'trial/write', { step: 'own', text: 'Een.' }).given('anna', 'trial/write', { step: 'own', text: 'Twee.' });
    expect(table.when('anna', 'trial/write', { step: 'own', text: 'Drie.' })).toMatchObject({ ok: false, refused: 'too-many-cards' });
  });

  test('what stands beside the text must fit the step', () => {
    const write = (data: JsonObject) => begun().when('anna', 'trial/write', { step: 'own', text: 'Iets.', ...data });
    expect(write({ fields: { kind: 'research', place: 10 }, labels: { who: 'bewoner' } }).ok).toBe(true);
    for (const fields of [{ kind: 'gossip' }, { kind: 3 }, { place: 11 }, { place: 'x' }, { other: 'x' }, { who: 'bewoner' }]) expect(write({ fields })).toMatchObject({ ok: false, refused: 'malformed' });
    expect(write({ labels: { kind: 'research' } })).toMatchObject({ refused: 'malformed' });
    expect(write({ text: 'x'.repeat(61) })).toMatchObject({ refused: 'too-long', detail: { field: 'text' } });
    expect(begun().when('anna', 'trial/write', { step: 'one', text: 'Ja.' })).toMatchObject({ refused: 'field-missing', detail: { field: 'needed' } });
    expect(begun().when('anna', 'trial/write', { step: 'nowhere', text: 'Ja.' })).toEqual({ ok: false, refused: 'step-not-open' });
  });

  test('rule 19: what points at a person is refused until its author was shown it', () => {
    const text = 'Bel 06 12345678.';
    expect(begun().when('anna', 'trial/write', { step: 'own', text })).toMatchObject({ refused: 'points-at-person' });
    expect(begun().when('anna', 'trial/write', { step: 'own', text, checked: true }).ok).toBe(true);
  });

  test('the facilitator types for someone without a phone, and what the group says; not what is somebody\'s own', () => {
    const table = begun({ show: 'at-once' }).given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    table.given('facilitator', 'trial/write', { step: 'own', text: 'Van Toos.' }, { as: 'toos' }).given('facilitator', 'trial/write', { step: 'group', text: 'Van ons.' });
    expect((table.activitySeenBy('room') as unknown as CourseFace).cards.map(({ text, by, group, viaFacilitator }) => ({ text, by, group, viaFacilitator })).sort((a, b) => (a.text < b.text ? 1 : -1))).toEqual([
      { text: 'Van ons.', by: null, group: true, viaFacilitator: false },
      { text: 'Van Toos.', by: 'Oma Toos', group: false, viaFacilitator: true },
    ]);
    expect(table.when('facilitator', 'trial/write', { step: 'own', text: 'Van wie?' })).toEqual({ ok: false, refused: 'not-allowed' });
    expect(table.when('anna', 'trial/write', { step: 'group', text: 'Van mij.' })).toEqual({ ok: false, refused: 'not-allowed' });
  });
});

describe('cards in anonymous mode', () => {
  const written = (people: readonly string[]): Rehearsal =>
    people.reduce((table, who) => table.given(who, 'trial/write', { step: 'own', text: `Gedachte ${String(people.indexOf(who))}`, envelope: envelope(who) }), begun({ mode: 'anonymous', show: 'at-once' }));

  test('rule 13: stand in no fact and no view before they are shown, and after it beside nobody', () => {
    const table = written(PEOPLE);
    expect(JSON.stringify([table.journal, table.seenBy('facilitator'), table.seenBy('anna')])).not.toContain('Gedachte');
    expect(table.activitySeenBy('facilitator')['waiting']).toMatchObject({ own: 5 });
    table.given('facilitator', 'trial/show', { step: 'own', shown: true });
    expect(textsSeenBy(table, 'room').sort()).toEqual(PEOPLE.map((_, i) => `Gedachte ${String(i)}`));
    const facts = table.journal.filter((fact) => fact.type === 'trial/card-written');
    expect(facts.map((fact) => fact.data['person'])).toEqual(PEOPLE.map(() => null));
    for (const who of PEOPLE) expect(JSON.stringify(facts)).not.toContain(envelope(who));
  });

  test('rule 22: are not shown when there are fewer than five', () => {
    expect(written(PEOPLE.slice(0, 4)).when('facilitator', 'trial/show', { step: 'own', shown: true })).toMatchObject({ ok: false, refused: 'too-few-cards' });
  });

  test('come out when the meeting goes on, as soon as there are two; one alone stays under seal until the close', () => {
    const two = written(PEOPLE.slice(0, 2)).given('facilitator', 'session/skip');
    expect(two.journal.filter((fact) => fact.type === 'trial/card-written')).toHaveLength(2);
    const one = written(PEOPLE.slice(0, 1)).given('facilitator', 'session/skip');
    expect(one.journal.filter((fact) => fact.type === 'trial/card-written')).toHaveLength(0);
    expect(one.given('facilitator', 'session/close').journal.filter((fact) => fact.type === 'trial/card-written')).toHaveLength(1);
  });

  test('rule 21: can be changed or taken back by nobody', () => {
    const table = written(PEOPLE).given('facilitator', 'trial/show', { step: 'own', shown: true });
    const card = idOf(table, 'Gedachte 0');
    expect(table.when('anna', 'trial/remove', { card })).toEqual({ ok: false, refused: 'somebody-else' });
    expect(table.seenBy('anna')['kept']).toEqual([]);
  });

  test('need an envelope, and open ones have none', () => {
    expect(begun({ mode: 'anonymous' }).when('anna', 'trial/write', { step: 'own', text: 'Iets.' })).toMatchObject({ refused: 'malformed' });
    expect(begun().when('anna', 'trial/write', { step: 'own', text: 'Iets.', envelope: envelope('anna') })).toMatchObject({ refused: 'malformed' });
  });
});

describe('heaps', () => {
  test('rule 17: are made by hand; every card stays whole, on it or loose', () => {
    const table = begun({ show: 'at-once' }).given('anna', 'trial/write', { step: 'own', text: 'Een.' }).given('bilal', 'trial/write', { step: 'own', text: 'Twee.' }).given('facilitator', 'trial/name-heap', { title: 'Samen' });
    const [heap] = (table.activitySeenBy('room') as unknown as CourseFace).heaps;
    table.given('facilitator', 'trial/put', { card: idOf(table, 'Een.'), heap: heap?.id ?? '' });
    expect((table.activitySeenBy('screen') as unknown as CourseFace).cards.map((card) => [card.text, card.heap]).sort()).toEqual([['Een.', heap?.id], ['Twee.', null]]);
    table.given('facilitator', 'trial/drop-heap', { heap: heap?.id ?? '' });
    expect(textsSeenBy(table, 'room').sort()).toEqual(['Een.', 'Twee.']);
  });
});

test('counts who wrote in the step of now, and nothing where the group writes', () => {
  const table = begun().given('anna', 'trial/write', { step: 'own', text: 'Een.' }).given('anna', 'trial/write', { step: 'own', text: 'Twee.' });
  expect(table.seenBy('facilitator')['progress']).toEqual({ contributed: 1, expected: 5 });
  expect(table.given('facilitator', 'trial/go', { step: 'group' }).seenBy('facilitator')['progress']).toBeNull();
});
