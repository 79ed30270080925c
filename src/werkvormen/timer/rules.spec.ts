import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import type { TimerFace } from './faces-contract.js';
import { timer } from './rules.js';
import type { TimerState } from './state.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const QUESTION = 'Denk in stilte na.';
const NOT_NOW = { ok: false, refused: 'not-open-now' };

const set = (minutes = 3): Rehearsal => rehearse(timer, { people: ['anna', 'bilal'], questions: [QUESTION], config: { minutes } });
const say = (table: Rehearsal, ...commands: string[]): Rehearsal => commands.reduce((on, command) => on.given('facilitator', `timer/${command}`), table);
const running = (minutes = 3): Rehearsal => say(set(minutes), 'start');
const asked = (table: Rehearsal, command: string, data = {}) => table.when('facilitator', `timer/${command}`, data);
const seen = (table: Rehearsal, viewer = 'screen'): TimerFace => table.activitySeenBy(viewer) as unknown as TimerFace;
const stateOf = (table: Rehearsal): TimerState => [...table.state.runs.values()][0]?.state as TimerState;
const harvested = (table: Rehearsal) => timer.harvest(stateOf(table), tableFor(table.state, 'item-r1', table.at));

describe('what stands on the clock before it begins', () => {
  test.each([
    ['the minutes and seconds of the settings', { minutes: 2, seconds: 30 }, 10, 150 * SECOND],
    ['the minutes of the item when the settings say nothing', {}, 8, 8 * MINUTE],
    ['three minutes when nobody says anything', {}, 0, 3 * MINUTE],
    ['never less than five seconds', { seconds: 1 }, 10, 5 * SECOND],
    ['never more than three hours', { minutes: 180, seconds: 59 }, 10, 180 * MINUTE],
  ])('is %s', (_what, config, minutes, total) => {
    expect(seen(rehearse(timer, { config, minutes }))).toMatchObject({ phase: 'ready', total, left: total, ends: null });
  });

  test('can be put on it at once, and changed by a minute', () => {
    const table = set().given('facilitator', 'timer/set-length', { seconds: 95 });
    expect(seen(table)).toMatchObject({ phase: 'ready', total: 95 * SECOND });
    expect(seen(say(table, 'add-minute', 'start'))).toMatchObject({ total: 155 * SECOND, ends: table.at + 155 * SECOND });
  });

  test.each([[4], [3 * 60 * 60 + 1], [2.5], ['180']])('is not %p seconds', (seconds) => {
    expect(asked(set(), 'set-length', { seconds })).toMatchObject({ ok: false, refused: 'malformed' });
  });
});

describe('a clock that runs', () => {
  test('says to everybody alike when it is over, so that a latecomer counts down with the rest', () => {
    const table = running();
    const ends = table.at + 3 * MINUTE;
    table.wait(MINUTE).join('late');
    for (const viewer of ['room', 'screen', 'facilitator']) expect(seen(table, viewer)).toEqual({ question: QUESTION, text: '', phase: 'running', total: 3 * MINUTE, ends, left: 3 * MINUTE });
    expect(table.activitySeenBy('late')).toEqual({});
  });

  test('stands still while it is paused, however long, and goes on with what was left', () => {
    const table = say(running().wait(50 * SECOND), 'pause').wait(20 * MINUTE);
    expect(seen(table)).toMatchObject({ phase: 'paused', ends: null, left: 130 * SECOND });
    expect(seen(say(table, 'go-on'))).toMatchObject({ phase: 'running', ends: table.at + 130 * SECOND });
  });

  test('is over at its time by itself, once', () => {
    const table = running().wait(2 * 60 * MINUTE);
    expect(seen(table)).toMatchObject({ phase: 'over', left: 0 });
    expect(table.journal.filter(({ type }) => type === 'timer/time-over').map(({ at }) => at)).toEqual([stateOf(table).ends]);
    expect(table.due()).toBeNull();
  });

  test('is over at its time too when the meeting is at something else by then', () => {
    const table = running().given('facilitator', 'session/skip').wait(3 * MINUTE);
    expect(stateOf(table).phase).toBe('over');
  });

  test('can be made longer and shorter by a minute, running and paused', () => {
    const table = running();
    const ends = table.at + 3 * MINUTE;
    expect(seen(say(table, 'add-minute'))).toMatchObject({ total: 4 * MINUTE, ends: ends + MINUTE });
    expect(seen(say(table, 'take-minute', 'take-minute'))).toMatchObject({ total: 2 * MINUTE, ends: ends - MINUTE });
    expect(seen(say(table, 'pause', 'add-minute'))).toMatchObject({ total: 3 * MINUTE, left: 3 * MINUTE, ends: null });
  });

  test('keeps its last minute: taking that off is stopping it', () => {
    const table = running().wait(2 * MINUTE);
    expect(asked(table, 'take-minute')).toEqual(NOT_NOW);
    expect(asked(say(table, 'pause'), 'take-minute')).toEqual(NOT_NOW);
    expect(asked(set(1), 'take-minute')).toEqual(NOT_NOW);
  });

  test('can be stopped, and begins anew with all of its time', () => {
    const table = say(running().wait(MINUTE), 'stop');
    expect(seen(table)).toMatchObject({ phase: 'stopped', ends: null, left: 2 * MINUTE });
    expect(table.due()).toBeNull();
    expect(seen(say(table, 'start'))).toMatchObject({ phase: 'running', ends: table.at + 3 * MINUTE });
  });

  test('goes on where it was when it was stopped by mistake', () => {
    const table = say(running().wait(MINUTE), 'stop').wait(10 * MINUTE);
    expect(seen(say(table, 'go-on'))).toMatchObject({ phase: 'running', ends: table.at + 2 * MINUTE });
  });

  test('a minute more after the end is a minute from then', () => {
    const table = say(running().wait(10 * MINUTE), 'add-minute');
    expect(seen(table)).toMatchObject({ phase: 'running', total: MINUTE, ends: table.at + MINUTE });
    expect(seen(table.wait(MINUTE))).toMatchObject({ phase: 'over' });
  });

  test('is not begun twice, nor set anew while it counts', () => {
    expect(asked(running(), 'start')).toEqual(NOT_NOW);
    expect(asked(running(), 'set-length', { seconds: 60 })).toEqual(NOT_NOW);
    expect(asked(running(), 'go-on')).toEqual(NOT_NOW);
    for (const command of ['pause', 'go-on', 'stop']) expect(asked(set(), command)).toEqual(NOT_NOW);
  });

  test('is the facilitator\'s: nobody else starts or ends it', () => {
    for (const command of ['start', 'stop', 'add-minute', 'end']) expect(running().when('anna', `timer/${command}`)).toEqual({ ok: false, refused: 'not-allowed' });
    expect(asked(running(), 'end')).toEqual({ ok: false, refused: 'not-allowed' });
  });
});

test('an end that comes when the clock was held or made longer just before ends nothing', () => {
  for (const held of ['pause', 'add-minute', 'stop']) {
    const table = say(running(), held);
    const before = seen(table);
    expect(table.when('system', 'timer/end')).toMatchObject({ ok: true, facts: [] });
    expect(seen(table)).toEqual(before);
  }
});

test('whatever is asked in whatever order, what is left is never below nothing and never more than the whole', () => {
  const step = fc.record({ command: fc.constantFrom('start', 'pause', 'go-on', 'add-minute', 'take-minute', 'stop'), wait: fc.integer({ min: 0, max: 200 * SECOND }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const table = set(2);
      const began = table.at;
      for (const { command, wait } of steps) {
        asked(table, command);
        table.wait(wait);
        const { phase, total, ends, left } = seen(table);
        expect(total).toBeGreaterThanOrEqual(left);
        expect(left).toBeGreaterThanOrEqual(0);
        if (phase === 'running') expect(ends).toBeGreaterThan(table.at);
        expect(stateOf(table).ran).toBeLessThanOrEqual(table.at - began);
        expect(table.due() === null).toBe(phase !== 'running');
      }
      expect(seen(table.replayed())).toEqual(seen(table));
    }),
    { numRuns: 60 },
  );
});

test('the report says what the time was for and how long it ran, without the pauses', () => {
  const table = say(running().wait(70 * SECOND), 'pause').wait(20 * MINUTE);
  say(table, 'go-on').wait(50 * SECOND);
  expect(harvested(say(table, 'stop'))).toEqual([{ kind: 'gathered', question: QUESTION, parts: [{ part: 'text', text: { say: 'took', with: { count: 2 } } }] }]);
  expect(harvested(set())).toEqual([]);
  const nameless = say(rehearse(timer), 'start').wait(MINUTE);
  expect(harvested(nameless)).toEqual([]);
});
