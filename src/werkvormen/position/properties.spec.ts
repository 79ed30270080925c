import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Ground, onGround, swarm, type Target, TOLERANCE } from './faces/swarm.js';
import { coarse, inParts, invitations, middleOf, type Standing } from './places.js';

const spot = fc.integer({ min: 0, max: 100 });
/** People spread out, and people who crowd in a few places. */
const crowd = (most: number): fc.Arbitrary<Target[]> =>
  fc.oneof(fc.array(fc.tuple(spot, spot), { maxLength: most }), fc.array(fc.tuple(fc.constantFrom(0, 3, 50, 100), fc.constantFrom(0, 100)), { maxLength: most })).map((places) => places.map(([x, y], at) => ({ id: String(at), x, y })));
const grounds: readonly Ground[] = [
  { width: 100, height: 25, field: 'line', radius: 2.8 },
  { width: 100, height: 7, field: 'line', radius: 2.4 },
  { width: 56, height: 21, field: 'square', radius: 2 },
];

describe.each(grounds.map((ground) => [`${ground.field} of ${String(ground.height)} high`, ground] as const))('dots on a %s', (_name, ground) => {
  test('none hides another, all stay on the ground, and each is close to its place', () => {
    fc.assert(
      fc.property(crowd(60), (targets) => {
        const { radius, spots } = swarm(targets, ground);
        expect(spots.map(({ id }) => id)).toEqual(targets.map(({ id }) => id));
        spots.forEach((one, at) => {
          for (const other of spots.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * radius);
          expect(one.x >= radius - 1e-9 && one.x <= ground.width - radius + 1e-9 && one.y >= radius - 1e-9 && one.y <= ground.height - radius + 1e-9).toBe(true);
          const goal = onGround(targets[at] as Target, ground);
          if (ground.field === 'line') expect(Math.abs(one.x - goal.x)).toBeLessThanOrEqual((TOLERANCE.line / 100) * ground.width + 1e-9);
          else expect(Math.hypot(one.x - goal.x, one.y - goal.y)).toBeLessThanOrEqual((TOLERANCE.square / 100) * ground.height + 1e-9);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('the same places give the same field, whoever came first', () => {
    fc.assert(
      fc.property(crowd(25), (targets) => {
        const byId = (list: readonly Target[]) => new Map(swarm(list, ground).spots.map((one) => [one.id, one]));
        expect(byId([...targets].reverse())).toEqual(byId(targets));
      }),
      { numRuns: 30 },
    );
  });
});

test('one dot is as large as may be and exactly in its place; a hundred in one spot still have room', () => {
  const ground: Ground = { width: 100, height: 25, field: 'line', radius: 2.8 };
  expect(swarm([{ id: 'a', x: 30, y: 0 }], ground)).toEqual({ radius: 2.8, spots: [{ id: 'a', ...onGround({ x: 30, y: 0 }, ground) }] });
  const hundred = swarm(Array.from({ length: 100 }, (_, at) => ({ id: String(at), x: 100, y: 0 })), ground);
  expect(hundred.spots).toHaveLength(100);
  expect(hundred.radius).toBeGreaterThan(0.4);
});

test('everybody is counted in one part of the line, the ends in the outer ones', () => {
  fc.assert(fc.property(fc.array(spot), (values) => expect(inParts(values).reduce((a, b) => a + b, 0)).toBe(values.length)));
  expect(inParts([0, 19, 20, 50, 79, 80, 100])).toEqual([2, 1, 1, 1, 2]);
});

describe('whom to ask first', () => {
  const standing = fc.array(fc.record({ by: fc.uuid(), place: fc.record({ x: spot, y: spot }) }), { maxLength: 30 });

  test('nobody on that side stands further than who is called, and nobody is called who stands with the group', () => {
    fc.assert(
      fc.property(standing, (all: Standing[]) => {
        const middle = middleOf(all.map(({ place }) => place.x));
        for (const { side, people, several } of invitations(all, 'line')) {
          const away = ({ place }: Standing): number => (side === 'from' ? middle - place.x : place.x - middle);
          const called = all.filter(({ by }) => people.includes(by));
          expect(several ? people.length === 0 : called.length > 0 && called.length <= 3).toBe(true);
          for (const one of called) for (const other of all) expect(away(one)).toBeGreaterThanOrEqual(away(other) - 2);
          for (const one of called) expect(away(one)).toBeGreaterThanOrEqual(8);
          expect(people).toEqual([...people].sort());
        }
      }),
    );
  });

  test('half of a group stands on each side of its middle', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1 }), (values) => {
        const middle = middleOf(values);
        for (const side of [-1, 1]) expect(values.filter((value) => (value - middle) * side > 0).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

test('a coarse place is one of 21 on each line, and at most half a step away', () => {
  fc.assert(
    fc.property(spot, spot, (x, y) => {
      const there = coarse({ x, y });
      expect(there.x % 5 === 0 && there.y % 5 === 0 && Math.abs(there.x - x) <= 2.5 && Math.abs(there.y - y) <= 2.5).toBe(true);
    }),
  );
});
