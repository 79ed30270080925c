import { describe, expect, test } from '@jest/globals';
import { personalPlaces, placesOf } from './forgetting.js';
import type { JsonObject } from './json.js';
import { Rehearsal } from './rehearsal.js';
import type { Participant } from './roster.js';

const JOINER = { name: 'Anna', organisation: 'DOCK', perspective: 'uitvoering', phoneHash: 'hash-1' };
const MEMBER = { name: 'Anna Bedacht', organisation: 'DOCK', perspective: 'uitvoering', member: 'm1' };

const opened = (): Rehearsal => new Rehearsal(new Map()).open([], []);
const join = (table: Rehearsal, more: JsonObject = {}): Rehearsal => table.given('system', 'session/join', { ...JOINER, ...more });
const people = (table: Rehearsal): readonly Participant[] => [...table.state.roster.people.values()];
const first = (table: Rehearsal): Participant => {
  const [person] = people(table);
  if (!person) throw new Error('nobody joined');
  return person;
};

describe('who is at the table', () => {
  test('a guest is nobody outside the meeting', () => {
    expect(first(join(opened()))).toMatchObject({ name: 'Anna', member: null, standsInFor: '' });
  });

  test('a personal link and a registration travel with the personal part, which can be taken out', () => {
    const table = join(opened(), { member: 'm1', registration: 'r1', standsInFor: 'Bilal' });
    expect(first(table)).toMatchObject({ member: 'm1', standsInFor: 'Bilal' });
    const fact = table.journal.find((h) => h.type === 'session/person-joined');
    expect(fact?.personal).toMatchObject({ member: 'm1', registration: 'r1', standsInFor: 'Bilal' });
    expect(JSON.stringify(fact?.data)).not.toMatch(/m1|r1|Bilal/);
  });

  test('the facilitator sees who somebody is; the room and the screen do not', () => {
    const table = join(opened(), { member: 'm1', standsInFor: 'Bilal' });
    expect(table.seenBy('facilitator')['people']).toMatchObject([{ member: 'm1', standsInFor: 'Bilal' }]);
    for (const viewer of ['room', 'screen']) expect(JSON.stringify(table.seenBy(viewer))).not.toMatch(/m1|Bilal/);
    expect(table.seenBy(first(table).id)['person']).toMatchObject({ member: true });
  });

  test('a guest turns out to be a member, also after the meeting, and keeps what is theirs', () => {
    for (const closed of [false, true]) {
      const table = join(opened());
      const { id } = first(table);
      if (closed) table.given('facilitator', 'session/close');
      table.given('system', 'session/tie-person', { person: id, ...MEMBER });
      expect(first(table)).toMatchObject({ id, name: 'Anna Bedacht', member: 'm1' });
      expect(first(table.replayed())).toEqual(first(table));
    }
  });

  test('who is somebody already stays that person', () => {
    const table = join(opened(), { member: 'm1' });
    const { id } = first(table);
    expect(table.when('system', 'session/tie-person', { person: id, ...MEMBER, member: 'm2' })).toEqual({ ok: false, refused: 'somebody-else' });
    expect(table.when('system', 'session/tie-person', { person: id, ...MEMBER })).toMatchObject({ ok: true, facts: [] });
    expect(table.when('system', 'session/tie-person', { person: 'nobody', ...MEMBER })).toEqual({ ok: false, refused: 'person-unknown' });
  });

  test('somebody who is erased was there, and nobody knows who: the number stays, the phone is let in no more', () => {
    for (const closed of [false, true]) {
      const table = join(opened(), { member: 'm1', standsInFor: 'Bilal' });
      const { id } = first(table);
      table.given(id, 'session/change-person', { name: 'Anneke', organisation: 'DOCK', perspective: '' });
      if (closed) table.given('facilitator', 'session/close');
      table.given('system', 'session/forget-person', { person: id, redact: placesOf(id, table.journal) });
      expect(first(table)).toMatchObject({ id, number: 1, name: '', organisation: '', standsInFor: '', member: null, forgotten: true, leftAt: expect.any(Number) });
      expect(table.state.roster.phones.size).toBe(0);
      expect(table.journal.filter((happened) => happened.personal !== null)).toEqual([]);
      expect(first(table.replayed())).toEqual(first(table));
      expect(table.seenBy(id)['person']).toBeNull();
      for (const [as, type, data] of [[id, 'session/leave', {}], ['system', 'session/tie-person', { person: id, ...MEMBER }]] as const) expect(table.when(as, type, data).ok).toBe(false);
      expect(join(closed ? opened() : table).state.roster.people.size).toBe(closed ? 1 : 2);
    }
  });

  test('only the server forgets somebody or the texts of a session, and only who was there', () => {
    const table = join(opened());
    const { id } = first(table);
    for (const as of [id, 'facilitator']) {
      expect(table.when(as, 'session/forget-person', { person: id })).toEqual({ ok: false, refused: 'not-allowed' });
      expect(table.when(as, 'session/forget-texts', { whose: 'everybody' })).toEqual({ ok: false, refused: 'not-allowed' });
    }
    expect(table.when('system', 'session/forget-person', { person: 'nobody' })).toEqual({ ok: false, refused: 'person-unknown' });
  });

  test('what somebody’s phone sent is theirs, also where the fact names nobody', () => {
    const told = { seq: 1, at: 0, type: 'any/told', v: 1, data: { about: 'x' }, personal: { text: 'Van mij.' } };
    const sent = [{ ...told, command: 'p:anna/1' }, { ...told, seq: 2, command: 'f:anna/1' }, { ...told, seq: 3, command: 'p:annabel/1' }, { ...told, seq: 4, command: 'p:anna/2', personal: null }];
    expect(placesOf('anna', sent)).toEqual([1]);
  });

  test('what somebody else says stays, and so does what nobody is tied to', () => {
    const table = join(join(opened()), { name: 'Bilal', phoneHash: 'hash-2', standsInFor: 'Anna' }).given('facilitator', 'session/park-point', { text: 'Wie betaalt dit?' });
    const [anna] = people(table);
    expect(placesOf(anna?.id ?? '', table.journal)).toEqual([2]);
    expect(personalPlaces(table.journal)).toEqual([2, 3, 4]);
  });

  test('nobody makes somebody a member from a phone or a console', () => {
    const table = join(opened());
    const { id } = first(table);
    for (const as of [id, 'facilitator']) expect(table.when(as, 'session/tie-person', { person: id, ...MEMBER })).toEqual({ ok: false, refused: 'not-allowed' });
  });

  test('an item of before there were plans B still folds', () => {
    const old = { id: 'a', werkvorm: 'pause', title: '', questions: [], aim: '', minutes: 5, config: {} };
    const table = new Rehearsal(new Map()).open([old]);
    expect(table.state.items).toMatchObject([{ leads: '', material: '', capture: true, planB: '' }]);
  });
});
