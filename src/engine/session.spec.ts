import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Fact } from './facts.js';
import type { JsonObject } from './json.js';
import { PROGRAMME_LIMIT } from './programme.js';
import { refuse } from './refusal.js';
import { Rehearsal } from './rehearsal.js';
import { erase, type Registry, type Werkvorm } from './werkvorm.js';

type LeftFact = Fact<'left-behind', { times: number }>;

/** A werkvorm in which nothing happens; it counts how often it was left. */
const spot: Werkvorm<{ colour: string }, { times: number }, LeftFact> = {
  name: 'spot',
  version: 1,
  questions: { min: 0, max: 1 },
  config: z.strictObject({ colour: z.string().default('teal') }),
  minutes: 10,
  commands: {},
  begin: () => ({ times: 0 }),
  decide: () => refuse('unknown-command'),
  evolve: (_state, fact) => ({ times: fact.data.times }),
  views: { room: (s) => ({ ...s }), mine: () => ({}), facilitator: (s) => ({ ...s }), screen: (s) => ({ ...s }) },
  progress: () => null,
  harvest: () => [],
  leave: (state) => ({ facts: [{ type: 'left-behind', data: { times: state.times + 1 } }] }),
  script: { title: '', people: [], question: '', config: {}, steps: [], secrets: [] },
};
const registry: Registry = new Map([['spot', erase(spot)]]);

const at = (items: readonly string[]): Rehearsal => new Rehearsal(registry).open(items.map((id) => ({ id, werkvorm: 'spot' })), ['anna', 'bilal']);
const abc = (): Rehearsal => at(['a', 'b', 'c']);
const go = (table: Rehearsal, ...moves: string[]): Rehearsal => moves.reduce((t, move) => t.given('facilitator', `session/${move}`), table);
const here = (table: Rehearsal): string | null => table.state.current;
const statuses = (table: Rehearsal): string[] => (table.seenBy('facilitator')['items'] as unknown as { id: string; status: string }[]).map((i) => `${i.id} ${i.status}`);
const item = (id: string, more: JsonObject = {}): JsonObject => ({ id, werkvorm: 'spot', title: '', questions: [], aim: '', minutes: 5, config: {}, ...more });

describe('the programme guides and does not imprison', () => {
  test('before the first item there is no activity', () => {
    expect(abc().seenBy('room')).toMatchObject({ status: 'open', place: { index: -1, of: 3 }, activity: null });
  });

  test('next goes through the items and stops after the last', () => {
    const table = go(abc(), 'next', 'next', 'next');
    expect(here(table)).toBe('c-r1');
    expect(statuses(table)).toEqual(['a done', 'b done', 'c running']);
    expect(table.when('facilitator', 'session/next')).toEqual({ ok: false, refused: 'nothing-next' });
  });

  test('back returns to the same run, with its state', () => {
    const table = go(abc(), 'next', 'next', 'back');
    expect(here(table)).toBe('a-r1');
    expect(table.activitySeenBy('room')).toEqual({ times: 1 });
    expect(table.when('facilitator', 'session/back')).toEqual({ ok: false, refused: 'nothing-before' });
    expect(at(['a']).when('facilitator', 'session/back')).toEqual({ ok: false, refused: 'nothing-before' });
  });

  test('skip marks what was skipped; after the last item the meeting is between items', () => {
    const table = go(abc(), 'next', 'skip', 'next');
    expect(statuses(table)).toEqual(['a skipped', 'b done', 'c running']);
    go(table, 'skip');
    expect(here(table)).toBeNull();
    expect(statuses(table)).toEqual(['a skipped', 'b done', 'c skipped']);
    expect(here(go(table, 'back'))).toBe('c-r1');
  });

  test('start goes anywhere, but not to where we are', () => {
    const table = abc().given('facilitator', 'session/start', { item: 'c' });
    expect(here(table)).toBe('c-r1');
    expect(statuses(table)).toEqual(['a waiting', 'b waiting', 'c running']);
    expect(table.when('facilitator', 'session/start', { item: 'c' })).toEqual({ ok: false, refused: 'item-running' });
    expect(table.when('facilitator', 'session/start', { item: 'z' })).toEqual({ ok: false, refused: 'item-unknown' });
  });

  test('repeat is a new run from the start; back and next lead to the latest', () => {
    const table = go(abc(), 'next').given('facilitator', 'session/repeat', { item: 'a' });
    expect(here(table)).toBe('a-r2');
    expect(table.activitySeenBy('room')).toEqual({ times: 0 });
    expect(here(go(table, 'next', 'back'))).toBe('a-r2');
  });

  test('leaving an item lets it have its last word, and at the close every item once more', () => {
    const table = go(abc(), 'next', 'next', 'close');
    expect(table.journal.map((h) => h.type).slice(-4)).toEqual(['spot/left-behind', 'spot/left-behind', 'session/item-left', 'session/closed']);
    expect(table.journal.filter((h) => h.type === 'spot/left-behind').map((h) => h.run)).toEqual(['a-r1', 'a-r1', 'b-r1']);
  });

  test('the clock of an item goes on where it was when we come back', () => {
    const table = go(abc(), 'next').wait(60_000);
    const back = go(go(table, 'next').wait(30_000), 'back');
    expect((back.seenBy('room')['activity'] as JsonObject)['since']).toBe(back.at - 60_000);
  });
});

describe('the programme changes while the meeting runs', () => {
  const order = (table: Rehearsal): string => table.state.items.map((i) => i.id).join('');

  test('insert puts an item anywhere, with the defaults of its werkvorm, and may start it', () => {
    const table = go(abc(), 'next').given('facilitator', 'session/insert', { item: item('x'), at: 1 });
    expect([order(table), here(table)]).toEqual(['axbc', 'a-r1']);
    expect(table.state.items[1]).toMatchObject({ config: { colour: 'teal' } });
    table.given('facilitator', 'session/insert', { item: item('y'), at: 60, start: true });
    expect([order(table), here(table)]).toEqual(['axbcy', 'y-r1']);
  });

  test('an item that its werkvorm does not know, or that is there, is not inserted', () => {
    const table = abc();
    for (const wrong of [item('a'), item('x', { werkvorm: 'niets' }), item('x', { config: { colour: 7 } }), item('x', { config: { other: 1 } }), item('x', { questions: ['1', '2'] }), item('x', { minutes: -1 })]) {
      expect(table.when('facilitator', 'session/insert', { item: wrong, at: 0 })).toMatchObject({ ok: false, refused: 'malformed' });
    }
    const full = at(Array.from({ length: PROGRAMME_LIMIT }, (_, n) => `i${n}`));
    expect(full.when('facilitator', 'session/insert', { item: item('x'), at: 0 })).toMatchObject({ refused: 'malformed' });
  });

  test('move changes the order, also of what runs', () => {
    const table = go(abc(), 'next').given('facilitator', 'session/move', { item: 'a', to: 1 });
    expect([order(table), here(table)]).toEqual(['bac', 'a-r1']);
    expect(table.seenBy('room')['place']).toEqual({ index: 1, of: 3 });
    expect(order(table.given('facilitator', 'session/move', { item: 'b', to: 60 }))).toBe('acb');
    expect(table.when('facilitator', 'session/move', { item: 'z', to: 0 })).toEqual({ ok: false, refused: 'item-unknown' });
  });

  test('edit changes title and minutes at once; what runs keeps its werkvorm', () => {
    const two: Registry = new Map([['spot', erase(spot)], ['other', erase({ ...spot, name: 'other' })]]);
    const table = new Rehearsal(two).open([{ id: 'a', werkvorm: 'spot' }, { id: 'b', werkvorm: 'spot' }]).given('facilitator', 'session/next');
    table.given('facilitator', 'session/edit', { item: item('a', { title: 'Nieuw', minutes: 25 }) });
    expect(table.seenBy('screen')['activity']).toMatchObject({ title: 'Nieuw', minutes: 25 });
    expect(table.when('facilitator', 'session/edit', { item: item('a', { werkvorm: 'other' }) })).toEqual({ ok: false, refused: 'item-running' });
    table.given('facilitator', 'session/edit', { item: item('b', { werkvorm: 'other' }) });
    expect(table.when('facilitator', 'session/edit', { item: item('z') })).toEqual({ ok: false, refused: 'item-unknown' });
  });

  test('remove takes out what did not run; what ran stays in the course of the meeting', () => {
    const table = go(abc(), 'next', 'next').given('facilitator', 'session/remove', { item: 'c' });
    expect(order(table)).toBe('ab');
    expect(table.when('facilitator', 'session/remove', { item: 'a' })).toEqual({ ok: false, refused: 'item-running' });
    expect(table.when('facilitator', 'session/remove', { item: 'z' })).toEqual({ ok: false, refused: 'item-unknown' });
  });

  test('a point is parked and taken up', () => {
    const table = abc().given('facilitator', 'session/park-point', { text: 'Wie betaalt dit?' }, { id: 'p1' });
    expect(table.seenBy('facilitator')['parked']).toEqual([{ id: 'p1', text: 'Wie betaalt dit?' }]);
    table.given('facilitator', 'session/take-up-point', { point: 'p1' });
    expect(table.seenBy('facilitator')['parked']).toEqual([]);
    expect(table.when('facilitator', 'session/take-up-point', { point: 'p1' })).toEqual({ ok: false, refused: 'item-unknown' });
  });

  test('replay sees the same after all of this', () => {
    const table = go(abc(), 'next', 'skip', 'back').wait(5_000).given('facilitator', 'session/insert', { item: item('x'), at: 0, start: true });
    table.given('facilitator', 'session/repeat', { item: 'a' }).given('bilal', 'session/leave');
    for (const viewer of ['room', 'screen', 'facilitator', 'anna', 'bilal']) expect(table.replayed().seenBy(viewer)).toEqual(table.seenBy(viewer));
    expect(table.journal.map((h) => h.seq)).toEqual(table.journal.map((_, i) => i + 1));
  });
});
