import { describe, expect, it } from '@jest/globals';
import { allOf } from './api';
import type { CarryFilter, CarryLine, CarryPage } from './model';

const line = (id: string, team: string | null): CarryLine => ({
  id, nextStep: id, layer: null, state: 'intention', reason: '', happened: '', evidence: '', since: '2026-01', steps: [], version: 1, landsAt: '', organisation: null, team: team === null ? null : { id: team, name: team },
});
const PAGES: readonly (readonly CarryLine[])[] = [[line('a', 't1'), line('b', null)], [line('c', 't2'), line('d', 't1')]];
const get = (_: CarryFilter, page: number) => {
  const value: CarryPage = { items: PAGES[page] ?? [], total: 4, page, pages: 2, unlinked: 0, organisations: [], teams: [] };
  return Promise.resolve({ ok: true as const, value });
};
const FILTER: CarryFilter = { team: '', state: '', organisation: '' };

describe('the steps of a period', () => {
  it('are those of its teams, of every page', async () => {
    expect(await allOf({ get }, FILTER, ['t1'])).toMatchObject({ ok: true, value: { items: [{ id: 'a' }, { id: 'd' }], total: 2, page: 0, pages: 1 } });
    expect(await allOf({ get }, FILTER, [])).toMatchObject({ ok: true, value: { items: [], total: 0 } });
  });

  it('are not there when a page of them is not', async () => {
    const problem = { title: '', status: 0, detail: '', refused: 'unreachable' };
    const half = (filter: CarryFilter, page: number) => (page === 0 ? get(filter, page) : Promise.resolve({ ok: false as const, problem }));
    expect(await allOf({ get: half }, FILTER, ['t1'])).toEqual({ ok: false, problem });
  });
});
