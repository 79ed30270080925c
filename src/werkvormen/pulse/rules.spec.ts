import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../engine/json.js';
import { type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import type { FacilitatorFace, MineFace, RoomFace } from './faces-contract.js';
import { pulse } from './rules.js';

const people = ['anna', 'bilal', 'chris', 'dewi', 'emre'];
const open = (who = people, config: JsonObject = {}): Rehearsal => rehearse(pulse, { people: who, questions: ['Hoe gaat het met ons?'], config });
const envelope = (n: number): string => `envelope-${String(n)}-`.padEnd(24, 'x');
const answer = (n: number, answers: JsonObject, text = ''): JsonObject => ({ answers, text, envelope: envelope(n) });
const room = (table: Rehearsal): RoomFace => table.activitySeenBy('room') as unknown as RoomFace;
const desk = (table: Rehearsal): FacilitatorFace => table.activitySeenBy('facilitator') as unknown as FacilitatorFace;
const mine = (table: Rehearsal, who: string): MineFace => table.activitySeenBy(who) as unknown as MineFace;
const facts = (table: Rehearsal) => table.journal.filter((happened) => happened.type.startsWith('pulse/'));

/** Everybody answers the first statement with a 4; `text` of the first. */
const answered = (count = 5, text = ''): Rehearsal => people.slice(0, count).reduce((table, who, n) => table.given(who, 'pulse/answer', answer(n, { trust: 4, roles: n === 0 ? undefined : 2 }, n === 0 ? text : '')), open());

/** The same views from the journal, for everybody. */
function expectSameWhenReplayed(table: Rehearsal): void {
  const again = table.replayed();
  for (const viewer of ['room', 'screen', 'facilitator', ...people]) expect(again.seenBy(viewer)).toEqual(table.seenBy(viewer));
}

describe('pulse', () => {
  test('asks the five about each other unless the settings say otherwise, and each may be passed by', () => {
    expect(room(open()).items).toEqual(['trust', 'language', 'roles', 'usefulness', 'difference']);
    const table = open(people, { items: { trust: false, language: false, roles: false, usefulness: false, difference: false, crossing: true }, text: false });
    expect(room(table)).toMatchObject({ items: ['crossing'], text: false });
    expect(table.when('anna', 'pulse/answer', answer(1, { trust: 3 }))).toEqual({ ok: false, refused: 'malformed', detail: { field: 'answers' } });
    expect(table.when('anna', 'pulse/answer', answer(1, { crossing: 3 }, 'Een zin.'))).toEqual({ ok: false, refused: 'malformed', detail: { field: 'text' } });
    table.given('anna', 'pulse/answer', answer(1, { crossing: 3 }));
    expect(open().when('anna', 'pulse/answer', answer(1, {}))).toEqual({ ok: false, refused: 'pulse-empty' });
    expect(pulse.config.safeParse({ items: Object.fromEntries(['trust', 'language', 'roles', 'usefulness', 'difference'].map((item) => [item, false])) }).success).toBe(false);
  });

  test('rule 13: an answer is under seal: no fact, and in no view but that somebody answered', () => {
    const table = answered(4, 'Dit schreef Anna.');
    expect(facts(table)).toEqual([]);
    for (const viewer of ['room', 'screen', 'facilitator', ...people]) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('Dit schreef Anna.');
    expect(desk(table)).toMatchObject({ answered: 4, result: null, texts: [] });
    expect([mine(table, 'anna'), mine(table, 'emre')]).toEqual([{ answered: true }, { answered: false }]);
  });

  test('at the close there are means and words for the facilitator, and for the room when they are shown', () => {
    const table = answered(5, 'Meer stilte.').given('facilitator', 'pulse/close');
    const [trust, , roles] = desk(table).result?.items ?? [];
    expect([trust, roles]).toEqual([{ item: 'trust', mean: 4, spread: 'small' }, { item: 'roles', mean: null, spread: null }]);
    expect(desk(table)).toMatchObject({ answered: 5, texts: ['Meer stilte.'] });
    expect(room(table)).toMatchObject({ status: 'closed', shown: false, result: null });
    table.given('facilitator', 'pulse/show', { shown: true });
    expect(room(table).result).toMatchObject({ tooFew: false, items: [{ item: 'trust', mean: 4 }, {}, {}, {}, {}] });
    expect(table.activitySeenBy('screen')).toEqual(table.activitySeenBy('room'));
    for (const viewer of ['room', 'screen', ...people]) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('Meer stilte.');
    expect(table.given('facilitator', 'pulse/show', { shown: false }).activitySeenBy('room')['result']).toBeNull();
  });

  test('rule 13: the close leaves one fact of the whole group, and no envelope', () => {
    const table = answered(5, 'Meer stilte.').given('facilitator', 'pulse/close');
    expect(facts(table)).toMatchObject([{ type: 'pulse/closed', data: { answered: 5, figures: [{ item: 'trust', mean: 400, spread: 'small' }] }, personal: { texts: ['Meer stilte.'] } }]);
    expect([...table.state.boxes.values()].map((box) => box.envelopes.size)).toEqual([0]);
    const stored = JSON.stringify(facts(table));
    for (let n = 0; n < people.length; n++) expect(stored).not.toContain(envelope(n));
    for (const who of people) expect(stored).not.toContain(who);
    expectSameWhenReplayed(table);
  });

  test('rule 22: with fewer than five answers nothing is kept, and nobody sees a number', () => {
    const table = answered(4, 'Dit leest niemand.').given('facilitator', 'pulse/close').given('facilitator', 'pulse/show', { shown: true });
    expect(facts(table)[0]).toMatchObject({ data: { answered: null, figures: [] }, personal: { texts: [] } });
    expect(desk(table)).toMatchObject({ answered: null, texts: [], result: { tooFew: true, items: people.map(() => ({ mean: null, spread: null })) } });
    expect(room(table).result?.tooFew).toBe(true);
    expect(JSON.stringify(table.journal)).not.toContain('Dit leest niemand.');
  });

  test('rule 22: with fewer than five people here nobody can answer, and no count is told', () => {
    const table = open(people.slice(0, 4));
    expect(room(table).enough).toBe(false);
    expect(table.when('anna', 'pulse/answer', answer(1, { trust: 3 }))).toEqual({ ok: false, refused: 'too-few-for-anonymous' });
    table.join('emre').given('anna', 'pulse/answer', answer(1, { trust: 3 }));
    expect(table.seenBy('facilitator')['progress']).toEqual({ contributed: 1, expected: 5 });
    table.given('emre', 'session/leave');
    expect(table.seenBy('facilitator')['progress']).toBeNull();
    expect(desk(table).answered).toBeNull();
  });

  test('somebody changes their answer with their own envelope, and with no other', () => {
    const table = answered();
    expect(table.when('anna', 'pulse/answer', answer(9, { trust: 1 }))).toEqual({ ok: false, refused: 'envelope-unknown' });
    table.given('anna', 'pulse/answer', answer(0, { trust: 2 }));
    expect(desk(table).answered).toBe(5);
    table.given('facilitator', 'pulse/close');
    expect(desk(table).result?.items[0]).toEqual({ item: 'trust', mean: 3.6, spread: 'medium' });
    expect(table.when('anna', 'pulse/answer', answer(0, { trust: 5 }))).toEqual({ ok: false, refused: 'pulse-closed' });
  });

  test('it closes once; what came out can not be shown before', () => {
    const table = answered();
    expect(table.when('facilitator', 'pulse/show', { shown: true })).toEqual({ ok: false, refused: 'pulse-open' });
    table.given('facilitator', 'pulse/close').given('facilitator', 'pulse/close');
    expect(facts(table)).toHaveLength(1);
    expect(table.when('anna', 'pulse/close')).toEqual({ ok: false, refused: 'not-allowed' });
  });

  test('what the facilitator typed for somebody does not count towards the five', () => {
    const table = open();
    for (const name of ['toos', 'piet']) table.given('facilitator', 'session/add-person', { name }, { id: name });
    people.slice(0, 4).forEach((who, n) => table.given(who, 'pulse/answer', answer(n, { trust: 4 })));
    for (const [n, name] of ['toos', 'piet'].entries()) table.given('facilitator', 'pulse/answer', answer(10 + n, { trust: 2 }), { as: name });
    table.given('facilitator', 'session/skip');
    expect(facts(table)).toEqual([]);
    table.given('facilitator', 'session/back').given('emre', 'pulse/answer', answer(5, { trust: 4 })).given('facilitator', 'pulse/close');
    expect(desk(table).result?.items[0]).toEqual({ item: 'trust', mean: 3.43, spread: 'medium' });
  });

  test('leaving the item closes it with five answers; with fewer it waits until the meeting ends', () => {
    expect(facts(answered().given('facilitator', 'session/skip'))).toHaveLength(1);
    const few = answered(3).given('facilitator', 'session/skip');
    expect(facts(few)).toEqual([]);
    few.given('facilitator', 'session/back').given('dewi', 'pulse/answer', answer(3, { trust: 1 })).given('facilitator', 'session/close');
    expect(facts(few)).toMatchObject([{ data: { answered: null, figures: [] } }]);
    expect(few.state.boxes.size).toBe(0);
  });

  test('the harvest has what the group said, and nothing that somebody added', () => {
    const harvestOf = (table: Rehearsal) => {
      const state = [...table.state.runs.values()][0]?.state as Parameters<typeof pulse.harvest>[0];
      const around = { find: () => undefined, isPresent: () => true, present: () => [], count: 0 };
      return pulse.harvest(state, { at: 0, fresh: '', current: false, closing: false, meeting: null, people: around, box: () => ({ contributors: 0, viaFacilitator: 0, size: 0, has: () => false, holds: () => false, open: () => [] }) });
    };
    expect(harvestOf(answered())).toEqual([]);
    const left = harvestOf(answered(5, 'Meer stilte.').given('facilitator', 'pulse/close'));
    expect(left).toMatchObject([{ kind: 'pulse', question: 'Hoe gaat het met ons?', tooFew: false, items: [{ item: 'trust', mean: 4, spread: 'small' }, {}, {}, {}, {}] }]);
    expect(JSON.stringify(left)).not.toContain('Meer stilte.');
    expect(harvestOf(answered(2).given('facilitator', 'pulse/close'))).toMatchObject([{ kind: 'pulse', tooFew: true }]);
  });
});
