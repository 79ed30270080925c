import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RestServer } from '../../../test/support/rest-server.js';
import { ReportsModule } from '../reports.module.js';

describe('the brief, the start page and the letters over http', () => {
  let server: RestServer;
  let team: string;
  let member: string;
  let personal: Record<string, string>;

  beforeAll(async () => {
    server = await RestServer.start('sqlite', {}, [ReportsModule]);
    await server.setUp();
    const made = await server.ask('POST', `/api/communities/${server.community}/teams`, { name: 'Schulden', kind: 'werkteam', period: null, rhythm: '', missingVoices: [] });
    team = String(made.body['id']);
    const joined = await server.ask('POST', `/api/teams/${team}/members`, { name: 'Noor', email: null, organisation: null, perspective: null, function: 'adviseur', language: 'nl', joinedOn: '2026-09-01', replaces: null });
    member = String(joined.body['member']);
    const { body } = await server.ask('POST', `/api/members/${member}/link`);
    personal = { authorization: `Bearer ${String(body['link']).split('#')[1] ?? ''}`, cookie: '' };
  });
  afterAll(() => server.stop());

  test('a member reads the brief of their team, and a facilitator the same', async () => {
    const mine = await server.ask('GET', `/api/mine/teams/${team}/brief`, undefined, personal);
    expect(mine.body).toMatchObject({ team: { name: 'Schulden' }, members: [{ name: 'Noor', function: 'adviseur' }], minutes: 1 });
    expect((await server.ask('GET', `/api/teams/${team}/brief`)).body).toEqual(mine.body);
    expect((await server.ask('GET', `/api/mine/teams/${team}/since`, undefined, personal)).body).toMatchObject({ last: null, missed: [] });
  });

  test('a team of others is not there, and without a link nothing is', async () => {
    const other = await server.ask('POST', `/api/communities/${server.community}/teams`, { name: 'Ander', kind: 'werkteam', period: null, rhythm: '', missingVoices: [] });
    for (const what of ['brief', 'since']) {
      for (const id of [String(other.body['id']), 'nergens', '..%2f']) {
        const answer = await server.ask('GET', `/api/mine/teams/${id}/${what}`, undefined, personal);
        expect([answer.status, answer.body['refused']]).toEqual([404, 'team-unknown']);
      }
      expect((await server.ask('GET', `/api/mine/teams/${team}/${what}`, undefined, { cookie: '' })).status).toBe(401);
    }
  });

  test('who leaves today no longer reads it', async () => {
    const added = await server.ask('POST', `/api/teams/${team}/members`, { name: 'Emre', email: null, organisation: null, perspective: null, function: '', language: 'nl', joinedOn: '2026-09-01', replaces: null });
    const { body } = await server.ask('POST', `/api/members/${String(added.body['member'])}/link`);
    const link = { authorization: `Bearer ${String(body['link']).split('#')[1] ?? ''}`, cookie: '' };
    expect((await server.ask('GET', `/api/mine/teams/${team}/brief`, undefined, link)).status).toBe(200);
    const left = await server.ask('POST', `/api/teams/${team}/memberships/${String(added.body['membership'])}/leave`, { on: '2027-01-15', replacedBy: null });
    expect(left.status).toBeLessThan(300);
    expect((await server.ask('GET', `/api/mine/teams/${team}/brief`, undefined, link)).body['refused']).toBe('team-unknown');
  });

  test('the start page and the letters are there for who is logged in', async () => {
    expect((await server.ask('GET', '/api/start')).body).toMatchObject({ today: [], teams: [{ name: 'Ander', empty: true }, { name: 'Schulden', empty: false }] });
    expect((await server.ask('GET', '/api/start', undefined, { cookie: '' })).status).toBe(401);
    expect((await server.ask('GET', `/api/communities/${server.community}/letters`)).body).toEqual({ on: false, letters: [] });
    expect((await server.ask('POST', `/api/communities/${server.community}/letters/nergens/done`)).body['refused']).toBe('no-longer-there');
  });
});
