import { describe, expect, it } from '@jest/globals';
import type { MemberRow } from '../model';
import { matching } from './matching';

const row = (name: string, part: Partial<MemberRow> = {}): MemberRow => ({ id: name, name, email: null, organisation: null, perspective: null, teams: [], version: 1, ...part });

describe('searching people', () => {
  const rows = [row('José Peña'), row('Anna', { organisation: { id: 'o', name: 'Gemeente Dordrecht' } }), row('Bo', { teams: [{ id: 't', name: 'Gezond-sociaal' }], email: 'bo@example.org' })];
  const found = (words: string) => matching(rows, words).map((one) => one.name);

  it('finds everybody while nothing is typed', () => {
    expect(found('  ')).toEqual(['José Peña', 'Anna', 'Bo']);
  });

  it('does not mind accents and capitals', () => {
    expect(found('jose PENA')).toEqual(['José Peña']);
  });

  it('looks at organisation, team and address too, and wants every word', () => {
    expect(found('dordrecht')).toEqual(['Anna']);
    expect(found('sociaal bo@')).toEqual(['Bo']);
    expect(found('anna sociaal')).toEqual([]);
  });
});
