import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Actor, Fact } from './facts.js';
import type { JsonObject } from './json.js';
import { Rehearsal } from './rehearsal.js';
import { newSession } from './session.js';
import { SESSION_COMMANDS } from './session-commands.js';
import { decide } from './decide.js';
import { accept, erase, type Registry, type Werkvorm } from './werkvorm.js';

type NotedFact = Fact<'noted', { by: string | null; viaFacilitator: boolean }>;
const nothing = z.strictObject({});

/** A werkvorm whose commands differ only in who may send them, and when. */
const notes: Werkvorm<Record<string, never>, { noted: string[] }, NotedFact> = {
  name: 'notes',
  version: 1,
  questions: { min: 0, max: 1 },
  config: z.strictObject({}),
  minutes: 10,
  commands: {
    note: { schema: z.strictObject({ text: z.string().default('') }), by: ['participant'] },
    'note-for-anyone': { schema: nothing, by: ['participant'], forAnyone: true },
    'note-elsewhere': { schema: nothing, by: ['participant'], whileElsewhere: true },
    'note-after': { schema: nothing, by: ['participant'], afterClose: true },
    'note-sealed': { schema: z.strictObject({ envelope: z.string() }), by: ['participant'] },
    ring: { schema: nothing, by: ['facilitator', 'system'] },
  },
  begin: () => ({ noted: [] }),
  decide: (_state, command) =>
    command.type === 'note-sealed' && command.person !== null
      ? { ok: true, facts: [], seals: [{ box: 'box', by: command.person, id: (command.data as { envelope: string }).envelope, content: 1 }] }
      : accept<NotedFact>({ type: 'noted', data: { by: command.person, viaFacilitator: command.viaFacilitator } }),
  evolve: (state, fact) => ({ noted: [...state.noted, fact.data.by ?? 'nobody'] }),
  views: { room: (s) => ({ ...s }), mine: () => ({}), facilitator: (s) => ({ ...s }), screen: (s) => ({ ...s }) },
  progress: () => null,
  harvest: () => [],
  script: { title: '', people: [], question: '', config: {}, steps: [], secrets: [] },
};
const registry: Registry = new Map([['notes', erase(notes)]]);

const opened = (): Rehearsal =>
  new Rehearsal(registry).open([{ id: 'a', werkvorm: 'notes' }, { id: 'b', werkvorm: 'notes' }], ['anna', 'bilal']).given('facilitator', 'session/next');
const noted = (table: Rehearsal): unknown => table.activitySeenBy('room')['noted'];
const no = (refused: string): JsonObject => ({ ok: false, refused });
const anna: Actor = { kind: 'participant', id: 'anna' };

describe('the same command twice', () => {
  test('is one fact and the same answer', () => {
    const table = opened().given('anna', 'notes/note', {}, { id: 'c-1' });
    const before = table.journal.length;
    expect(table.when('anna', 'notes/note', {}, { id: 'c-1' })).toMatchObject({ ok: true, repeated: true, facts: [] });
    expect(table.journal).toHaveLength(before);
    expect(noted(table)).toEqual(['anna']);
  });

  test('also after a replay, and when it could no longer be done', () => {
    const table = opened().given('anna', 'notes/note', {}, { id: 'c-1' }).given('facilitator', 'session/close').replayed();
    expect(table.when('anna', 'notes/note', {}, { id: 'c-1' })).toMatchObject({ ok: true, repeated: true });
    expect(table.when('anna', 'notes/note', {}, { id: 'c-2' })).toEqual(no('session-closed'));
  });

  test('under seal is one envelope, though no fact remembers it', () => {
    const table = opened().given('anna', 'notes/note-sealed', { envelope: 'e1' }, { id: 'c-1' });
    expect(table.when('anna', 'notes/note-sealed', { envelope: 'e2' }, { id: 'c-1' })).toMatchObject({ ok: true, repeated: true });
    expect(table.state.boxes.get('a-r1/box')?.envelopes.size).toBe(1);
    expect(table.replayed().when('anna', 'notes/note-sealed', { envelope: 'e2' }, { id: 'c-1' })).toMatchObject({ repeated: true });
  });

  test('of somebody else uses up no id', () => {
    const table = opened().given('anna', 'notes/note', {}, { id: 'c-1' }).given('bilal', 'notes/note', {}, { id: 'c-1' });
    expect(noted(table)).toEqual(['anna', 'bilal']);
    table.given('facilitator', 'notes/ring', {}, { id: 'c-1' }).given('system', 'notes/ring', {}, { id: 'c-1' });
    expect(noted(table)).toEqual(['anna', 'bilal', 'nobody', 'nobody']);
  });

  test('that was refused the first time is decided anew', () => {
    const table = opened();
    expect(table.when('anna', 'notes/note', { text: 7 }, { id: 'c-1' })).toMatchObject(no('malformed'));
    expect(table.when('anna', 'notes/note', {}, { id: 'c-1' })).toMatchObject({ ok: true });
  });
});

describe('who may', () => {
  test('a participant can not do what the facilitator does, nor the other way round', () => {
    const table = opened();
    for (const [name, rule] of Object.entries(SESSION_COMMANDS)) {
      if (!(rule.by as readonly string[]).includes('participant')) expect(table.when('anna', `session/${name}`)).toEqual(no('not-allowed'));
      if (!(rule.by as readonly string[]).includes('facilitator')) expect(table.when('facilitator', `session/${name}`)).toEqual(no('not-allowed'));
    }
    expect(table.when('anna', 'notes/ring')).toEqual(no('not-allowed'));
    expect(table.when('facilitator', 'notes/note')).toEqual(no('not-allowed'));
    expect(table.when('system', 'session/open')).toEqual(no('not-allowed'));
  });

  test('a stranger, and who left, is not recognised', () => {
    const table = opened().given('anna', 'session/leave');
    expect(table.when('vreemde', 'notes/note')).toEqual(no('not-recognised'));
    expect(table.when('anna', 'notes/note')).toEqual(no('not-recognised'));
    expect(table.when('anna', 'notes/note-after')).toMatchObject({ ok: true });
    expect(table.seenBy('anna')).toEqual({ person: null, run: null, activity: null, kept: [], arrival: null });
  });

  test('the facilitator types for someone without a phone; for others only where the werkvorm allows it', () => {
    const table = opened().given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    expect(table.when('facilitator', 'notes/note', {}, { as: 'toos' })).toMatchObject({ placed: [{ data: { by: 'toos', viaFacilitator: true } }] });
    expect(table.when('facilitator', 'notes/note', {}, { as: 'anna' })).toEqual(no('has-own-phone'));
    expect(table.when('facilitator', 'notes/note-for-anyone', {}, { as: 'anna' })).toMatchObject({ ok: true });
    expect(table.when('facilitator', 'notes/note', {}, { as: 'niemand' })).toEqual(no('person-unknown'));
    expect(table.when('anna', 'notes/note', {}, { as: 'toos' })).toEqual(no('not-allowed'));
    expect(table.when('facilitator', 'session/leave', {}, { as: 'toos' })).toEqual(no('not-allowed'));
  });
});

describe('when', () => {
  test('a command is for the run it names, or for the current one', () => {
    const table = opened().given('facilitator', 'session/next');
    expect(table.when('anna', 'notes/note', {}, { run: 'a-r1' })).toEqual(no('not-current'));
    expect(table.when('anna', 'notes/note', {}, { run: 'z-r1' })).toEqual(no('not-current'));
    expect(table.when('anna', 'notes/note-elsewhere', {}, { run: 'a-r1' })).toMatchObject({ placed: [{ run: 'a-r1' }] });
    expect(table.when('anna', 'notes/note')).toMatchObject({ placed: [{ run: 'b-r1' }] });
  });

  test('a closed session takes only what stays a person\'s own, and leaving', () => {
    const table = opened().given('facilitator', 'session/close');
    const before = table.journal.length;
    for (const name of ['next', 'back', 'skip', 'close', 'park-point', 'add-person']) expect(table.when('facilitator', `session/${name}`)).toEqual(no('session-closed'));
    expect(table.when('anna', 'session/change-person', { name: 'x' })).toEqual(no('session-closed'));
    expect(table.when('anna', 'notes/note-elsewhere', {}, { run: 'a-r1' })).toEqual(no('session-closed'));
    expect(table.journal).toHaveLength(before);
    expect(table.when('anna', 'notes/note-after', {}, { run: 'a-r1' })).toMatchObject({ ok: true });
    expect(table.when('anna', 'session/leave')).toMatchObject({ ok: true });
    expect(table.seenBy('room')).toMatchObject({ status: 'closed', activity: null });
  });

  test('before it is open a session takes nothing', () => {
    const none = newSession('none');
    const request = { id: 'c-1', type: 'session/next', data: {} };
    expect(decide(none, request, { kind: 'facilitator', id: 'f' }, { at: 0, fresh: 'x' }, registry)).toEqual(no('session-not-open'));
    expect(decide(none, request, anna, { at: 0, fresh: 'x' }, registry)).toEqual(no('not-recognised'));
  });
});

describe('what', () => {
  test.each(['session/fly', 'notes/fly', 'niets/note', 'note', '', '/', 'session/', 'session/constructor', 'notes/toString', 'notes/__proto__', 'session/next/next'])(
    'there is no command %j',
    (type) => expect(opened().when('facilitator', type)).toEqual(no('unknown-command')),
  );

  test('more, less or other than the schema says is malformed, with the field and never its content', () => {
    const table = opened();
    expect(table.when('facilitator', 'session/next', { extra: 1 })).toEqual(no('malformed'));
    expect(table.when('facilitator', 'session/start', {})).toEqual({ ...no('malformed'), detail: { field: 'item' } });
    expect(table.when('facilitator', 'session/start', { item: '../a' })).toEqual({ ...no('malformed'), detail: { field: 'item' } });
    expect(table.when('anna', 'notes/note', { text: ['geheim'] })).toEqual({ ...no('malformed'), detail: { field: 'text' } });
    for (const data of ['tekst', 7, [], true]) expect(table.hear({ id: 'c-9', type: 'session/next', data }, { kind: 'facilitator', id: 'f' })).toEqual(no('malformed'));
  });

  test('a decision changes nothing by itself, and is the same each time', () => {
    const table = opened();
    const before = JSON.stringify(table.seenBy('facilitator'));
    const request = { id: 'c-1', type: 'notes/note', data: {} };
    const moment = { at: table.at, fresh: 'x' };
    expect(decide(table.state, request, anna, moment, registry)).toEqual(decide(table.state, request, anna, moment, registry));
    expect(JSON.stringify(table.seenBy('facilitator'))).toBe(before);
  });
});

describe('people', () => {
  const join = (table: Rehearsal, phoneHash: string, id: string) =>
    table.hear({ id, type: 'session/join', data: { name: 'Dewi', phoneHash } }, { kind: 'system' });

  test('the same phone that joins twice is one person', () => {
    const table = opened();
    expect(join(table, 'hash-1', 'j1')).toMatchObject({ ok: true, facts: [{ type: 'session/person-joined' }] });
    expect(join(table, 'hash-1', 'j2')).toMatchObject({ ok: true, facts: [] });
    expect(join(table, 'hash-2', 'j3')).toMatchObject({ ok: true, facts: [{ data: { number: 4 } }] });
    expect(table.seenBy('facilitator')['present']).toBe(4);
  });

  test('leaving forgets the phone, keeps the number, and twice is once', () => {
    const table = opened();
    join(table, 'hash-1', 'j1');
    const person = table.state.roster.phones.get('hash-1') ?? '';
    table.given(person, 'session/leave');
    expect(table.state.roster.phones.has('hash-1')).toBe(false);
    expect(table.when(person, 'session/leave')).toMatchObject({ ok: true, facts: [] });
    expect(join(table, 'hash-1', 'j2')).toMatchObject({ facts: [{ data: { number: 4 } }] });
    expect(table.seenBy('facilitator')).toMatchObject({ present: 3, people: [{}, {}, { number: 3, left: true }, { number: 4, left: false }] });
  });

  test('nobody joins a closed session', () => {
    expect(join(opened().given('facilitator', 'session/close'), 'hash-1', 'j1')).toEqual(no('session-closed'));
  });

  test('people change what they told, and the facilitator adds and removes who has no phone', () => {
    const table = opened().given('anna', 'session/change-person', { name: 'Anna B', organisation: 'Wijkteam', perspective: '' });
    expect(table.seenBy('anna')['person']).toMatchObject({ name: 'Anna B', organisation: 'Wijkteam' });
    table.given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    expect(table.when('facilitator', 'session/add-person', { name: 'x' }, { id: 'anna' })).toEqual(no('malformed'));
    table.given('facilitator', 'session/remove-person', { person: 'toos' });
    expect(table.seenBy('facilitator')['present']).toBe(2);
    expect(table.when('facilitator', 'session/remove-person', { person: 'niemand' })).toEqual(no('person-unknown'));
  });
});
