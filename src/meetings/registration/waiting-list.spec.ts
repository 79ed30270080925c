import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Capacity, movingUp, type Queued, roomFor, stateOnArrival, waitingNumber } from './waiting-list.js';

/** A meeting's list as it grows: the rules decide, this only writes down what they say. */
class List {
  rows: Queued[] = [];
  /** Everybody who was ever confirmed, in the order in which it happened. */
  readonly given: string[] = [];
  private arrivals = 0;

  constructor(public capacity: Capacity) {}

  come(): void {
    const state = stateOnArrival(this.rows, this.capacity);
    const id = `p${String(++this.arrivals)}`;
    this.rows.push({ id, state, place: this.arrivals });
    if (state === 'confirmed') this.given.push(id);
  }

  cancel(nth: number): void {
    const there = this.rows.filter((one) => one.state !== 'cancelled').sort((a, b) => a.place - b.place);
    const gone = there[nth % Math.max(1, there.length)];
    if (gone) this.set(gone.id, 'cancelled');
    this.settle();
  }

  resize(capacity: Capacity): void {
    this.capacity = capacity;
    this.settle();
  }

  in(state: Queued['state']): Queued[] {
    return this.rows.filter((one) => one.state === state).sort((a, b) => a.place - b.place);
  }

  private settle(): void {
    for (const id of movingUp(this.rows, this.capacity)) {
      this.set(id, 'confirmed');
      this.given.push(id);
    }
  }

  private set(id: string, state: Queued['state']): void {
    // In another order than they came: the rules may not lean on the order of the rows.
    this.rows = this.rows.map((one) => (one.id === id ? { ...one, state } : one)).reverse();
  }
}

type Step = { readonly what: 'come' } | { readonly what: 'cancel'; readonly nth: number } | { readonly what: 'resize'; readonly capacity: Capacity };

const capacity: fc.Arbitrary<Capacity> = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null, freq: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ what: 'come' }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('cancel' as const), nth: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('resize' as const), capacity }) },
);

/** Plays steps and looks after each of them. */
function play(first: Capacity, steps: readonly Step[], look: (list: List, before: readonly Queued[], done: Step) => void): void {
  const list = new List(first);
  for (const one of steps) {
    const before = list.rows;
    if (one.what === 'come') list.come();
    else if (one.what === 'cancel') list.cancel(one.nth);
    else list.resize(one.capacity);
    look(list, before, one);
  }
}

const always = (look: (list: List, before: readonly Queued[], done: Step) => void): void => {
  fc.assert(fc.property(capacity, fc.array(step, { maxLength: 60 }), (first, steps) => play(first, steps, look)), { numRuns: 300 });
};

const confirmedIn = (rows: readonly Queued[]): number => rows.filter((one) => one.state === 'confirmed').length;

describe('the waiting list, whatever happens', () => {
  test('confirms no more people than there is room for, unless the capacity was lowered afterwards', () => {
    always((list, before) => {
      if (list.capacity === null) return;
      expect(confirmedIn(list.rows)).toBeLessThanOrEqual(Math.max(list.capacity, confirmedIn(before)));
    });
  });

  test('leaves no place free while somebody waits', () => {
    always((list) => {
      if (list.in('waiting').length > 0) expect(confirmedIn(list.rows)).toBeGreaterThanOrEqual(list.capacity ?? Infinity);
    });
  });

  test('throws nobody out', () => {
    always((list, before, done) => {
      const state = (id: string) => list.rows.find((one) => one.id === id)?.state;
      const lost = before.filter((one) => one.state === 'confirmed' && state(one.id) !== 'confirmed');
      expect(lost.length).toBeLessThanOrEqual(done.what === 'cancel' ? 1 : 0);
      expect(lost.every((one) => state(one.id) === 'cancelled')).toBe(true);
    });
  });

  test('gives places in the order in which people came', () => {
    always((list) => {
      const numbers = list.given.map((id) => Number(id.slice(1)));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      const last = Math.max(0, ...numbers);
      for (const one of list.in('waiting')) expect(one.place).toBeGreaterThan(last);
    });
  });

  test('numbers who waits from 1, without gaps, and nobody else', () => {
    always((list) => {
      expect(list.in('waiting').map((one) => waitingNumber(list.rows, one.id))).toEqual(list.in('waiting').map((_, i) => i + 1));
      for (const one of [...list.in('confirmed'), ...list.in('cancelled')]) expect(waitingNumber(list.rows, one.id)).toBeNull();
    });
  });

  test('says there is room exactly when who comes now gets a place', () => {
    always((list) => {
      const room = roomFor({ confirmed: confirmedIn(list.rows), waiting: list.in('waiting').length }, list.capacity);
      expect(stateOnArrival(list.rows, list.capacity)).toBe(room === 'full' ? 'waiting' : 'confirmed');
    });
  });
});

describe('the waiting list', () => {
  test('lets one person in per place that comes free, and all who fit when it grows', () => {
    const list = new List(2);
    for (let i = 0; i < 6; i++) list.come();
    list.cancel(0);
    expect(list.in('confirmed').map((one) => one.id)).toEqual(['p2', 'p3']);
    list.resize(5);
    expect(list.in('confirmed').map((one) => one.id)).toEqual(['p2', 'p3', 'p4', 'p5', 'p6']);
  });

  test('keeps everybody when it shrinks, and then waits until there is room again', () => {
    const list = new List(3);
    for (let i = 0; i < 4; i++) list.come();
    list.resize(1);
    expect(list.in('confirmed').map((one) => one.id)).toEqual(['p1', 'p2', 'p3']);
    list.cancel(0);
    list.cancel(0);
    expect(list.in('waiting').map((one) => one.id)).toEqual(['p4']);
    expect(list.in('confirmed')).toHaveLength(1);
  });

  test.each([
    [null, 900, 0, 'plenty'],
    [40, 20, 0, 'plenty'],
    [40, 34, 0, 'plenty'],
    [40, 35, 0, 'few'],
    [40, 39, 0, 'few'],
    [40, 40, 0, 'full'],
    [40, 45, 0, 'full'],
    [40, 39, 1, 'full'],
  ])('with room for %j, %j confirmed and %j waiting is %s', (limit, confirmed, waiting, room) => {
    expect(roomFor({ confirmed, waiting }, limit)).toBe(room);
  });
});
