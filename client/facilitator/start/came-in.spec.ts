import { describe, expect, it } from '@jest/globals';
import type { CameIn } from '../model-around';
import { together } from './came-in';

const registration = (title: string, at: number, meeting = 'm'): CameIn => ({ kind: 'registration', at, title, where: `Café ${meeting}`, meeting });

describe('what came in', () => {
  it('is one line per kind and place, the newest first', () => {
    const lines = together([registration('Anna', 1), registration('Bilal', 5), { kind: 'member', at: 3, title: 'Chris', where: 'Team', team: 't' }, registration('Door', 2, 'n')]);
    expect(lines.map(({ titles, at }) => [titles, at])).toEqual([[['Bilal', 'Anna'], 5], [['Chris'], 3], [['Door'], 2]]);
  });

  it('names a few and counts the others', () => {
    const [line] = together(['a', 'b', 'c', 'd', 'e', 'f'].map((name, at) => registration(name, at)));
    expect(line).toMatchObject({ titles: ['f', 'e', 'd', 'c'], more: 2 });
    expect(together([])).toEqual([]);
  });
});
