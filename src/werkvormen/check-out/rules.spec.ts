import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../engine/json.js';
import { type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import { type CheckOutState, checkOut } from './rules.js';

const people = ['anna', 'bilal', 'chris'];
const closedFloor = (config: JsonObject = {}): Rehearsal => rehearse(checkOut, { people, questions: ['Hoe ga je naar huis?'], config });
const openFloor = (config: JsonObject = {}): Rehearsal => closedFloor(config).given('facilitator', 'check-out/open-floor');
const stateOf = (table: Rehearsal): CheckOutState => [...table.state.runs.values()][0]?.state as CheckOutState;
const harvested = (table: Rehearsal) => checkOut.harvest(stateOf(table), { at: 0 } as Parameters<typeof checkOut.harvest>[1]);

describe('check-out, by the rules of the check-in', () => {
  test('rule 1: the facilitator is first, after that any order is fine', () => {
    const table = closedFloor();
    expect(table.when('chris', 'check-out/land')).toEqual({ ok: false, refused: 'facilitator-first' });
    table.given('facilitator', 'check-out/open-floor').given('chris', 'check-out/land').given('anna', 'check-out/land');
    expect(table.activitySeenBy('screen')['landed']).toBe(2);
  });

  test('rule 2: there is nothing to reply or react with', () => {
    expect(Object.keys(checkOut.commands)).toEqual(['open-floor', 'land', 'give-word', 'take-word-back', 'agree-sentence']);
  });

  test('rule 3: who passed leaves the same behind as who spoke', () => {
    const table = openFloor().given('anna', 'check-out/land');
    expect(table.journal.at(-1)).toMatchObject({ type: 'check-out/landed', data: { person: 'anna' }, personal: null });
  });

  test('rule 4: a hashtag per person is asked for unless the settings say otherwise, and is gone after the meeting', () => {
    const table = openFloor().given('anna', 'check-out/give-word', { word: '#samen' }).given('bilal', 'check-out/give-word', { word: '#energie' });
    expect(table.activitySeenBy('room')).toMatchObject({ typing: 'hashtag', words: ['#energie', '#samen'] });
    table.given('facilitator', 'session/close');
    expect(JSON.stringify(table.journal)).not.toMatch(/#samen|#energie/);
    expect(stateOf(table.replayed()).words.size).toBe(0);
    expect(openFloor({ typing: 'none' }).when('anna', 'check-out/give-word', { word: '#x' })).toEqual({ ok: false, refused: 'typing-off' });
  });

  test('rule 5: time changes nothing', () => {
    const table = openFloor();
    const before = table.seenBy('screen');
    expect(table.wait(30 * 60_000).seenBy('screen')).toEqual(before);
  });

  test('who comes in after it gets nothing to catch up with', () => {
    expect(openFloor().given('facilitator', 'session/skip').join('laila').seenBy('laila')['arrival']).toBeNull();
  });

  test('the team sentence is seen by all and is the harvest', () => {
    const table = openFloor();
    expect(harvested(table)).toEqual([]);
    table.given('facilitator', 'check-out/agree-sentence', { text: 'Eerst rust.' }).given('facilitator', 'check-out/agree-sentence', { text: 'Rust helpt.' });
    for (const viewer of ['room', 'screen', 'facilitator']) expect(table.activitySeenBy(viewer)['sentence']).toBe('Rust helpt.');
    table.given('facilitator', 'session/close');
    expect(harvested(table.replayed())).toEqual([{ kind: 'team-sentence', text: 'Rust helpt.' }]);
  });

  test('the sentence is agreed in the room and written down by the facilitator', () => {
    const table = openFloor().given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    expect(table.when('anna', 'check-out/agree-sentence', { text: 'Van mij' })).toEqual({ ok: false, refused: 'not-allowed' });
    expect(table.when('facilitator', 'check-out/agree-sentence', { text: 'Namens' }, { as: 'toos' })).toEqual({ ok: false, refused: 'not-allowed' });
    expect(table.when('facilitator', 'check-out/agree-sentence', { text: '  ' })).toMatchObject({ refused: 'text-empty' });
    expect(table.when('facilitator', 'check-out/agree-sentence', { text: 'a'.repeat(601) })).toMatchObject({ refused: 'too-long' });
  });
});
