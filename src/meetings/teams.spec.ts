import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { type Answer, RestServer } from '../../test/support/rest-server.js';
import { JOURNAL, type Journal } from '../journal/journal.js';
import { Neighbours } from './meetings.fixture.js';

const PLAN = { kind: 'werkteam', title: 'Overleg', date: '2027-01-14' };
const NOBODY = 'AAAAAAAAAAAAAAAAAAAAAA';

describe.each([...databaseKinds()])('meetings of teams on %s', (kind) => {
  let server: RestServer;
  let neighbours: Neighbours;
  let team: string;
  let other: string;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    neighbours = new Neighbours(server);
    team = (await neighbours.team('Gezond-sociaal')).id;
    other = (await neighbours.team('Armoede')).id;
  });
  afterEach(() => server.stop());

  const plan = (change: object = {}): Promise<Answer> => server.ask('POST', '/api/meetings', { community: server.community, ...PLAN, ...change });
  const change = (id: unknown, version: number, what: object): Promise<Answer> => server.ask('PUT', `/api/meetings/${String(id)}`, { ...PLAN, ...what, version });
  const refusal = ({ status, body }: Answer): unknown[] => [status, body['refused'], body['field']];
  const actions = async (): Promise<unknown[]> => (await neighbours.rows('SELECT action FROM audit_entry WHERE action LIKE ? ORDER BY at, id', ['meeting-%'])).map((row) => row['action']);

  it('carry the name of their team, also when it is renamed', async () => {
    const { body } = await plan({ teamId: team, team: 'iets anders' });
    expect(body).toMatchObject({ teamId: team, team: 'Gezond-sociaal' });
    await neighbours.renameTeam(team, 'Gezond en sociaal');
    expect((await server.ask('GET', `/api/meetings/${String(body['id'])}`)).body['team']).toBe('Gezond en sociaal');
    expect((await server.ask('GET', `/api/meetings?team=${team}`)).body).toMatchObject([{ id: body['id'], team: 'Gezond en sociaal' }]);
  });

  it('are of a team in their community', async () => {
    const elsewhere = await neighbours.team('Elders', await neighbours.community());
    expect(refusal(await plan({ teamId: elsewhere.id }))).toEqual([404, 'team-unknown', 'teamId']);
    expect(refusal(await plan({ teamId: NOBODY }))).toEqual([404, 'team-unknown', 'teamId']);
  });

  it('are planned for a team by its facilitator, and by nobody else of one team', async () => {
    server.cookie = await neighbours.account({ role: 'facilitator', kind: 'team', place: team });
    expect((await plan({ teamId: team })).status).toBe(201);
    expect(refusal(await plan({ teamId: other }))).toEqual([404, 'team-unknown', 'teamId']);
    expect(refusal(await plan())).toEqual([403, 'not-allowed', 'teamId']);
  });

  it('are moved to another team by who may plan for both', async () => {
    const admin = server.cookie;
    const { id } = (await plan({ teamId: team })).body;
    server.cookie = await neighbours.account({ role: 'facilitator', kind: 'team', place: team });
    expect(refusal(await change(id, 1, { teamId: other }))).toEqual([404, 'team-unknown', 'teamId']);
    expect(refusal(await change(id, 1, {}))).toEqual([403, 'not-allowed', 'teamId']);
    expect((await change(id, 1, { teamId: team, title: 'Anders' })).body).toMatchObject({ title: 'Anders', version: 2 });
    server.cookie = await neighbours.account({ role: 'facilitator', kind: 'team', place: team }, { role: 'facilitator', kind: 'team', place: other });
    expect((await change(id, 2, { teamId: other })).body).toMatchObject({ teamId: other, team: 'Armoede' });
    server.cookie = admin;
    expect((await change(id, 3, {})).body).toMatchObject({ teamId: null });
    expect(await actions()).toEqual(['meeting-moved-to-team', 'meeting-moved-to-team']);
  });

  it('are prepared by who helps with this one only, who moves nothing and makes nothing public', async () => {
    const { id } = (await plan({ teamId: team })).body;
    server.cookie = await neighbours.account({ role: 'facilitator', kind: 'meeting', place: String(id) }, { role: 'facilitator', kind: 'team', place: other });
    expect((await change(id, 1, { teamId: team, aim: 'Samen' })).body).toMatchObject({ aim: 'Samen', version: 2 });
    expect(refusal(await change(id, 2, { teamId: other }))).toEqual([403, 'not-allowed', 'teamId']);
    expect(refusal(await change(id, 2, { teamId: team, listed: true }))).toEqual([403, 'not-allowed', 'listed']);
    for (const path of ['duplicate', 'series', 'cancel', 'restore']) expect((await server.ask('POST', `/api/meetings/${String(id)}/${path}`, {})).status).toBe(403);
    expect((await server.ask('DELETE', `/api/meetings/${String(id)}`)).status).toBe(403);
  });

  it('are listed for who may see them', async () => {
    for (const [title, teamId] of [['Van ons', team], ['Van hen', other], ['Van niemand', null]] as const) await plan({ title, teamId });
    server.cookie = await neighbours.account({ role: 'facilitator', kind: 'team', place: team });
    expect((await server.ask('GET', '/api/meetings')).body).toMatchObject([{ title: 'Van ons' }]);
    expect((await server.ask('GET', `/api/meetings?team=${other}`)).body).toEqual([]);
  });

  it('let people choose from who is in the team, when the plan leaves it open', async () => {
    await neighbours.perspective('uitvoering', 2);
    await neighbours.perspective('bewoner', 1);
    const [bron, mano, weg] = [await neighbours.organisation('de Buurtbron'), await neighbours.organisation('Mano'), await neighbours.organisation('Weg')];
    await neighbours.member(team, 'Noor', { organisation: mano });
    await neighbours.member(team, 'Ali', { organisation: bron });
    await neighbours.member(team, 'Kees', { organisation: bron });
    await neighbours.member(team, 'Wim', { organisation: weg, leftOn: '2026-12-31' });
    const open = (await plan({ teamId: team })).body;
    expect(open).toMatchObject({ organisations: [], perspectives: [] });
    const own = (await plan({ teamId: team, organisations: ['Zelf gekozen'] })).body;
    const door = async (code: unknown) => (await server.ask('GET', `/api/join/${String(code)}`)).body;
    const sorted = async (code: unknown) => [...((await door(code))['organisations'] as unknown as string[])].sort();
    expect(await sorted(open['code'])).toEqual(['Mano', 'de Buurtbron']);
    expect((await door(open['code']))['perspectives']).toEqual(['bewoner', 'uitvoering']);
    expect(await door(own['code'])).toMatchObject({ organisations: ['Zelf gekozen'], perspectives: ['bewoner', 'uitvoering'] });
    await server.ask('POST', `/api/meetings/${String(open['id'])}/open`);
    const [fact] = await server.get<Journal>(JOURNAL).read(String(open['id']), 0);
    expect(fact).toMatchObject({ data: { meeting: { perspectives: ['bewoner', 'uitvoering'] } } });
  });
});
