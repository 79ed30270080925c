import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { until } from '../../../test/support/retry.js';
import { type Answer, RestServer } from '../../../test/support/rest-server.js';
import { randomToken } from '../../config/clock.js';
import { JOURNAL, type Journal } from '../../journal/journal.js';
import { Neighbours } from '../meetings.fixture.js';

const PLAN = { kind: 'werkteam', title: 'Overleg', date: '2027-01-15' };
const NOBODY = 'AAAAAAAAAAAAAAAAAAAAAA';

describe.each([...databaseKinds()])('the meetings of a member on %s', (kind) => {
  let server: RestServer;
  let neighbours: Neighbours;
  let team: string;
  let noor: { id: string; link: string };
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    neighbours = new Neighbours(server);
    team = (await neighbours.team('Gezond-sociaal')).id;
    noor = await neighbours.member(team, 'Noor');
  });
  afterEach(() => server.stop());

  const plan = async (change: object = {}): Promise<Answer['body']> => (await server.ask('POST', '/api/meetings', { community: server.community, ...PLAN, teamId: team, ...change })).body;
  const open = (id: unknown): Promise<Answer> => server.ask('POST', `/api/meetings/${String(id)}/open`);
  const mine = (method: string, path: string, body?: object, link = noor.link): Promise<Answer> => server.ask(method, `/api/mine/${path}`, body, { authorization: `Bearer ${link}`, cookie: '' });

  it('are what comes, what is open and what was recently', async () => {
    const other = (await neighbours.team('Armoede')).id;
    await plan({ title: 'Volgende', date: '2027-02-12', time: '19:30', place: 'De Kade' });
    await plan({ title: 'Nooit geopend', date: '2027-01-10' });
    await plan({ title: 'Van een ander team', teamId: other });
    await plan({ title: 'Van niemand', teamId: null });
    const today = await plan({ title: 'Vandaag' });
    const off = await plan({ title: 'Gaat niet door', date: '2027-03-01' });
    await server.ask('POST', `/api/meetings/${String(off['id'])}/cancel`, { reason: '' });
    for (const [title, date] of [['Vorige keer', '2026-12-10'], ['Lang geleden', '2026-09-10']] as const) {
      const { id } = await plan({ title, date });
      await open(id);
      const closed = { seq: 2, at: server.clock.at, type: 'session/closed', v: 1, data: {}, personal: null };
      await server.get<Journal>(JOURNAL).commit(String(id), { facts: [closed], seals: [], unseal: [], redact: [], closes: true });
    }
    await open(today['id']);
    const expected = [['Vorige keer', 'closed', false], ['Vandaag', 'open', true], ['Volgende', 'planned', false], ['Gaat niet door', 'cancelled', false]];
    const list = await until('the meetings of now', async () => {
      const answer = (await mine('GET', 'meetings')).body as unknown as Record<string, unknown>[];
      return answer.length === expected.length && answer;
    });
    expect(list.map((one) => [one['title'], one['status'], one['today']])).toEqual(expected);
    expect(list[2]).toEqual({ id: expect.any(String), title: 'Volgende', team: 'Gezond-sociaal', date: '2027-02-12', time: '19:30', place: 'De Kade', online: '', status: 'planned', today: false, certificate: false });
  });

  it('are nobody else’s', async () => {
    const answer = await server.ask('GET', '/api/mine/meetings');
    expect([answer.status, answer.body['refused']]).toEqual([401, 'not-recognised']);
  });

  it('take over what the phone did as a guest, once it is shown to be that phone', async () => {
    const { id, code } = await plan();
    await open(id);
    const secret = randomToken();
    const { person } = (await server.ask('POST', '/api/join', { code, name: 'Gast', secret })).body;
    const claim = await mine('POST', 'claims', { sessions: [{ session: id, secret }, { session: id, secret: randomToken() }, { session: NOBODY, secret }] });
    expect([claim.status, claim.body]).toEqual([200, { kept: [id], refused: [{ session: id, refused: 'person-unknown' }, { session: NOBODY, refused: 'session-unknown' }] }]);
    const table = (await server.ask('GET', `/api/meetings/${String(id)}/table`)).body;
    expect(table).toMatchObject({ people: [{ person, member: noor.id, name: 'Noor' }], expected: [] });
    await until('the attendance of the member', async () => (await neighbours.rows('SELECT person FROM attendance WHERE member = ?', [noor.id])).length === 1);
  });

  it('stay a guest’s in another community', async () => {
    const { id, code } = await plan();
    await open(id);
    const secret = randomToken();
    await server.ask('POST', '/api/join', { code, secret });
    const elsewhere = await neighbours.community();
    const stranger = await neighbours.member((await neighbours.team('Elders', elsewhere)).id, 'Vreemde', { community: elsewhere });
    expect((await mine('POST', 'claims', { sessions: [{ session: id, secret }] }, stranger.link)).body).toEqual({ kept: [], refused: [{ session: id, refused: 'session-unknown' }] });
  });

  it.each([[{}], [{ sessions: [{ session: 'x' }] }], [{ sessions: [{ session: '../x', secret: 'y' }] }], [{ sessions: Array.from({ length: 51 }, () => ({ session: NOBODY, secret: 'A'.repeat(43) })) }]])('claims are refused when they are %j', async (body) => {
    expect((await mine('POST', 'claims', body)).status).toBe(400);
  });
});
