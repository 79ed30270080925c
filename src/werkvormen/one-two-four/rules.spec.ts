import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import type { FacilitatorFace, MineFace, RoomFace } from './faces-contract.js';
import { oneTwoFour } from './rules.js';

const people = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${String(at)}`);
const begun = (count = 8): Rehearsal => rehearse(oneTwoFour, { people: people(count), questions: ['Wat zou morgen al anders kunnen?'] });
const go = (table: Rehearsal, step: string): Rehearsal => table.given('facilitator', 'one-two-four/go', { step });
const room = (table: Rehearsal): RoomFace => table.activitySeenBy('room') as unknown as RoomFace;
const mine = (table: Rehearsal, who: string): MineFace => table.activitySeenBy(who) as unknown as MineFace;
const console = (table: Rehearsal): FacilitatorFace => table.activitySeenBy('facilitator') as unknown as FacilitatorFace;
const groups = (table: Rehearsal): readonly (readonly string[])[] => room(table).groups;
const stateOf = (table: Rehearsal) => [...table.state.runs.values()][0]?.state as Parameters<typeof oneTwoFour.harvest>[0];

describe('groups', () => {
  test('pairs are of two, one of three when the number is odd; fours are whole pairs, and everybody is in one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (count) => {
        const table = go(begun(count), 'pairs');
        const pairs = groups(table);
        expect(pairs.flat().sort()).toEqual(people(count).sort());
        expect(pairs.filter((pair) => pair.length !== 2)).toHaveLength(count % 2);
        const fours = groups(go(table, 'fours'));
        expect(fours.flat().sort()).toEqual(people(count).sort());
        for (const pair of pairs) expect(fours.filter((four) => pair.every((one) => four.includes(one)))).toHaveLength(1);
        if (count >= 4) for (const four of fours) expect([four.length >= 4, four.length <= 7]).toEqual([true, true]);
      }),
      { numRuns: 25 },
    );
  });

  test('stay as they were when the group goes back and on again', () => {
    const table = go(begun(), 'pairs');
    const before = groups(table);
    expect(groups(go(go(table, 'fours'), 'pairs'))).toEqual(before);
  });

  test('take in who comes late, and who is left alone finds others in the fours', () => {
    const table = go(begun(), 'pairs');
    const [[left = '']= []] = groups(table);
    table.given(left, 'session/leave').join('late').given('late', 'one-two-four/sit');
    expect(mine(table, 'late').others).toHaveLength(1);
    table.join('later');
    expect(console(table).unseated.map(({ id }) => id)).toEqual(['later']);
    const fours = groups(go(table, 'fours'));
    expect(fours.flat().sort()).toEqual([...people(8).filter((who) => who !== left), 'late', 'later'].sort());
    for (const four of fours) expect(four.length).toBeGreaterThanOrEqual(4);
  });

  test('three pairs are one group, but not when who came late made them eight', () => {
    const table = go(begun(7), 'pairs').join('late').given('late', 'one-two-four/sit');
    expect(groups(table).map((pair) => pair.length).sort()).toEqual([2, 3, 3]);
    expect(groups(go(table, 'fours')).map((four) => four.length).sort()).toEqual([3, 5]);
  });

  test('without pairs before them fours are made of everybody', () => {
    expect(groups(go(begun(12), 'fours')).map((four) => four.length)).toEqual([4, 4, 4]);
  });

  test('of one person are refused', () => {
    expect(begun(1).when('facilitator', 'one-two-four/go', { step: 'pairs' })).toEqual({ ok: false, refused: 'tables-impossible' });
  });
});

describe('what is written', () => {
  test('alone can\'t be sent at all', () => {
    expect(begun().when('p0', 'one-two-four/write', { text: 'Van mij alleen.' })).toEqual({ ok: false, refused: 'not-open-now' });
  });

  test('is the group\'s: seen by the group, in the fours by both pairs, by all at the end, and never beside a name', () => {
    const table = go(begun(), 'pairs').given('p0', 'one-two-four/write', { text: 'Eerst bellen.' });
    const [other = ''] = groups(table).find((pair) => !pair.includes('p0')) ?? [];
    expect(mine(table, 'p0').cards.map(({ text }) => text)).toEqual(['Eerst bellen.']);
    for (const viewer of ['room', 'screen', other]) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('bellen');
    go(table, 'fours');
    const four = groups(table).find((one) => one.includes('p0')) ?? [];
    for (const who of four) expect(mine(table, who).brought.map(({ text }) => text)).toEqual(['Eerst bellen.']);
    expect(table.when(other, 'one-two-four/remove', { card: console(table).cards[0]?.id ?? '' }).ok).toBe(false);
    go(table, 'all');
    for (const viewer of ['room', 'screen']) expect(JSON.stringify(table.activitySeenBy(viewer))).toContain('Eerst bellen.');
    expect(Object.keys(room(table).cards[0] ?? {}).sort()).toEqual(['group', 'heap', 'id', 'step', 'text']);
  });

  test('is one card per group', () => {
    const table = go(begun(), 'pairs').given('p0', 'one-two-four/write', { text: 'Een.' });
    expect(table.when('p0', 'one-two-four/write', { text: 'Twee.' })).toMatchObject({ ok: false, refused: 'too-many-cards' });
  });

  test('goes to the report by group and heap', () => {
    const table = go(begun(), 'pairs').given('facilitator', 'one-two-four/write', { group: 1, text: 'Eerst bellen.' });
    go(table, 'fours').given('facilitator', 'one-two-four/write', { group: 0, text: 'Zelf terugkomen.' });
    go(table, 'all').given('facilitator', 'one-two-four/name-heap', { title: 'Contact' }).given('facilitator', 'one-two-four/put', { card: 'fours-1-1', heap: 'heap-1' });
    expect(oneTwoFour.harvest(stateOf(table), tableFor(table.state, 'item-r1', table.at))).toEqual([
      {
        kind: 'gathered',
        question: 'Wat zou morgen al anders kunnen?',
        parts: [
          { part: 'cards', title: 'Contact', cards: [{ text: 'Zelf terugkomen.', by: null, about: { say: 'fours-group', with: { group: 1 } } }] },
          { part: 'cards', title: { say: 'pairs' }, cards: [{ text: 'Eerst bellen.', by: null, about: { say: 'pairs-group', with: { group: 2 } } }] },
        ],
      },
    ]);
  });
});

test('a step begins at a moment that everybody sees, with its own minutes, and nothing ends it by itself', () => {
  const table = begun();
  expect(room(table)).toMatchObject({ step: 'alone', began: table.at, minutes: 2 });
  go(table.wait(3 * 60_000), 'pairs');
  expect(room(table)).toMatchObject({ began: table.at, minutes: 5 });
  table.wait(60_000).given('facilitator', 'one-two-four/restart-clock');
  expect(room(table).began).toBe(table.at);
  expect(room(table.wait(3_600_000)).step).toBe('pairs');
});
