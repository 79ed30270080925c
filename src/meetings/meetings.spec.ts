import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { JOURNAL, type Journal } from '../journal/journal.js';

const CHECK_IN = { id: 'a', werkvorm: 'check-in', title: 'Inchecken', questions: ['Hoe ben je hier?'], aim: '', minutes: 15, config: {} };
const PAUSE = { id: 'b', werkvorm: 'pause', title: '', questions: [], aim: '', minutes: 10, config: { text: 'Koffie' } };
const PLAN = {
  kind: 'werkteam',
  cafeType: null,
  title: 'Van \u202Eמשולב 🌱\nen verder <script>',
  question: 'Hoe bieden we eerder hulp?',
  team: 'Armoede en schulden',
  date: '2027-01-14',
  expected: 14,
  organisations: ['Gemeente Rotterdam'],
  perspectives: ['uitvoering'],
  items: [CHECK_IN, PAUSE],
};
const UNKNOWN = 'AAAAAAAAAAAAAAAAAAAAAA';

describe.each([...databaseKinds()])('meetings on %s', (kind) => {
  let server: RestServer;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
  });
  afterEach(() => server.stop());

  const plan = async (change: object = {}) => (await server.ask('POST', '/api/meetings', { community: server.community, ...PLAN, ...change })).body;
  const close = async (id: string) => {
    const journal = server.get<Journal>(JOURNAL);
    const closed = { seq: 2, at: server.clock.at, type: 'session/closed', v: 1, data: {}, personal: null };
    await journal.commit(id, { facts: [closed], seals: [], unseal: [], redact: [], closes: true });
  };
  const until = async (id: string, status: string) => {
    for (const end = Date.now() + 5000; Date.now() < end; await new Promise((go) => setTimeout(go, 20))) {
      const { body } = await server.ask('GET', `/api/meetings/${id}`);
      if (body['status'] === status) return body;
    }
    throw new Error(`the meeting did not become ${status}`);
  };

  it('are planned, kept as written, and listed by day', async () => {
    const made = await server.ask('POST', '/api/meetings', { community: server.community, ...PLAN });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...PLAN, items: [{ ...CHECK_IN, config: { typing: 'word' } }, PAUSE], status: 'planned', version: 1, minutes: 25, createdAt: server.clock.at });
    const { id, code, joinUrl, permanentUrl, screenUrl } = made.body;
    expect(joinUrl).toMatch(new RegExp(`^http://.+/j/${String(code)}$`));
    expect(permanentUrl).toMatch(/\/m\/[\w-]{43}$/);
    expect(screenUrl).toMatch(new RegExp(`/scherm/${String(id)}#[\\w-]{43}$`));
    await plan({ date: '2027-02-01', title: 'Later' });
    const list = (await server.ask('GET', '/api/meetings')).body as unknown as { title: string }[];
    expect(list.map((m) => m.title)).toEqual(['Later', PLAN.title]);
    expect(list[1]).toEqual({
      id, community: server.community, teamId: null, kind: 'werkteam', cafeType: null, title: PLAN.title, team: PLAN.team,
      date: PLAN.date, time: '', startsAt: null, place: '', status: 'planned', minutes: 25, cancelledAt: null,
    });
  });

  it('need no more than a kind, a title and a day', async () => {
    const { body } = await server.ask('POST', '/api/meetings', { community: server.community, kind: 'kenniscafe', cafeType: 'podium', title: 'Inspraak', date: '2027-03-01' });
    expect(body).toMatchObject({
      question: '', team: '', teamId: null, time: '', zone: 'Europe/Amsterdam', startsAt: null, place: '', online: '', aim: '', goals: [], desiredResult: '', problemOwner: '',
      listed: false, theme: '', forWhom: '', capacity: null, expected: null, organisations: [], perspectives: [], items: [], minutes: 0, series: null, cancelledAt: null, publishedAt: null,
    });
  });

  it('know their moment, in the time of their place', async () => {
    const made = await plan({ date: '2027-07-01', time: '19:30' });
    expect(made).toMatchObject({ time: '19:30', zone: 'Europe/Amsterdam', startsAt: Date.parse('2027-07-01T17:30:00Z') });
    const changed = await server.ask('PUT', `/api/meetings/${String(made['id'])}`, { ...PLAN, date: '2027-12-01', time: '19:30', zone: 'Europe/Lisbon', version: 1 });
    expect(changed.body['startsAt']).toBe(Date.parse('2027-12-01T19:30:00Z'));
    // On the night in which the clock goes back, half past two comes twice.
    expect((await plan({ date: '2027-10-31', time: '02:30' }))['startsAt']).toBe(Date.parse('2027-10-31T00:30:00Z'));
  });

  it('stay in their community', async () => {
    const path = `/api/meetings/${String((await plan())['id'])}`;
    const other = await server.ask('PUT', path, { ...PLAN, community: UNKNOWN, version: 1 });
    expect([other.status, other.body['refused'], other.body['field']]).toEqual([400, 'malformed', 'community']);
    expect((await server.ask('PUT', path, { ...PLAN, community: server.community, version: 1 })).body['community']).toBe(server.community);
  });

  it('are listed from a day on, and by team', async () => {
    await plan({ date: '2027-01-13', title: 'Eerder' });
    await plan({ date: '2027-01-15', title: 'Later' });
    const titles = async (query: string) => ((await server.ask('GET', `/api/meetings${query}`)).body as unknown as { title: string }[]).map((m) => m.title);
    expect(await titles('?from=2027-01-14')).toEqual(['Later']);
    expect(await titles(`?team=${UNKNOWN}`)).toEqual([]);
    expect((await server.ask('GET', '/api/meetings?from=gisteren')).body['refused']).toBe('date-malformed');
  });

  it('are for who is logged in', async () => {
    const { id } = await plan();
    server.cookie = '';
    for (const [method, path] of [
      ['GET', ''],
      ['POST', ''],
      ['GET', `/${String(id)}`],
      ['PUT', `/${String(id)}`],
      ['DELETE', `/${String(id)}`],
      ['POST', `/${String(id)}/open`],
      ['POST', `/${String(id)}/duplicate`],
      ['POST', `/${String(id)}/series`],
      ['POST', `/${String(id)}/cancel`],
      ['POST', `/${String(id)}/restore`],
      ['POST', `/${String(id)}/template`],
      ['GET', `/${String(id)}/table`],
      ['GET', `/${String(id)}/calendar.ics`],
    ] as const) {
      const answer = await server.ask(method, `/api/meetings${path}`);
      expect([answer.status, answer.body['refused']]).toEqual([401, 'not-recognised']);
    }
  });

  it('are changed by who saw the latest version', async () => {
    const made = await plan();
    const path = `/api/meetings/${String(made['id'])}`;
    const changed = await server.ask('PUT', path, { ...PLAN, title: 'Anders', version: 1 });
    expect(changed.body).toMatchObject({ title: 'Anders', version: 2, code: made['code'] });
    const late = await server.ask('PUT', path, { ...PLAN, title: 'Te laat', version: 1 });
    expect([late.status, late.body['refused']]).toEqual([409, 'changed-meanwhile']);
    expect((await server.ask('GET', path)).body['title']).toBe('Anders');
  });

  it('let one of two changes at once through', async () => {
    const path = `/api/meetings/${String((await plan())['id'])}`;
    const both = await Promise.all(['Eén', 'Twee'].map((title) => server.ask('PUT', path, { ...PLAN, title, version: 1 })));
    expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
  });

  it('are duplicated with doors of their own', async () => {
    const made = await plan();
    const copy = (await server.ask('POST', `/api/meetings/${String(made['id'])}/duplicate`)).body;
    expect(copy).toMatchObject({ title: PLAN.title, items: made['items'], status: 'planned', version: 1 });
    for (const own of ['id', 'code', 'permanentUrl', 'screenUrl']) expect(copy[own]).not.toBe(made[own]);
  });

  it('open with a fact, once, and then can no longer be changed or deleted', async () => {
    const { id } = await plan();
    const path = `/api/meetings/${String(id)}`;
    const opened = await Promise.all([server.ask('POST', `${path}/open`), server.ask('POST', `${path}/open`)]);
    expect(opened.map((a) => a.status)).toEqual([200, 200]);
    expect((await server.ask('POST', `${path}/open`)).body['status']).toBe('open');
    const facts = await server.get<Journal>(JOURNAL).read(String(id), 0);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ seq: 1, type: 'session/opened', data: { meeting: { meeting: id, title: PLAN.title, expected: 14 }, items: [{ id: 'a' }, { id: 'b' }] } });
    expect((await server.ask('PUT', path, { ...PLAN, version: 2 })).body['refused']).toBe('session-already-open');
    expect((await server.ask('DELETE', path)).body['refused']).toBe('session-already-open');
  });

  it('follow their session to the end: the code dies, the permanent link stays', async () => {
    const { id, code, permanentUrl } = await plan();
    await server.ask('POST', `/api/meetings/${String(id)}/open`);
    await close(String(id));
    expect(await until(String(id), 'closed')).toMatchObject({ code: null, joinUrl: permanentUrl });
    expect((await server.ask('GET', `/api/join/${String(code)}`)).status).toBe(404);
    expect((await server.ask('GET', `/api/permanent/${String(permanentUrl).split('/m/')[1] ?? ''}`)).body['status']).toBe('closed');
    expect((await server.ask('POST', `/api/meetings/${String(id)}/open`)).body['refused']).toBe('session-closed');
  });

  it('catch up at boot with what happened just before a crash', async () => {
    const [opened, closed] = [String((await plan())['id']), String((await plan())['id'])];
    const journal = server.get<Journal>(JOURNAL);
    const fact = { seq: 1, at: 5, type: 'session/opened', v: 1, data: { items: [] }, personal: null };
    for (const id of [opened, closed]) await journal.commit(id, { facts: [fact], seals: [], unseal: [], redact: [], closes: false });
    await close(closed);
    await server.restart();
    expect((await server.ask('GET', `/api/meetings/${opened}`)).body['status']).toBe('open');
    expect((await server.ask('GET', `/api/meetings/${closed}`)).body['status']).toBe('closed');
  });

  it('are deleted while they are only a plan', async () => {
    const path = `/api/meetings/${String((await plan())['id'])}`;
    expect((await server.ask('DELETE', path)).status).toBe(204);
    expect((await server.ask('GET', path)).status).toBe(404);
  });

  it.each([
    ['GET', ''],
    ['DELETE', ''],
    ['POST', '/open'],
    ['POST', '/duplicate'],
  ])('answer %s of one that is not there by name', async (method, path) => {
    const answer = await server.ask(method, `/api/meetings/${UNKNOWN}${path}`);
    expect([answer.status, answer.body['refused']]).toEqual([404, 'meeting-unknown']);
  });

  it.each([
    [{ title: ' ' }, 'text-empty', 'title'],
    [{ title: 'x'.repeat(201) }, 'too-long', 'title'],
    [{ title: 'a\u0000b' }, 'malformed', 'title'],
    [{ question: 'x'.repeat(1001) }, 'too-long', 'question'],
    [{ date: '2027-02-30' }, 'date-malformed', 'date'],
    [{ date: 'morgen' }, 'date-malformed', 'date'],
    [{ kind: 'feest' }, 'malformed', 'kind'],
    [{ time: '25:00' }, 'time-malformed', 'time'],
    [{ time: '7:30' }, 'time-malformed', 'time'],
    [{ date: '2027-03-28', time: '02:30' }, 'time-skipped', 'time'],
    [{ zone: 'Europe/Atlantis' }, 'zone-unknown', 'zone'],
    [{ zone: '+01:00' }, 'zone-unknown', 'zone'],
    [{ online: 'javascript:alert(1)' }, 'malformed', 'online'],
    [{ problemOwner: 'BSN 111222333' }, 'contains-bsn', 'problemOwner'],
    [{ goals: ['a', ' '] }, 'text-empty', 'goals.1'],
    [{ capacity: 0 }, 'malformed', 'capacity'],
    [{ cafeType: 'podium' }, 'malformed', 'cafeType'],
    [{ kind: 'kenniscafe' }, 'malformed', 'cafeType'],
    [{ expected: 0 }, 'malformed', 'expected'],
    [{ expected: 1.5 }, 'malformed', 'expected'],
    [{ organisations: ['', 'b'] }, 'text-empty', 'organisations.0'],
    [{ organisations: 'x' }, 'malformed', 'organisations'],
    [{ items: [CHECK_IN, CHECK_IN] }, 'malformed', 'items'],
    [{ items: [{ ...CHECK_IN, werkvorm: 'dansen' }] }, 'malformed', 'items.0'],
    [{ items: [CHECK_IN, { ...PAUSE, config: { text: 5 } }] }, 'malformed', 'items.1'],
    [{ items: [{ ...CHECK_IN, minutes: -1 }] }, 'malformed', 'items.0.minutes'],
    [{ items: [{ ...CHECK_IN, questions: ['a', 'b', 'c', 'd'] }] }, 'malformed', 'items.0'],
    [{ items: Array.from({ length: 61 }, (_, i) => ({ ...PAUSE, id: String(i) })) }, 'malformed', 'items'],
    [{ status: 'open' }, 'malformed', undefined],
  ])('refuse %j as %s', async (change, refused, field) => {
    const answer = await server.ask('POST', '/api/meetings', { community: server.community, ...PLAN, ...change });
    expect(answer.status).toBe(400);
    expect([answer.body['refused'], answer.body['field']]).toEqual([refused, field]);
    expect((await server.ask('GET', '/api/meetings')).body).toEqual([]);
  });
});
