import { describe, expect, test } from '@jest/globals';
import { type Boxes, putSealed, refuseBallot, viewBox } from './box.js';

function boxesWith(...contributions: [by: string, command: string, envelope: string, content: string][]): Boxes {
  const boxes: Boxes = new Map();
  for (const [by, command, envelope, content] of contributions) putSealed(boxes, 'votes', by, command, envelope, content);
  return boxes;
}
const view = (boxes: Boxes) => viewBox(boxes.get('votes'));

describe('a box of sealed contributions', () => {
  test('one that does not exist is an empty one', () => {
    const box = viewBox(undefined);
    expect([box.contributors, box.size, box.has('anna'), box.holds('e1'), box.open()]).toEqual([0, 0, false, false, []]);
  });

  test('it counts people and envelopes apart', () => {
    const box = view(boxesWith(['anna', 'c1', 'e1', 'voor'], ['anna', 'c2', 'e2', 'tegen'], ['bilal', 'c3', 'e3', 'voor']));
    expect([box.contributors, box.size]).toEqual([2, 3]);
    expect([box.has('anna'), box.has('chris'), box.holds('e2'), box.holds('e4')]).toEqual([true, false, true, false]);
  });

  test('the same envelope id replaces what was in it', () => {
    const box = view(boxesWith(['anna', 'c1', 'e1', 'voor'], ['anna', 'c2', 'e1', 'tegen']));
    expect(box.open()).toEqual([{ id: 'e1', content: 'tegen' }]);
  });

  test('rule 13: it opens in an order of random ids, not of arrival', () => {
    const arrivals: [string, string, string, string][] = [['anna', 'c1', 'm', '1'], ['bilal', 'c2', 'z', '2'], ['chris', 'c3', 'a', '3']];
    const opened = [{ id: 'a', content: '3' }, { id: 'm', content: '1' }, { id: 'z', content: '2' }];
    expect(view(boxesWith(...arrivals)).open()).toEqual(opened);
    expect(view(boxesWith(...arrivals.toReversed())).open()).toEqual(opened);
  });

  test('rule 13: nothing in it says which envelope is whose', () => {
    const box = boxesWith(['anna', 'c1', 'e1', 'voor'], ['bilal', 'c2', 'e2', 'tegen']).get('votes');
    expect([...(box?.register ?? [])].flatMap(([person, commands]) => [person, ...commands])).toEqual(['anna', 'c1', 'bilal', 'c2']);
    expect([...(box?.envelopes.keys() ?? [])]).toEqual(['e1', 'e2']);
    expect(() => JSON.stringify([...(box?.envelopes ?? [])])).toThrow();
  });

  describe('one envelope per person', () => {
    const box = view(boxesWith(['anna', 'c1', 'e1', 'voor'], ['bilal', 'c2', 'e2', 'tegen']));
    test('a first time with a fresh id', () => expect(refuseBallot(box, 'chris', 'e3')).toBeNull());
    test('again with the id of before', () => expect(refuseBallot(box, 'anna', 'e1')).toBeNull());
    test('nobody votes twice with another id', () => expect(refuseBallot(box, 'anna', 'e9')).toEqual({ ok: false, refused: 'envelope-unknown' }));
    test('nobody starts with an id that is taken', () => expect(refuseBallot(box, 'chris', 'e1')).toEqual({ ok: false, refused: 'envelope-taken' }));
  });
});
