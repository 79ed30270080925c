import { describe, expect, it } from '@jest/globals';
import type { LiveItem } from './model';
import { clockAfter, edited, expectedStarts, inserted, moved, nextItem, secondsLeft, startsAfter, withoutEmptyQuestions } from './programme';

const MINUTE = 60_000;

function item(id: string, minutes: number, status: LiveItem['status'] = 'waiting'): LiveItem {
  return { id, werkvorm: 'moment', title: id, questions: [], aim: '', minutes, config: {}, status, runs: status === 'waiting' ? 0 : 1, spent: 0 };
}

describe('a programme being edited', () => {
  const items = [item('a', 5), item('b', 10), item('c', 15)];
  const ids = (list: readonly { id: string }[]) => list.map((i) => i.id).join('');

  it('moves an item to its place among the others, as session/move does', () => {
    expect(ids(moved(items, 'a', 2))).toBe('bca');
    expect(ids(moved(items, 'c', 0))).toBe('cab');
    expect(ids(moved(items, 'unknown', 0))).toBe('abc');
  });

  it('inserts and edits without touching the others', () => {
    expect(ids(inserted(items, item('x', 1), 1))).toBe('axbc');
    expect(edited(items, { ...item('b', 99) }).map((i) => i.minutes)).toEqual([5, 99, 15]);
  });

  it('does not send questions that are only there to be filled in', () => {
    expect(withoutEmptyQuestions({ ...item('a', 5), questions: ['', ' ', 'Hoe?'] }).questions).toEqual(['Hoe?']);
  });

  it('adds up minutes into starts and times of day', () => {
    expect(startsAfter(items)).toEqual([0, 5, 15]);
    expect(clockAfter('23:50', 15)).toBe('0:05');
    expect(clockAfter('', 15)).toBe('');
  });
});

describe('a programme that runs', () => {
  const items = [item('a', 5, 'done'), item('b', 10, 'running'), item('c', 15), item('d', 20)];

  it('expects what comes after what runs, and later when it runs over', () => {
    const since = 1_000_000;
    expect(expectedStarts(items, since, since + MINUTE)).toEqual([null, null, since + 10 * MINUTE, since + 25 * MINUTE]);
    const over = since + 12 * MINUTE;
    expect(expectedStarts(items, since, over)).toEqual([null, null, over, over + 15 * MINUTE]);
  });

  it('goes on to the item after the one of now, or after the last that ran', () => {
    expect(nextItem(items)?.id).toBe('c');
    expect(nextItem([item('a', 5, 'done'), item('b', 5)])?.id).toBe('b');
    expect(nextItem([item('a', 5)])?.id).toBe('a');
    expect(nextItem([item('a', 5, 'done')])).toBeUndefined();
  });

  it('says the time left, and how much it is over', () => {
    expect(secondsLeft(10, 0, 9 * MINUTE)).toBe(60);
    expect(secondsLeft(10, 0, 11 * MINUTE)).toBe(-60);
  });
});
