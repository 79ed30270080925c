import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../engine/json.js';
import { type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import { checkIn, roundCommands, type RoundState, WEATHER } from './rules.js';

const questions = ['Hoe kom je binnen?', 'Wat hoop je mee te nemen?'];
const everyone = ['room', 'screen', 'facilitator', 'anna', 'bilal', 'chris'];

const closedFloor = (config: JsonObject = {}): Rehearsal => rehearse(checkIn, { people: ['anna', 'bilal', 'chris'], questions, config });
const openFloor = (config: JsonObject = {}): Rehearsal => closedFloor(config).given('facilitator', 'check-in/open-floor');
const stateOf = (table: Rehearsal): RoundState => [...table.state.runs.values()][0]?.state as RoundState;
/** Every key anywhere in a view. */
const keys = (value: unknown): string[] =>
  value === null || typeof value !== 'object' ? [] : Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)]);

describe('check-in', () => {
  test('rule 1: the facilitator is first', () => {
    const table = closedFloor();
    expect(table.when('bilal', 'check-in/land')).toEqual({ ok: false, refused: 'facilitator-first' });
    expect(table.when('bilal', 'check-in/give-word', { word: 'moe' })).toEqual({ ok: false, refused: 'facilitator-first' });
    expect(table.when('bilal', 'check-in/open-floor')).toEqual({ ok: false, refused: 'not-allowed' });
    expect(table.activitySeenBy('room')['floorOpen']).toBe(false);
  });

  test.each([[['anna', 'bilal', 'chris']], [['chris', 'anna', 'bilal']]])('rule 1: after that any order is fine: %j', (order) => {
    const table = openFloor();
    for (const who of order) table.given(who, 'check-in/land');
    expect(table.activitySeenBy('facilitator')['landed']).toBe(3);
  });

  test('rule 1: nobody is shown whose turn it is', () => {
    for (const viewer of everyone) expect(keys(openFloor().seenBy(viewer)).filter((key) => /turn|order|next|speaker|queue/i.test(key))).toEqual([]);
  });

  test('rule 2: no reply, like, reaction or chat exists', () => {
    expect(Object.keys(roundCommands)).toEqual(['open-floor', 'land', 'give-word', 'take-word-back']);
    for (const name of ['reply', 'like', 'react', 'chat']) {
      expect(openFloor().when('anna', `check-in/${name}`, { text: 'mooi' })).toEqual({ ok: false, refused: 'unknown-command' });
    }
  });

  test('rule 3: who passed leaves the same behind as who spoke', () => {
    const table = openFloor().given('anna', 'check-in/land').given('bilal', 'check-in/land');
    const landed = table.journal.filter((h) => h.type === 'check-in/landed');
    expect(landed.map((h) => [h.data, h.personal])).toEqual([[{ person: 'anna' }, null], [{ person: 'bilal' }, null]]);
    expect(table.when('anna', 'check-in/pass')).toEqual({ ok: false, refused: 'unknown-command' });
    expect(table.when('anna', 'check-in/land', { passed: true })).toMatchObject({ refused: 'malformed' });
  });

  test('rule 3: nobody sees who has not landed, the facilitator neither', () => {
    const table = openFloor().given('anna', 'check-in/land');
    expect(table.activitySeenBy('facilitator')).toMatchObject({ landed: 1, present: 3 });
    for (const viewer of ['room', 'screen', 'facilitator']) expect(JSON.stringify(table.activitySeenBy(viewer))).not.toMatch(/anna|bilal|chris/);
    expect(table.activitySeenBy('bilal')).toEqual({ landed: false, word: null });
  });

  test('rule 4: a typed word is shown at once, without a name and not in order of giving', () => {
    const table = openFloor().given('bilal', 'check-in/give-word', { word: 'zonnig' }).given('anna', 'check-in/give-word', { word: 'benieuwd' });
    for (const viewer of ['room', 'screen', 'facilitator']) expect(table.activitySeenBy(viewer)['words']).toEqual(['benieuwd', 'zonnig']);
    expect(table.activitySeenBy('anna')).toEqual({ landed: true, word: 'benieuwd' });
  });

  test('rule 4: a word can be changed and taken back', () => {
    const table = openFloor().given('anna', 'check-in/give-word', { word: 'moe' }).given('anna', 'check-in/give-word', { word: 'wakker' });
    expect(table.activitySeenBy('room')['words']).toEqual(['wakker']);
    table.given('anna', 'check-in/take-word-back').given('anna', 'check-in/take-word-back');
    expect(table.activitySeenBy('room')['words']).toEqual([]);
    expect(table.activitySeenBy('anna')).toEqual({ landed: true, word: null });
  });

  test('rule 4: words are not kept after the meeting, and not in the harvest', () => {
    const table = openFloor().given('anna', 'check-in/give-word', { word: 'benieuwd' }).given('facilitator', 'session/close');
    expect(JSON.stringify(table.journal)).not.toContain('benieuwd');
    expect(stateOf(table.replayed()).words.size).toBe(0);
    expect(stateOf(table.replayed()).landed.size).toBe(1);
    expect(checkIn.harvest(stateOf(table), { at: 0 } as Parameters<typeof checkIn.harvest>[1])).toEqual([{ kind: 'attendance', landed: 1 }]);
  });

  test('rule 5: time changes nothing: no countdown per speaker, no prompt during silence', () => {
    const table = openFloor().given('anna', 'check-in/land');
    const before = everyone.map((viewer) => table.seenBy(viewer));
    table.wait(30 * 60_000);
    expect(table.due()).toBeNull();
    expect(everyone.map((viewer) => table.seenBy(viewer))).toEqual(before);
  });

  test('a latecomer gets the check-in on arrival, whatever the meeting is at', () => {
    const table = openFloor().given('facilitator', 'session/skip').join('laila', { firstTime: true });
    expect(table.seenBy('laila')['arrival']).toEqual({ run: 'item-r1', werkvorm: 'check-in', questions, typing: 'word' });
    table.given('laila', 'check-in/give-word', { word: 'gehaast' }, { run: 'item-r1' });
    expect(table.seenBy('laila')['arrival']).toBeNull();
  });

  test('rule 3, 5: who was there and stayed silent is not asked again afterwards', () => {
    const table = openFloor().given('bilal', 'check-in/land').given('facilitator', 'session/skip');
    expect(table.seenBy('anna')['arrival']).toBeNull();
  });

  test('without a check-in there is nothing to catch up with', () => {
    expect(closedFloor().given('facilitator', 'session/skip').join('laila').seenBy('laila')['arrival']).toBeNull();
    expect(openFloor().given('facilitator', 'session/close').seenBy('anna')['arrival']).toBeNull();
  });

  test('the facilitator sees how many have landed and who is new, the room does not', () => {
    const table = openFloor().join('laila', { firstTime: true }).given('laila', 'check-in/land');
    expect(table.activitySeenBy('facilitator')).toMatchObject({ landed: 1, present: 4, newcomers: [{ number: 4, name: 'laila' }] });
    expect(JSON.stringify([table.seenBy('room'), table.seenBy('screen')])).not.toContain('laila');
    expect(table.seenBy('facilitator')['progress']).toEqual({ contributed: 1, expected: 4 });
    table.given('laila', 'session/leave');
    expect(table.activitySeenBy('facilitator')).toMatchObject({ landed: 0, present: 3, newcomers: [] });
  });

  test('the facilitator types for someone without a phone, and for nobody else', () => {
    const table = openFloor().given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    table.given('facilitator', 'check-in/give-word', { word: 'nieuwsgierig' }, { as: 'toos' });
    expect(table.journal.at(-1)).toMatchObject({ type: 'check-in/word-given', data: { person: 'toos', viaFacilitator: true } });
    expect(table.activitySeenBy('room')['words']).toEqual(['nieuwsgierig']);
    expect(table.when('facilitator', 'check-in/give-word', { word: 'x' }, { as: 'anna' })).toEqual({ ok: false, refused: 'has-own-phone' });
    expect(table.when('facilitator', 'check-in/give-word', { word: 'x' }, { as: 'niemand' })).toEqual({ ok: false, refused: 'person-unknown' });
    expect(table.when('facilitator', 'check-in/give-word', { word: 'x' })).toEqual({ ok: false, refused: 'not-allowed' });
    expect(table.when('anna', 'check-in/give-word', { word: 'x' }, { as: 'toos' })).toEqual({ ok: false, refused: 'not-allowed' });
  });

  describe('typing', () => {
    test('none: landing only', () => {
      const table = openFloor({ typing: 'none' });
      expect(table.when('anna', 'check-in/give-word', { word: 'moe' })).toEqual({ ok: false, refused: 'typing-off' });
      table.given('anna', 'check-in/land');
    });

    test('weather: one of the symbols', () => {
      const table = openFloor({ typing: 'weather' });
      expect(table.when('anna', 'check-in/give-word', { word: 'moe' })).toEqual({ ok: false, refused: 'malformed' });
      for (const word of WEATHER) table.given('anna', 'check-in/give-word', { word });
      expect(table.activitySeenBy('room')['words']).toEqual(['rainbow']);
    });

    test.each(['word', 'hashtag'])('%s: a short text as written', (typing) => {
      const table = openFloor({ typing }).given('anna', 'check-in/give-word', { word: ' #samen ☀️' });
      expect(table.activitySeenBy('room')['words']).toEqual([' #samen ☀️']);
      expect(table.when('anna', 'check-in/give-word', { word: 'a'.repeat(61) })).toMatchObject({ refused: 'too-long', detail: { field: 'word' } });
      expect(table.when('anna', 'check-in/give-word', { word: '' })).toMatchObject({ refused: 'text-empty' });
      expect(table.when('anna', 'check-in/give-word', { word: '111222333' })).toMatchObject({ refused: 'contains-bsn' });
    });

    test('an unknown way of typing is no setting', () => {
      expect(checkIn.config.safeParse({ typing: 'emoji' }).success).toBe(false);
      expect(checkIn.config.parse({})).toEqual({ typing: 'word' });
    });
  });

  test('asking for what is already so changes nothing', () => {
    const table = openFloor().given('anna', 'check-in/land');
    const before = table.journal.length;
    table.given('facilitator', 'check-in/open-floor').given('anna', 'check-in/land').given('bilal', 'check-in/take-word-back');
    expect(table.journal).toHaveLength(before);
  });
});
