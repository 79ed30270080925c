import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../engine/json.js';
import { type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import type { PositionConsole, PositionFace, PositionMine } from './faces-contract.js';
import { position } from './rules.js';

const SIX = ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fatma'];
const STATEMENTS = ['Meer regels helpen.', 'Minder overleg helpt.'];
const envelope = (name: string, round = 1): string => `env-${name}-${String(round)}-`.padEnd(24, 'x');

const table = (config: JsonObject = {}, people = SIX): Rehearsal => rehearse(position, { people, questions: ['Wat helpt?'], config: { statements: STATEMENTS, ...config } });
const room = (at: Rehearsal): PositionFace => at.activitySeenBy('room') as unknown as PositionFace;
const console = (at: Rehearsal): PositionConsole => at.activitySeenBy('facilitator') as unknown as PositionConsole;
const mine = (at: Rehearsal, person: string): PositionMine => at.activitySeenBy(person) as unknown as PositionMine;
const stand = (at: Rehearsal, who: string, x: number): Rehearsal => at.given(who, 'position/place', { statement: 's1', x });
const sealed = (at: Rehearsal, who: string, x: number, round = 1): Rehearsal => at.given(who, 'position/place', { statement: 's1', x, envelope: envelope(who, round) });
const show = { statement: 's1', shown: true };
const talked = { statement: 's1', talked: true };

function harvested(at: Rehearsal) {
  const [run] = at.state.runs.values();
  const [gathered] = run ? position.harvest(run.state as Parameters<typeof position.harvest>[0], tableFor(at.state, run.id, at.at)) : [];
  return gathered?.kind === 'gathered' ? gathered.parts : [];
}

describe('with names', () => {
  test('nobody but oneself and the facilitator sees where somebody stands until it is shown, and it can be hidden again', () => {
    const at = stand(table(), 'anna', 80);
    expect([room(at).dots, (at.activitySeenBy('screen') as unknown as PositionFace).dots]).toEqual([[], []]);
    expect(mine(at, 'anna').place).toEqual({ x: 80, y: 50 });
    expect(console(at).dots).toMatchObject([{ by: 'anna', x: 80 }]);
    at.given('facilitator', 'position/show', show);
    expect(room(at).dots).toMatchObject([{ by: 'anna', x: 80 }]);
    expect(room(at.given('facilitator', 'position/show', { statement: 's1', shown: false })).dots).toEqual([]);
  });

  test('live dots are seen as they come', () => {
    expect(room(stand(table({ show: 'live' }), 'anna', 3)).dots).toHaveLength(1);
  });

  test('people move as long as the statement stands, also after it was shown; the place they left is nowhere any more', () => {
    const at = stand(stand(table({ show: 'live' }), 'anna', 80), 'anna', 20);
    expect(room(at).dots.map(({ x }) => x)).toEqual([20]);
    expect(at.journal.filter((fact) => fact.type === 'position/placed').map((fact) => fact.personal)).toEqual([null, { x: 20, y: 50 }]);
  });

  test('after the talk the screen shows where they stood and where they stand, and that can be taken back', () => {
    const at = stand(stand(table({ show: 'live' }), 'anna', 80), 'bilal', 10).given('facilitator', 'position/talk', talked);
    stand(stand(at, 'anna', 40), 'anna', 45);
    expect(room(at).before?.map(({ id, x }) => [id, x])).toEqual([['1', 80], ['2', 10]]);
    expect(room(at).dots.map(({ id, x }) => [id, x])).toEqual([['1', 45], ['2', 10]]);
    at.given('facilitator', 'position/talk', { statement: 's1', talked: false });
    expect([room(at).before, room(at).dots[0]?.x]).toEqual([null, 45]);
    expect(JSON.stringify(at.journal)).not.toContain('"x":80');
  });

  test('who walks says so, and the facilitator gives them a dot; whoever has a phone and does not walk does it alone', () => {
    const at = table().given('fatma', 'position/stand', { statement: 's1' });
    expect(console(at).inRoom).toEqual([{ id: 'fatma', by: 'fatma' }]);
    expect(at.when('facilitator', 'position/place', { statement: 's1', x: 5 }, { as: 'anna' })).toMatchObject({ ok: false, refused: 'has-own-phone' });
    at.given('facilitator', 'position/place', { statement: 's1', x: 70 }, { as: 'fatma' }).given('facilitator', 'position/place', { statement: 's1', x: 75 }, { as: 'fatma' });
    expect([console(at).inRoom, mine(at, 'fatma')]).toEqual([[], { placed: true, inRoom: true, place: { x: 75, y: 50 } }]);
    at.given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' }).given('facilitator', 'position/place', { statement: 's1', x: 1 }, { as: 'toos' });
    expect(console(at).dots.map(({ by }) => by)).toEqual(['fatma', 'Oma Toos']);
  });

  test('one person on a side is marked, never hidden; the console says whom to ask first and ranks nobody further', () => {
    const at = [80, 85, 90, 75, 82, 10].reduce((now, x, i) => stand(now, SIX[i] ?? '', x), table({ show: 'live' }));
    expect(room(at).dots.filter(({ other }) => other).map(({ by }) => by)).toEqual(['fatma']);
    expect(console(at)).toMatchObject({ one: true, invitations: [{ side: 'from', people: ['fatma'], several: false }] });
    expect(JSON.stringify([at.seenBy('room'), at.seenBy('screen')])).not.toContain('invitations');
  });

  test('a dot goes with who left the meeting', () => {
    expect(room(stand(table({ show: 'live' }), 'anna', 80).given('anna', 'session/leave')).dots).toEqual([]);
  });

  test('after the meeting counts are left, and nobody\'s place', () => {
    const at = stand(stand(stand(table(), 'anna', 0), 'bilal', 100), 'chris', 61).given('facilitator', 'position/talk', talked);
    stand(at, 'anna', 99).given('facilitator', 'position/note', { statement: 's1', text: 'Het ging over geld.' }).given('facilitator', 'session/close');
    for (const now of [at, at.replayed()]) {
      const [counts, heard] = harvested(now);
      expect(counts?.part === 'counts' && counts.rows.map(({ before, count }) => [before, count])).toEqual([[1, 0], [0, 0], [0, 0], [1, 1], [1, 2]]);
      expect(heard).toMatchObject({ part: 'cards', cards: [{ text: 'Het ging over geld.', by: null }] });
    }
    expect(at.journal.filter((fact) => fact.type === 'position/placed').every((fact) => fact.personal === null)).toBe(true);
  });
});

describe('without names', () => {
  const five = (at: Rehearsal, round = 1, xs = [81, 82, 83, 84, 12]): Rehearsal => xs.reduce((now, x, i) => sealed(now, SIX[i] ?? '', x, round), at);

  test('fewer than five are never shown, nor five of which the facilitator typed one (rules 13 and 22)', () => {
    const at = [1, 2, 3, 4].reduce((now, x, i) => sealed(now, SIX[i] ?? '', x), table({ mode: 'anonymous' }));
    at.given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    expect(at.when('facilitator', 'position/show', show)).toMatchObject({ ok: false, refused: 'too-few-ballots' });
    at.given('facilitator', 'position/place', { statement: 's1', x: 50, envelope: envelope('toos') }, { as: 'toos' });
    expect(at.when('facilitator', 'position/show', show)).toMatchObject({ ok: false, detail: { fewest: 6 } });
    sealed(at, 'emre', 5).given('facilitator', 'position/show', show);
    expect(room(at).dots).toHaveLength(6);
  });

  test('dots are of nobody, too coarse to be known again, and one alone is not marked or named', () => {
    const at = five(table({ mode: 'anonymous' })).given('facilitator', 'position/show', show);
    expect(room(at).dots.map(({ by, x, other }) => [by, x, other])).toEqual([[null, 10, false], [null, 80, false], [null, 80, false], [null, 85, false], [null, 85, false]]);
    expect(console(at)).toMatchObject({ invitations: [], one: false, inRoom: [] });
    const facts = at.journal.filter((fact) => fact.type.startsWith('position/'));
    for (const name of SIX) expect(JSON.stringify(facts)).not.toContain(name);
  });

  test('once shown they stay; after the talk everybody chooses anew, and nothing ties the two together', () => {
    const at = five(table({ mode: 'anonymous' }));
    sealed(at, 'anna', 60);
    expect(at.when('facilitator', 'position/talk', talked)).toMatchObject({ ok: false, refused: 'not-shown-yet' });
    at.given('facilitator', 'position/show', show);
    expect(at.when('fatma', 'position/place', { statement: 's1', x: 1, envelope: envelope('fatma') })).toMatchObject({ ok: false, refused: 'not-open-now' });
    at.given('facilitator', 'position/talk', talked);
    expect([room(at).open, mine(at, 'anna').placed, room(at).dots, room(at).before?.length]).toEqual([true, false, [], 5]);
    five(at, 2, [50, 50, 50, 50, 15]).given('facilitator', 'position/show', show);
    expect([room(at).before?.map(({ x }) => x), room(at).dots.map(({ x }) => x)]).toEqual([[10, 60, 80, 85, 85], [15, 50, 50, 50, 50]]);
    expect(at.when('facilitator', 'position/talk', { statement: 's1', talked: false })).toMatchObject({ ok: false, refused: 'not-open-now' });
  });

  test('taking the talk back destroys unseen what was put in since', () => {
    const at = five(table({ mode: 'anonymous' })).given('facilitator', 'position/show', show).given('facilitator', 'position/talk', talked);
    sealed(at, 'anna', 50, 2).given('facilitator', 'position/talk', { statement: 's1', talked: false }).given('facilitator', 'position/talk', talked);
    expect([console(at).sealed?.waiting, mine(at, 'anna').placed]).toEqual([0, false]);
  });

  test('who walks stays unknown', () => {
    expect(table({ mode: 'anonymous' }).when('anna', 'position/stand', { statement: 's1' })).toEqual({ ok: false, refused: 'not-allowed' });
  });

  test('the report says no number under five, and counts what was still sealed when it was enough', () => {
    const few = sealed(table({ mode: 'anonymous' }), 'anna', 10).given('facilitator', 'session/close');
    expect(harvested(few)).toMatchObject([{ rows: Array.from({ length: 5 }, () => ({ count: null })), note: { say: 'too-few' } }]);
    const enough = five(table({ mode: 'anonymous' })).given('facilitator', 'session/close');
    expect(harvested(enough)).toMatchObject([{ rows: [1, 0, 0, 0, 4].map((count) => ({ count })) }]);
  });
});

describe('statements', () => {
  test('without any in the settings the question is the statement; one may be added during the meeting, after the one of now', () => {
    const at = rehearse(position, { people: SIX, questions: ['Wij luisteren goed.'] }).given('facilitator', 'position/add', { text: 'Wij luisteren te lang.' });
    expect(console(at).statements.map(({ text }) => text)).toEqual(['Wij luisteren goed.', 'Wij luisteren te lang.']);
    const empty = rehearse(position, { people: SIX });
    expect(room(empty).statement).toBeNull();
    expect(room(empty.given('facilitator', 'position/add', { text: 'Wij beginnen op tijd.' })).statement?.text).toBe('Wij beginnen op tijd.');
  });

  test('the facilitator goes to any of them and back, and places wait there', () => {
    const at = stand(table({ show: 'live' }), 'anna', 80).given('facilitator', 'position/go', { statement: 's2' });
    expect(at.when('anna', 'position/place', { statement: 's1', x: 1 })).toEqual({ ok: false, refused: 'not-open-now' });
    expect(mine(at, 'anna').placed).toBe(false);
    expect(room(at.given('facilitator', 'position/go', { statement: 's1' })).dots).toHaveLength(1);
    expect(at.when('facilitator', 'position/go', { statement: 's9' })).toEqual({ ok: false, refused: 'question-unknown' });
  });

  test('a square asks for two lines, a line for one', () => {
    expect(table({ field: 'square' }).when('anna', 'position/place', { statement: 's1', x: 1 })).toMatchObject({ refused: 'malformed' });
    expect(table().when('anna', 'position/place', { statement: 's1', x: 1, y: 2 })).toMatchObject({ refused: 'malformed' });
    expect(table({ field: 'square' }).when('anna', 'position/place', { statement: 's1', x: 1, y: 2 })).toMatchObject({ ok: true });
  });
});
