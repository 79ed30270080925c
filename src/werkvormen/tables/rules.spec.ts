import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../engine/json.js';
import { rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import type { FacilitatorFace, MineFace, RoomFace } from './faces-contract.js';
import { tables } from './rules.js';
import { schemas } from './commands.js';

const PEOPLE = Array.from({ length: 12 }, (_, at) => `p${String(at)}`);
const MINUTE = 60_000;
const begun = (config: JsonObject = {}, people: readonly string[] = PEOPLE): Rehearsal => rehearse(tables, { people, questions: ['Wanneer voelt hulp als hulp?', 'En wat doen wij dan?'], config: { size: 4, rounds: 3, ...config } });
const divided = (config: JsonObject = {}, people: readonly string[] = PEOPLE): Rehearsal => begun(config, people).given('facilitator', 'tables/divide');
const console = (table: Rehearsal): FacilitatorFace => table.activitySeenBy('facilitator') as unknown as FacilitatorFace;
const room = (table: Rehearsal): RoomFace => table.activitySeenBy('room') as unknown as RoomFace;
const mine = (table: Rehearsal, who: string): MineFace => table.activitySeenBy(who) as unknown as MineFace;
const seatsOf = (table: Rehearsal): string[][] => console(table).seats.map((seat) => seat.people.map(({ id }) => id));
const at = (table: Rehearsal, place: number): string[] => seatsOf(table)[place] ?? [];
const harvestOf = (table: Rehearsal) => tables.harvest([...table.state.runs.values()][0]?.state as Parameters<typeof tables.harvest>[0], tableFor(table.state, 'item-r1', table.at));

describe('dividing', () => {
  test('seats everybody, also who has no phone, and says on every phone where and with whom', () => {
    const table = begun().given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' }).given('facilitator', 'tables/divide');
    expect(seatsOf(table).flat().sort()).toEqual([...PEOPLE, 'toos'].sort());
    expect(seatsOf(table).map((seat) => seat.length).sort()).toEqual([4, 4, 5]);
    for (const who of PEOPLE) {
      const { table: place, others } = mine(table, who);
      expect(at(table, place ?? -1).filter((id) => id !== who)).toHaveLength(others.length);
    }
    expect(room(table).tables.flatMap((one) => one.people)).toContain('Oma Toos');
  });

  test('nobody sits with the same people in the next rounds', () => {
    const table = divided();
    const met = (): number => console(table).quality?.repeats ?? -1;
    expect(met()).toBe(0);
    table.given('facilitator', 'tables/next-round');
    // Three tables of four can't do with fewer than one pair each.
    expect(met()).toBeLessThanOrEqual(4);
    expect(room(table)).toMatchObject({ round: 1, question: 'En wat doen wij dan?' });
  });

  test('keeps wishes in every round, only the facilitator sees them, and what can\'t be is refused', () => {
    const table = begun().given('facilitator', 'tables/wish', { kind: 'apart', a: 'p0', b: 'p1' }).given('facilitator', 'tables/wish', { kind: 'together', a: 'p2', b: 'p3' });
    for (const command of ['divide', 'next-round', 'next-round']) {
      table.given('facilitator', `tables/${command}`);
      expect(mine(table, 'p0').table).not.toBe(mine(table, 'p1').table);
      expect(mine(table, 'p2').table).toBe(mine(table, 'p3').table);
    }
    for (const viewer of ['room', 'screen', 'p0']) expect(JSON.stringify(table.activitySeenBy(viewer))).not.toMatch(/apart|together|wish/);
    table.given('facilitator', 'tables/wish', { kind: 'together', a: 'p0', b: 'p2' }).given('facilitator', 'tables/wish', { kind: 'apart', a: 'p0', b: 'p3' });
    expect(table.when('facilitator', 'tables/divide')).toEqual({ ok: false, refused: 'tables-impossible' });
    table.given('facilitator', 'tables/drop-wish', { a: 'p3', b: 'p0' }).given('facilitator', 'tables/divide');
  });

  test('says on the console, and nowhere else, which wishes a move by hand broke', () => {
    const table = begun().given('facilitator', 'tables/wish', { kind: 'apart', a: 'p0', b: 'p1' }).given('facilitator', 'tables/wish', { kind: 'together', a: 'p2', b: 'p3' });
    const broken = () => console(table).wishes.filter((wish) => wish.broken).map(({ kind }) => kind);
    expect(broken()).toEqual([]);
    table.given('facilitator', 'tables/divide');
    expect(broken()).toEqual([]);
    table.given('facilitator', 'tables/move', { person: 'p0', table: mine(table, 'p1').table ?? -1 });
    expect(broken()).toEqual(['apart']);
    table.given('facilitator', 'tables/move', { person: 'p2', table: ((mine(table, 'p3').table ?? 0) + 1) % 3 });
    expect(broken()).toEqual(['apart', 'together']);
    for (const viewer of ['room', 'screen', 'p0']) expect(JSON.stringify(table.activitySeenBy(viewer))).not.toContain('broken');
    table.given('p1', 'session/leave').given('facilitator', 'tables/divide');
    expect(broken()).toEqual([]);
  });

  test('of two people is refused, of three is one table', () => {
    expect(begun({}, ['p0', 'p1']).when('facilitator', 'tables/divide')).toEqual({ ok: false, refused: 'tables-impossible' });
    expect(seatsOf(divided({}, ['p0', 'p1', 'p2']))).toHaveLength(1);
  });

  test('goes on when people came and left between two rounds', () => {
    const table = divided().given('p0', 'session/leave').join('late').given('facilitator', 'tables/next-round');
    expect(seatsOf(table).flat().sort()).toEqual([...PEOPLE.slice(1), 'late'].sort());
  });
});

describe('who comes and who goes', () => {
  test('a latecomer asks for a seat and nobody else moves; the facilitator does it for who has no phone', () => {
    const table = divided();
    const before = seatsOf(table);
    table.join('late').given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    expect(mine(table, 'late')).toMatchObject({ table: null, others: [] });
    expect(console(table).unseated.map(({ name }) => name)).toEqual(['late', 'Oma Toos']);
    table.given('late', 'tables/sit').given('facilitator', 'tables/sit');
    expect(console(table).unseated).toEqual([]);
    expect(seatsOf(table).map((seat) => seat.filter((id) => PEOPLE.includes(id)))).toEqual(before);
    expect(seatsOf(table).map((seat) => seat.length).sort()).toEqual([4, 5, 5]);
    expect(table.when('late', 'tables/sit')).toMatchObject({ ok: true, facts: [] });
  });

  test('a table that is left by all but two is pointed out, with empty chairs, until it is divided again', () => {
    const table = divided();
    const [one = '', two = ''] = at(table, 1);
    table.given(one, 'session/leave').given(two, 'session/leave');
    expect(console(table).small).toEqual([1]);
    expect(room(table).tables[1]).toMatchObject({ empty: 2 });
    table.given('facilitator', 'tables/divide');
    expect(console(table).small).toEqual([]);
    expect(seatsOf(table).flat()).toHaveLength(10);
  });

  test('two change places, or one goes to another table', () => {
    const table = divided();
    const [a = '', b = ''] = [at(table, 0)[0], at(table, 1)[0]];
    table.given('facilitator', 'tables/swap', { a, b });
    expect([at(table, 0).includes(b), at(table, 1).includes(a)]).toEqual([true, true]);
    table.given('facilitator', 'tables/move', { person: a, table: 2 });
    expect(seatsOf(table).map((seat) => seat.length)).toEqual([4, 3, 5]);
    expect(table.when('facilitator', 'tables/move', { person: a, table: 9 })).toEqual({ ok: false, refused: 'table-unknown' });
    expect(table.when('anna', 'tables/swap', { a, b })).toMatchObject({ ok: false });
  });
});

describe('rounds', () => {
  test('a host stays, and is host no more at another table', () => {
    const table = divided();
    const [host = ''] = at(table, 1);
    expect(table.when('facilitator', 'tables/set-host', { table: 0, person: host })).toEqual({ ok: false, refused: 'person-unknown' });
    table.given('facilitator', 'tables/set-host', { table: 1, person: host });
    expect(mine(table, host)).toMatchObject({ host: true, scribe: true });
    for (const _round of [1, 2]) expect(at(table.given('facilitator', 'tables/next-round'), 1)).toContain(host);
    table.given('facilitator', 'tables/move', { person: host, table: 0 });
    expect(room(table).tables.map((one) => one.host)).toEqual([null, null, null]);
  });

  test('begin at a moment that everybody sees, and can begin anew; at the end nothing happens by itself', () => {
    const table = divided({ minutes: 10 });
    const from = table.at;
    expect(room(table)).toMatchObject({ began: from, minutes: 10 });
    table.wait(3 * MINUTE).given('facilitator', 'tables/restart-clock');
    expect(room(table).began).toBe(from + 3 * MINUTE);
    // Divided again the conversation goes on: the time is the time.
    expect(room(table.wait(MINUTE).given('facilitator', 'tables/divide')).began).toBe(from + 3 * MINUTE);
    const facts = table.journal.length;
    expect(room(table.wait(60 * MINUTE))).toMatchObject({ phase: 'round', round: 0 });
    expect(table.journal).toHaveLength(facts);
  });

  test('can be taken back and gone through again, at the same tables', () => {
    const table = divided();
    const first = seatsOf(table);
    const second = seatsOf(table.given('facilitator', 'tables/next-round'));
    expect(seatsOf(table.given('facilitator', 'tables/previous-round'))).toEqual(first);
    expect(table.when('facilitator', 'tables/previous-round')).toEqual({ ok: false, refused: 'nothing-before' });
    expect(seatsOf(table.given('facilitator', 'tables/next-round'))).toEqual(second);
  });

  test('may be more than were meant, and not before there are tables', () => {
    const table = begun({ rounds: 1 });
    expect(table.when('facilitator', 'tables/next-round')).toEqual({ ok: false, refused: 'tables-missing' });
    table.given('facilitator', 'tables/divide').given('facilitator', 'tables/next-round');
    expect(room(table)).toMatchObject({ round: 1, rounds: 2 });
  });
});

describe('what tables write', () => {
  test('is one line per table, which anybody at it may change and nobody else, and never says by whom', () => {
    const table = divided();
    const [one = '', two = ''] = at(table, 0);
    const [other = ''] = at(table, 1);
    table.given(one, 'tables/write', { text: 'Eerst luisteren.' });
    expect(table.when(two, 'tables/write', { text: 'Nog een.' })).toMatchObject({ ok: false, refused: 'too-many-cards' });
    expect(table.when(other, 'tables/change', { card: 'table-1-1', text: 'Van ons.' })).toEqual({ ok: false, refused: 'somebody-else' });
    table.given(two, 'tables/change', { card: 'table-1-1', text: 'Eerst luisteren, dan pas praten.' });
    expect(mine(table, one).cards).toEqual([{ id: 'table-1-1', step: 'table', group: 0, text: 'Eerst luisteren, dan pas praten.', heap: null }]);
    expect(JSON.stringify(table.journal)).not.toContain('"Eerst luisteren."');
  });

  test('is seen by other tables when the tables are closed, and is hidden again when they open', () => {
    const table = divided();
    const [one = ''] = at(table, 0);
    table.given(one, 'tables/write', { text: 'Eerst luisteren.' });
    for (const viewer of ['room', 'screen', at(table, 1)[0] ?? '']) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('luisteren');
    table.given('facilitator', 'tables/close-tables');
    for (const viewer of ['room', 'screen']) expect(JSON.stringify(table.seenBy(viewer))).toContain('Eerst luisteren.');
    table.given('facilitator', 'tables/open-tables');
    expect(JSON.stringify(table.seenBy('screen'))).not.toContain('luisteren');
  });

  test('is nothing when that was set, and several cards per round when that was', () => {
    const none = divided({ harvest: 'none' });
    expect(none.when('p0', 'tables/write', { text: 'Toch iets.' })).toEqual({ ok: false, refused: 'not-open-now' });
    const table = divided({ harvest: 'full' });
    for (const text of ['Een.', 'Twee.']) table.given('p0', 'tables/write', { text });
    table.given('facilitator', 'tables/next-round').given('facilitator', 'tables/write', { group: 0, text: 'Drie.' });
    expect(console(table).cards.map(({ step, text }) => [step, text])).toEqual([['round-1', 'Een.'], ['round-1', 'Twee.'], ['round-2', 'Drie.']]);
  });

  test('rule 19: is refused when it points at a person, until that was shown', () => {
    const text = 'Bel 06 12345678.';
    expect(divided().when('p0', 'tables/write', { text })).toMatchObject({ refused: 'points-at-person' });
    expect(divided().when('p0', 'tables/write', { text, checked: true }).ok).toBe(true);
  });

  test('goes to the report by table and heap, without names and without who sat where', () => {
    const table = divided().given('facilitator', 'tables/name-table', { table: 1, name: 'Bij het raam' });
    table.given('facilitator', 'tables/write', { group: 0, text: 'Luisteren.' }).given('facilitator', 'tables/write', { group: 1, text: 'Blijven.' });
    table.given('facilitator', 'tables/name-heap', { title: 'Tijd' }).given('facilitator', 'tables/put', { card: 'table-2-1', heap: 'heap-1' });
    expect(harvestOf(table)).toEqual([
      {
        kind: 'gathered',
        question: 'Wanneer voelt hulp als hulp?',
        parts: [
          { part: 'cards', title: 'Tijd', cards: [{ text: 'Blijven.', by: null, about: 'Bij het raam' }] },
          { part: 'cards', title: { say: 'loose' }, cards: [{ text: 'Luisteren.', by: null, about: { say: 'table', with: { table: 1 } } }] },
        ],
      },
    ]);
    expect(harvestOf(divided())).toEqual([]);
  });

  test('a name of a table has a limit', () => {
    expect(schemas['name-table'].safeParse({ table: 0, name: 'x'.repeat(61) }).success).toBe(false);
  });
});

test('100 people sit at 17 tables', () => {
  const people = Array.from({ length: 100 }, (_, number) => `p${String(number)}`);
  const table = divided({ size: 6, rounds: 4 }, people);
  expect(room(table).tables).toHaveLength(17);
  for (const _round of [1, 2, 3]) expect(console(table.given('facilitator', 'tables/next-round')).quality?.repeats).toBe(0);
});
