import { describe, expect, test } from '@jest/globals';
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
