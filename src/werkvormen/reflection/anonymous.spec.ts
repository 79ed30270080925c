import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../engine/json.js';
import { lockedAs } from '../../engine/locked.fixture.js';
import { type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import type { FacilitatorFace, MineFace } from './faces-contract.js';
import { reflection } from './rules.js';

const people = ['anna', 'bilal', 'chris', 'dewi', 'emre'];
const everyone = ['room', 'screen', 'facilitator', ...people];

const anonymous = (): Rehearsal => rehearse(reflection, { people, config: { mode: 'anonymous' } });
const envelope = (n: number): string => `envelope-${n}-`.padEnd(24, 'x');
const card = (text: string, n: number, more: JsonObject = {}): JsonObject => ({ level: 'individual', audience: 'team', text, envelope: envelope(n), ...more });
const desk = (table: Rehearsal): FacilitatorFace => table.activitySeenBy('facilitator') as unknown as FacilitatorFace;
const mine = (table: Rehearsal, who: string): MineFace => table.activitySeenBy(who) as unknown as MineFace;
const written = (table: Rehearsal) => table.journal.filter((h) => h.type === 'reflection/entry-written');

/** Everybody puts one card in, in order of arrival. */
const withCards = (): Rehearsal => people.reduce((table, who, i) => table.given(who, 'reflection/write', card(`kaart van ${who}`, i)), anonymous());

describe('reflection, anonymous', () => {
  test('rule 13: before the seal is broken a card is in no view and no fact', () => {
    const table = withCards();
    expect(written(table)).toEqual([]);
    for (const viewer of everyone) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('kaart van');
    expect(desk(table)).toMatchObject({ waiting: 5, entries: [], shared: { individual: 0 } });
    expect(mine(table, 'anna')).toEqual({ entries: [], hasSharedCard: true });
  });

  test('rule 13: leaving the item makes entries of the cards, without author, name, envelope or order of arrival', () => {
    const table = withCards().given('facilitator', 'session/skip');
    const facts = written(table);
    expect(facts.map((f) => f.data)).toEqual(facts.map(() => expect.objectContaining({ author: null, named: false, viaFacilitator: false })));
    expect(facts.map((f) => f.personal?.['text']).sort()).toEqual(people.map((p) => `kaart van ${p}`));
    expect(facts.map((f) => f.personal?.['text'])).not.toEqual(people.map((p) => `kaart van ${p}`));
    const stored = JSON.stringify(facts);
    for (let n = 0; n < people.length; n++) expect(stored).not.toContain(envelope(n));
    expect([...table.state.boxes.values()].every((box) => box.envelopes.size === 0)).toBe(true);
  });

  test('rule 13: a single card stays under seal until the close, when nobody knows any more who contributed', () => {
    const table = anonymous().given('anna', 'reflection/write', card('alleen deze', 1)).given('facilitator', 'session/skip');
    expect(written(table)).toEqual([]);
    table.given('facilitator', 'session/close');
    expect(written(table).map((f) => f.personal?.['text'])).toEqual(['alleen deze']);
    expect(table.state.boxes.size).toBe(0);
  });

  test('rule 13: another decision, another order', () => {
    const orders = new Set<string>();
    for (let i = 0; i < 5; i++) {
      const table = withCards();
      for (let n = 0; n < i; n++) table.when('facilitator', 'session/back'); // only uses up chance
      orders.add(JSON.stringify(written(table.given('facilitator', 'session/skip')).map((f) => f.personal)));
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  test('rule 13: a name that was asked for all the same is not kept', () => {
    const table = anonymous().given('anna', 'reflection/write', card('toch met naam', 1, { named: true })).given('facilitator', 'session/close');
    expect(written(table)).toMatchObject([{ data: { author: null, named: false } }]);
    expect(JSON.stringify(written(table))).not.toContain('anna');
  });

  test('closing the meeting opens the cards too, and replay sees the same', () => {
    const table = withCards().given('facilitator', 'session/close');
    expect(written(table)).toHaveLength(5);
    expect(table.state.boxes.size).toBe(0);
    for (const viewer of everyone) expect(table.replayed().seenBy(viewer)).toEqual(table.seenBy(viewer));
  });

  test('showing opens five cards of five people, and never fewer', () => {
    const table = anonymous();
    for (let n = 0; n < 6; n++) table.given('anna', 'reflection/write', card(`veel van anna ${n}`, n));
    table.given('facilitator', 'reflection/show', { shown: true });
    expect(desk(table)).toMatchObject({ shown: true, entries: [], waiting: 6 });
    people.slice(1).forEach((who, i) => table.given(who, 'reflection/write', card(`kaart van ${who}`, 10 + i)));
    table.given('facilitator', 'reflection/show', { shown: true });
    expect(desk(table)).toMatchObject({ waiting: 0, shared: { individual: 10 } });
    expect(table.activitySeenBy('room')['entries']).toHaveLength(10);
    table.given('anna', 'reflection/write', card('nog een', 20)).given('facilitator', 'reflection/show', { shown: true });
    expect(desk(table)).toMatchObject({ waiting: 1, shared: { individual: 10 } });
  });

  test('rule 21: a card without a link is nobody\'s to change or withdraw', () => {
    const table = withCards().given('facilitator', 'reflection/show', { shown: true });
    const id = desk(table).entries[0]?.id ?? '';
    for (const who of people) expect(table.when(who, 'reflection/remove', { entry: id })).toEqual({ ok: false, refused: 'somebody-else' });
    expect(table.seenBy('anna')['kept']).toEqual([]);
  });

  test('an entry for "me" stays linked to its author, who can change it but not share it', () => {
    const table = anonymous().given('anna', 'reflection/write', { level: 'individual', locked: lockedAs('alleen van mij') });
    const id = mine(table, 'anna').entries[0]?.id ?? '';
    for (const viewer of everyone.filter((v) => v !== 'anna')) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('alleen-van-mij');
    expect(table.when('anna', 'reflection/change', { entry: id, level: 'individual', audience: 'team', text: 'toch delen' })).toEqual({ ok: false, refused: 'private-stays-private' });
    table.given('anna', 'reflection/change', { entry: id, level: 'individual', locked: lockedAs('scherper gezegd') }).given('facilitator', 'session/close');
    table.given('anna', 'reflection/change', { entry: id, level: 'team', locked: lockedAs('thuis nog eens gelezen') }, { run: 'item-r1' });
    expect(table.seenBy('anna')['kept']).toMatchObject([{ entries: [{ locked: lockedAs('thuis nog eens gelezen'), audience: 'me' }] }]);
  });

  test('a shared card needs an envelope of its own, and an entry for "me" has none', () => {
    const table = anonymous().given('anna', 'reflection/write', card('een', 1));
    expect(table.when('bilal', 'reflection/write', card('twee', 1))).toEqual({ ok: false, refused: 'envelope-taken' });
    expect(table.when('bilal', 'reflection/write', { level: 'individual', audience: 'team', text: 'zonder' })).toMatchObject({ refused: 'malformed', detail: { field: 'envelope' } });
    expect(table.when('bilal', 'reflection/write', { level: 'individual', locked: lockedAs('voor mij'), envelope: envelope(2) })).toMatchObject({ refused: 'malformed', detail: { field: 'envelope' } });
    expect(table.when('bilal', 'reflection/write', card('kort', 2, { envelope: 'te-kort' }))).toMatchObject({ refused: 'malformed' });
  });

  test('the same card sent twice is one card', () => {
    const table = anonymous().given('anna', 'reflection/write', card('een', 1), { id: 'c-een' });
    expect(table.when('anna', 'reflection/write', card('een', 1), { id: 'c-een' })).toMatchObject({ ok: true, repeated: true });
    expect(desk(table).waiting).toBe(1);
  });

  test('a card that comes when the meeting went on is refused, for nobody would open it', () => {
    const table = anonymous().given('facilitator', 'session/skip');
    expect(table.when('anna', 'reflection/write', card('te laat', 1), { run: 'item-r1' })).toEqual({ ok: false, refused: 'not-current' });
  });

  test('rules 18 and 19 hold for cards as well', () => {
    const table = anonymous();
    expect(table.when('anna', 'reflection/write', card('over 111222333', 1))).toMatchObject({ refused: 'contains-bsn' });
    expect(table.when('anna', 'reflection/write', card('Een brief', 1, { level: 'organisation' }))).toMatchObject({ refused: 'next-step-missing' });
  });
});
