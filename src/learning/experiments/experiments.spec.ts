import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { type Made, refusal, Town } from '../../community/community.fixture.js';

const NEW = { title: 'Bellen voor de brief', hypothesis: 'Als we eerst bellen, komen er meer mensen.', groups: 'Wijk Noord belt, wijk Zuid schrijft.', state: 'running', startedOn: '2026-09-01', endedOn: null };

describe.each([...databaseKinds()])('experiments on %s', (kind) => {
  let server: RestServer;
  let town: Town;
  let team: Made;
  let path: string;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    town = new Town(server);
    team = await town.team();
    path = `/api/teams/${team.id}/experiments`;
  });
  afterEach(() => server.stop());

  const list = async () => (await server.ask('GET', path)).body as unknown as Made[];
  const made = async (more: object = {}): Promise<Made> => (await server.ask('POST', path, { ...NEW, ...more })).body as unknown as Made;

  it('begin with a hypothesis; the three questions come when there is something to answer', async () => {
    expect(await list()).toEqual([]);
    const one = await made();
    expect(one).toEqual({ ...NEW, id: one.id, worked: '', didNotWork: '', better: '', next: '', version: 1 });
    const after = { ...NEW, state: 'done', endedOn: '2026-11-01', worked: 'Mensen namen op.', didNotWork: 'Bellen kostte een dag.', better: '’s Avonds bellen.', next: 'Ook in Zuid.' };
    expect((await server.ask('PUT', `${path}/${one.id}`, { ...after, version: 1 })).body).toMatchObject({ worked: 'Mensen namen op.', version: 2 });
    expect(refusal(await server.ask('PUT', `${path}/${one.id}`, { ...after, version: 1 }))).toEqual([409, 'changed-meanwhile']);
  });

  it('stand in the order in which they began, what is only planned last', async () => {
    await made({ title: 'Later', state: 'planned', startedOn: null });
    await made({ title: 'Tweede', startedOn: '2026-10-01' });
    await made({ title: 'Eerste', startedOn: '2026-08-01' });
    expect((await list()).map((one) => one['title'])).toEqual(['Eerste', 'Tweede', 'Later']);
  });

  it('are refused without a hypothesis, with a BSN, or when they end before they begin', async () => {
    expect(refusal(await server.ask('POST', path, { ...NEW, hypothesis: ' ' }))).toEqual([400, 'text-empty', 'hypothesis']);
    expect(refusal(await server.ask('POST', path, { ...NEW, worked: 'met 111222333' }))).toEqual([400, 'contains-bsn', 'worked']);
    expect(refusal(await server.ask('POST', path, { ...NEW, endedOn: '2026-01-01' }))).toEqual([400, 'date-malformed', 'endedOn']);
    expect(refusal(await server.ask('POST', path, { ...NEW, state: 'perfect' }))).toEqual([400, 'malformed', 'state']);
    expect(await list()).toEqual([]);
  });

  it('rule 19: are not kept with what may point at a person, unless that was shown', async () => {
    const pointing = { ...NEW, better: 'Bel 06-12345678.' };
    expect(refusal(await server.ask('POST', path, pointing))).toEqual([409, 'points-at-person', 'better']);
    expect(refusal(await server.ask('POST', path, { ...NEW, title: 'Mail a@voorbeeld.nl' }))).toEqual([409, 'points-at-person', 'title']);
    const one = await made({ better: 'Bel 06-12345678.', checked: true });
    expect(one).toEqual(expect.not.objectContaining({ checked: true }));
    expect(refusal(await server.ask('PUT', `${path}/${one.id}`, { ...pointing, version: 1 }))).toEqual([409, 'points-at-person', 'better']);
    expect((await server.ask('PUT', `${path}/${one.id}`, { ...pointing, checked: true, version: 1 })).status).toBe(200);
    expect(await list()).toHaveLength(1);
  });

  it('can be taken out, and another team does not reach them', async () => {
    const one = await made();
    const other = await town.team('Gezond');
    expect(refusal(await server.ask('PUT', `/api/teams/${other.id}/experiments/${one.id}`, { ...NEW, version: 1 }))).toEqual([404, 'no-longer-there']);
    expect(refusal(await server.ask('DELETE', `/api/teams/${other.id}/experiments/${one.id}`))).toEqual([404, 'no-longer-there']);
    expect((await server.ask('DELETE', `${path}/${one.id}`)).status).toBe(204);
    expect(await list()).toEqual([]);
    expect(refusal(await server.ask('DELETE', `${path}/${one.id}`))).toEqual([404, 'no-longer-there']);
  });
});
