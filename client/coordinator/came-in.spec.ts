import { describe, expect, it } from '@jest/globals';
import { together } from './came-in';
import type { CameIn } from './model';

const item = (kind: CameIn['kind'], title: string, team: string, at: number): CameIn => ({ kind, title, team, at, where: team });

describe('what came in', () => {
  it('takes people together who joined one team one after the other, and keeps the latest moment', () => {
    const found = together([item('member', 'Anna', 'A', 5), item('member', 'Bo', 'A', 4), item('member', 'Cas', 'B', 3)]);
    expect(found).toEqual([
      { kind: 'member', at: 5, where: 'A', team: 'A', titles: ['Anna', 'Bo'] },
      { kind: 'member', at: 3, where: 'B', team: 'B', titles: ['Cas'] },
    ]);
  });

  it('keeps the order: what came between stays between', () => {
    const found = together([item('member', 'Anna', 'A', 5), item('note', 'Bo', 'A', 4), item('member', 'Cas', 'A', 3)]);
    expect(found.map(({ kind, titles }) => `${kind} ${titles.join()}`)).toEqual(['member Anna', 'note Bo', 'member Cas']);
  });

  it('never takes texts together', () => {
    expect(together([item('framing', 'Een', 'A', 2), item('framing', 'Twee', 'A', 1)])).toHaveLength(2);
  });
});
