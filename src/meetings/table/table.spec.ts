import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { type Answer, RestServer } from '../../../test/support/rest-server.js';
import { TEAM_MEETINGS, type TeamMeetings } from '../../community/team-meetings.js';
import { randomToken } from '../../config/clock.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { JOURNAL, type Journal } from '../../journal/journal.js';
import { Neighbours } from '../meetings.fixture.js';

const PLAN = { kind: 'werkteam', title: 'Overleg', items: [] };
const DAY = 24 * 60 * 60_000;

describe.each([...databaseKinds()])('the table of a meeting on %s', (kind) => {
  let server: RestServer;
  let neighbours: Neighbours;
  let team: string;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    neighbours = new Neighbours(server);
    team = (await neighbours.team('Gezond-sociaal')).id;
  });
  afterEach(() => server.stop());

  const plan = async (change: object = {}): Promise<Answer['body']> => (await server.ask('POST', '/api/meetings', { community: server.community, ...PLAN, date: '2027-01-15', teamId: team, ...change })).body;
  const open = (id: unknown): Promise<Answer> => server.ask('POST', `/api/meetings/${String(id)}/open`);
  const close = async (id: unknown): Promise<void> => {
    const journal = server.get<Journal>(JOURNAL);
    const facts = await journal.read(String(id), 0);
    const closed = { seq: facts.length + 1, at: server.clock.at, type: 'session/closed', v: 1, data: {}, personal: null };
    await journal.commit(String(id), { facts: [closed], seals: [], unseal: [], redact: [], closes: true });
  };
  const join = (body: object): Promise<Answer> => server.ask('POST', '/api/join', { secret: randomToken(), ...body });
  const table = async (id: unknown): Promise<Record<string, unknown>> => (await server.ask('GET', `/api/meetings/${String(id)}/table`)).body;

  it('says who is wanted, there, missed and expected, and who comes for the first time', async () => {
    const [bewoner, beleid] = [await neighbours.perspective('bewoner', 1, 'B'), await neighbours.perspective('beleid', 2, 'L')];
    for (const perspective of [bewoner, beleid]) await neighbours.wants(team, perspective);
    const bron = await neighbours.organisation('de Buurtbron');
    const noor = await neighbours.member(team, 'Noor', { organisation: bron, perspective: bewoner });
    const ali = await neighbours.member(team, 'Ali', { leftOn: '2027-01-10' });
    const kim = await neighbours.member(team, 'Kim', { joinedOn: '2027-01-10' });
    await neighbours.member(team, 'Wim', { perspective: beleid });
    await neighbours.replaced(ali.membership, kim.membership);

    const before = await plan({ date: '2026-12-01' });
    await open(before['id']);
    await join({ meeting: before['id'], personal: noor.link });
    await close(before['id']);
    server.clock.at += DAY;

    const now = await plan();
    expect(await table(now['id'])).toMatchObject({ people: [], missing: ['bewoner', 'beleid'] });
    await open(now['id']);
    await join({ meeting: now['id'], personal: noor.link });
    await join({ meeting: now['id'], personal: noor.link });
    await join({ meeting: now['id'], personal: kim.link });
    await join({ code: now['code'], name: 'Gast', perspective: 'student', firstTime: true, standsInFor: 'Sam' });
    const seen = await table(now['id']);
    expect(seen).toMatchObject({
      wanted: [{ name: 'bewoner', letter: 'B', present: 1 }, { name: 'beleid', letter: 'L', present: 0 }],
      missing: ['beleid'],
      steady: { members: 3, left: [{ name: 'Ali', on: '2027-01-10', replacedBy: 'Kim' }] },
      expected: [{ name: 'Wim', perspective: 'beleid' }],
    });
    const people = (seen['people'] as { name: string; newcomer: boolean; standsInFor: string | null }[]).map(({ name, newcomer, standsInFor }) => [name, newcomer, standsInFor]);
    expect(people).toEqual([['Noor', false, null], ['Kim', true, 'Ali'], ['Gast', true, 'Sam']]);
    expect(seen['organisations']).toEqual([{ name: 'de Buurtbron', present: 1 }, { name: '', present: 2 }]);
  });

  it('of a meeting without a team is who is there', async () => {
    const { id, code } = await plan({ teamId: null, kind: 'kenniscafe', cafeType: 'podium' });
    await open(id);
    await join({ code, name: 'Gast', perspective: 'student' });
    expect(await table(id)).toMatchObject({ wanted: [], missing: [], expected: [], others: [{ name: 'student', present: 1 }], people: [{ name: 'Gast', newcomer: false }] });
  });

  it('is remembered for the team: who was there, and what comes', async () => {
    const source = server.get<TeamMeetings>(TEAM_MEETINGS);
    const noor = await neighbours.member(team, 'Noor');
    const [second, first] = [await plan({ date: '2027-01-09', title: 'Tweede' }), await plan({ date: '2027-01-08', title: 'Eerste' })];
    for (const { id, code } of [second, first]) {
      await open(id);
      await join({ meeting: id, personal: noor.link });
      await join({ meeting: id, personal: noor.link });
      await join({ code });
    }
    await close(second['id']);
    await close(first['id']);
    expect(await source.past(team)).toEqual([
      { meeting: first['id'], title: 'Eerste', date: '2027-01-08', present: 2, members: [noor.id] },
      { meeting: second['id'], title: 'Tweede', date: '2027-01-09', present: 2, members: [noor.id] },
    ]);
    const never = await plan({ date: '2022-05-01', title: 'Voor onze tijd' });
    await server.get<Database>(DATABASE).write((query) => query("UPDATE meeting SET status = 'closed', code = NULL WHERE id = ?", [never['id']]));
    expect((await source.past(team)).map(({ title }) => title)).toEqual(['Eerste', 'Tweede']);
    await plan({ date: '2027-01-01', title: 'Vergeten' });
    await plan({ date: '2027-03-01', title: 'Later', place: 'De Kade' });
    await plan({ date: '2027-01-15', title: 'Vandaag' });
    const off = await plan({ date: '2027-02-01', title: 'Vervallen' });
    await server.ask('POST', `/api/meetings/${String(off['id'])}/cancel`, {});
    expect(await source.upcoming([team])).toMatchObject([{ title: 'Vandaag' }, { title: 'Later', place: 'De Kade', team: 'Gezond-sociaal', date: '2027-03-01', time: '' }]);
    expect(await source.upcoming([])).toEqual([]);
  });
});
