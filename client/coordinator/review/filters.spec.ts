import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changed, type Filters, filtersOf, isNarrowed, rangeOf, searchOf } from './filters';

const NOTHING = filtersOf('');

describe('the choices in the address', () => {
  it('are none in an empty one', () => {
    expect(isNarrowed(NOTHING)).toBe(false);
    expect(searchOf(NOTHING)).toBe('');
  });

  it('come back as they were, whatever somebody searches for', () => {
    fc.assert(
      fc.property(fc.record({ q: fc.string({ unit: 'grapheme' }), team: fc.string(), page: fc.nat(4000) }), (some) => {
        const filters: Filters = { ...NOTHING, ...some };
        expect(filtersOf(searchOf(filters))).toEqual(filters);
      }),
    );
  });

  it('know nothing of what else stands there, nor of a page that is none', () => {
    expect(filtersOf('?erbij=1&page=-3&level=team')).toEqual({ ...NOTHING, level: 'team' });
    expect(filtersOf('?page=veel').page).toBe(0);
  });

  it('begin at the first page when one changes', () => {
    expect(changed({ ...NOTHING, team: 't', page: 4 }, 'theme', 'x')).toEqual({ ...NOTHING, team: 't', theme: 'x' });
  });

  it('do not count as narrow by the level alone, for who counts the levels', () => {
    expect(isNarrowed({ ...NOTHING, level: 'team' }, 'level')).toBe(false);
    expect(isNarrowed({ ...NOTHING, level: 'team', q: 'x' }, 'level')).toBe(true);
  });
});

describe('a page', () => {
  it.each([[0, 124, 1, 25], [4, 124, 101, 124], [0, 3, 1, 3], [0, 0, 0, 0]])('%i of %i is from %i to %i', (page, total, from, to) => {
    expect(rangeOf(page, total)).toEqual({ from, to });
  });
});
