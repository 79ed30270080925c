import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { newCommunity, somebody } from '../access/access.fixture.js';
import type { Grant } from '../access/rights.js';
import { insertPeriod } from '../community/period-store.js';
import { randomId, randomToken } from '../config/clock.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { FILE_LIMIT } from '../engine/file-kinds.js';
import { LogTown } from '../learning/log/log.fixture.js';
import { Night } from '../ops/keeping/night.js';
import { removeCommunity } from '../ops/seed/remove.js';
import { MOST_FILES } from './file-store.js';
import { jpegWith, pdfOf } from './files.fixture.js';
import { FilesModule } from './files.module.js';

const DAY = 24 * 60 * 60_000;
const UNKNOWN = 'AAAAAAAAAAAAAAAAAAAAAA';

describe.each([...databaseKinds()])('files of a meeting on %s', (kind) => {
  let server: RestServer;
  let town: LogTown;
  beforeEach(async () => {
    server = await RestServer.start(kind, {}, [FilesModule]);
    server.clock.at = Date.parse('2027-01-15T19:00:00Z');
    await server.setUp();
    town = new LogTown(server);
  });
  afterEach(() => server.stop());

  const database = (): Database => server.get<Database>(DATABASE);
  const pathOf = (meeting: string, file = ''): string => `/api/meetings/${meeting}/files${file ? `/${file}` : ''}`;
  const ask = (method: string, path: string, headers: Record<string, string>, body?: Uint8Array): Promise<Response> =>
    fetch(server.origin + path, { method, headers, ...(body ? { body: Buffer.from(body) } : {}) });
  const send = (meeting: string, body: Uint8Array, headers: Record<string, string> = {}): Promise<Response> => ask('POST', pathOf(meeting), { cookie: server.cookie, 'content-type': 'application/octet-stream', ...headers }, body);
  const add = async (meeting: string, body: Uint8Array = pdfOf()): Promise<string> => ((await (await send(meeting, body)).json()) as { id: string }).id;
  const get = (meeting: string, file: string, headers: Record<string, string> = { cookie: server.cookie }): Promise<Response> => ask('GET', pathOf(meeting, file), headers);
  const refusedOf = async (answer: Response): Promise<[number, unknown]> => [answer.status, ((await answer.json()) as { refused?: unknown }).refused];
  const stored = async (): Promise<number> => (await database().query('SELECT id FROM stored_file')).length;
  const plan = async (more: object = {}): Promise<string> => String((await server.ask('POST', '/api/meetings', { community: server.community, kind: 'werkteam', title: 'Overleg', date: '2027-01-15', ...more })).body['id']);
  const itemWith = (file: string) => ({ id: 'item', werkvorm: 'inspiration', minutes: 10, config: { file: { id: file, name: 'Dia’s.pdf', kind: 'pdf', pages: 3 } } });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('is kept as it is, and given back with what one needs to show it safely', async () => {
    const meeting = await plan();
    const answer = await send(meeting, pdfOf(5000));
    expect(answer.status).toBe(201);
    const made = (await answer.json()) as { id: string };
    expect(made).toEqual({ id: expect.stringMatching(/^[\w-]{22}$/), kind: 'pdf', size: 5000 });
    const back = await get(meeting, made.id);
    expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(pdfOf(5000)))).toBe(true);
    expect(Object.fromEntries(['content-type', 'content-length', 'content-disposition', 'x-content-type-options', 'cache-control', 'vary', 'content-security-policy'].map((name) => [name, back.headers.get(name)]))).toEqual({
      'content-type': 'application/pdf',
      'content-length': '5000',
      'content-disposition': 'attachment; filename="bestand.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
      vary: 'Authorization, Cookie',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('is what its bytes say, whatever it is sent as; and a place in a photo is not kept', async () => {
    const meeting = await plan();
    const sent = await send(meeting, jpegWith('52.01N 4.35E'), { 'content-type': 'application/pdf' });
    const { id, kind: said } = (await sent.json()) as { id: string; kind: string };
    expect(said).toBe('jpeg');
    const back = await get(meeting, id);
    expect(back.headers.get('content-type')).toBe('image/jpeg');
    expect(await back.text()).not.toContain('52.01N');
    expect(server.bytes().includes('52.01N')).toBe(false);
  });

  test('is at most 10 MB, of a kind that can be shown, and whole', async () => {
    const meeting = await plan();
    expect((await send(meeting, pdfOf(FILE_LIMIT))).status).toBe(201);
    expect(await refusedOf(await send(meeting, pdfOf(FILE_LIMIT + 1)))).toEqual([413, 'file-too-large']);
    expect(await refusedOf(await send(meeting, Buffer.from('<html>'), { 'content-type': 'application/pdf' }))).toEqual([415, 'file-type']);
    expect(await refusedOf(await send(meeting, pdfOf(4000).slice(0, 3000)))).toEqual([415, 'file-type']);
    expect(await refusedOf(await server.ask('POST', pathOf(meeting), {}).then(({ status, body }) => new Response(JSON.stringify(body), { status })))).toEqual([415, 'file-type']);
    expect(await refusedOf(await send(meeting, pdfOf(), { 'content-encoding': 'gzip' }))).toEqual([400, 'malformed']);
    expect(await stored()).toBe(1);
  });

  test('is one of at most twenty', async () => {
    const meeting = await plan();
    for (let n = 0; n < MOST_FILES; n++) await add(meeting);
    expect(await refusedOf(await send(meeting, pdfOf()))).toEqual([409, 'too-many-files']);
    expect(await stored()).toBe(MOST_FILES);
    expect((await send(await plan(), pdfOf())).status).toBe(201);
  });

  test('is added and taken away by who prepares that meeting, and by nobody else', async () => {
    const [meeting, elsewhere] = [await plan(), await newCommunity(server, 'Elders')];
    const id = await add(meeting);
    const helper: Grant = { role: 'facilitator', kind: 'meeting', place: meeting, community: server.community };
    const contact: Grant = { role: 'contact', kind: 'organisation', place: elsewhere.organisation, community: server.community };
    const stranger: Grant = { role: 'facilitator', kind: 'community', place: elsewhere.community, community: elsewhere.community };
    expect((await send(meeting, pdfOf(), { cookie: (await somebody(server, 'Helper', helper)).cookie })).status).toBe(201);
    for (const [name, grant] of [['Contact', contact], ['Buiten', stranger]] as const) {
      const { cookie } = await somebody(server, name, grant);
      expect(await refusedOf(await send(meeting, pdfOf(), { cookie }))).toEqual([404, 'meeting-unknown']);
      expect(await refusedOf(await ask('DELETE', pathOf(meeting, id), { cookie }))).toEqual([404, 'meeting-unknown']);
      expect(await refusedOf(await get(meeting, id, { cookie }))).toEqual([404, 'file-unknown']);
    }
    expect(await refusedOf(await send(meeting, pdfOf(), { cookie: '' }))).toEqual([401, 'not-recognised']);
    expect((await get(meeting, id)).status).toBe(200);
  });

  test('is given to phones and screens of that session, and not to those of another', async () => {
    const [here, there] = [await town.meeting(null), await town.meeting(null)];
    const [own, other] = [await town.join(here.code), await town.join(there.code)];
    const id = await add(here.id);
    const screenOf = async (meeting: string): Promise<string> => String((await server.ask('GET', `/api/meetings/${meeting}`)).body['screenUrl']).split('#')[1] ?? '';
    expect((await get(here.id, id, bearer(own.secret))).status).toBe(200);
    expect((await get(here.id, id, bearer(await screenOf(here.id)))).status).toBe(200);
    for (const headers of [{}, bearer(other.secret), bearer(await screenOf(there.id)), bearer(randomToken()), bearer('x')]) expect(await refusedOf(await get(here.id, id, headers))).toEqual([404, 'file-unknown']);
    // A key that opens one session opens no file of another, and a login is not asked for beside a key that is wrong.
    expect(await refusedOf(await get(there.id, id, bearer(other.secret)))).toEqual([404, 'file-unknown']);
    expect(await refusedOf(await get(here.id, id, { ...bearer(other.secret), cookie: server.cookie }))).toEqual([404, 'file-unknown']);
  });

  test('of another meeting is answered as one that is nowhere', async () => {
    const [one, two] = [await plan(), await plan()];
    const id = await add(one);
    const same = async (method: string, file: string) => (await ask(method, pathOf(two, file), { cookie: server.cookie })).text();
    expect(await same('GET', id)).toBe(await same('GET', UNKNOWN));
    expect(await same('DELETE', id)).toBe(await same('DELETE', UNKNOWN));
    expect((await get(one, id)).status).toBe(200);
  });

  test('is gone at once when it is taken away, to the byte', async () => {
    const meeting = await plan();
    const bytes = pdfOf(5000);
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).write('zeldzame zin', 100);
    const id = await add(meeting, bytes);
    expect((await get(meeting, id)).status).toBe(200);
    if (kind === 'sqlite') expect(server.bytes().includes('zeldzame zin')).toBe(true);
    expect((await ask('DELETE', pathOf(meeting, id), { cookie: server.cookie })).status).toBe(204);
    expect(await refusedOf(await get(meeting, id))).toEqual([404, 'file-unknown']);
    expect(await refusedOf(await ask('DELETE', pathOf(meeting, id), { cookie: server.cookie }))).toEqual([404, 'file-unknown']);
    await database().checkpoint();
    expect(server.bytes().includes('zeldzame zin')).toBe(false);
  });

  test('goes along with a copy and a series, once stored, until none of them has it', async () => {
    const id = await add(await plan());
    const meeting = await plan();
    const shared = await add(meeting);
    const copy = String((await server.ask('POST', `/api/meetings/${meeting}/duplicate`, {})).body['id']);
    const series = (await server.ask('POST', `/api/meetings/${meeting}/series`, { dates: ['2027-02-15', '2027-03-15'] })).body as unknown as { id: string }[];
    const all = [meeting, copy, ...series.map((one) => one.id)];
    expect(await Promise.all(all.map(async (one) => (await get(one, shared)).status))).toEqual([200, 200, 200, 200]);
    expect((await get(copy, id)).status).toBe(404);
    expect(await stored()).toBe(2);
    await server.ask('DELETE', `/api/meetings/${meeting}`);
    expect((await get(copy, shared)).status).toBe(200);
    for (const one of all.slice(1)) expect((await server.ask('DELETE', `/api/meetings/${one}`)).status).toBe(204);
    expect(await stored()).toBe(1);
  });

  test('stays out of a template', async () => {
    const meeting = await plan();
    const items = [itemWith(await add(meeting))];
    const { version } = (await server.ask('GET', `/api/meetings/${meeting}`)).body;
    const changed = await server.ask('PUT', `/api/meetings/${meeting}`, { kind: 'werkteam', title: 'Overleg', date: '2027-01-15', items, version });
    expect(changed.body['items']).toMatchObject(items);
    const kept = await server.ask('POST', `/api/meetings/${meeting}/template`, { name: 'Samen kijken' });
    expect(kept.body['items']).toMatchObject([{ werkvorm: 'inspiration', config: { file: null } }]);
  });

  test('goes by itself after a day when nothing names it, and with its meeting when the time of that is over', async () => {
    await database().write((query) => insertPeriod(query, server.community, { id: randomId(), name: '2025-2027', startsOn: '2025-09-01', endsOn: '2027-07-10' }));
    const meeting = await plan({ items: [] });
    const named = await add(meeting);
    const items = [itemWith(named)];
    await server.ask('PUT', `/api/meetings/${meeting}`, { kind: 'werkteam', title: 'Overleg', date: '2027-01-15', items, version: 1 });
    const session = await town.meeting(null);
    const shown = await add(session.id);
    await town.act(session.id, { kind: 'facilitator', id: 'f' }, 'session/insert', { item: { ...itemWith(shown), id: 'later' }, at: 0, start: false });
    const loose = await add(meeting);
    const here = async (): Promise<boolean[]> => Promise.all([[meeting, named], [session.id, shown], [meeting, loose]].map(async ([one, file]) => (await database().query('SELECT file FROM meeting_file WHERE meeting = ? AND file = ?', [one, file])).length > 0));
    server.clock.at += DAY - 1;
    await server.get<Night>(Night).round();
    expect(await here()).toEqual([true, true, true]);
    server.clock.at += DAY;
    await server.get<Night>(Night).round();
    expect(await here()).toEqual([true, true, false]);
    server.clock.at += 600 * DAY;
    await server.get<Night>(Night).round();
    expect(await here()).toEqual([false, false, false]);
    expect(await stored()).toBe(0);
    const [taken] = await database().query("SELECT SUM(count) AS n FROM purge_run WHERE what = 'files'");
    expect(Number(taken?.['n'])).toBe(3);
  });

  test('goes with its community', async () => {
    await add(await plan());
    await database().write((query) => removeCommunity(query, kind, server.community));
    expect([await stored(), (await database().query('SELECT file FROM meeting_file')).length]).toEqual([0, 0]);
  });

  test('that cannot be written is said in plain words', async () => {
    const meeting = await plan();
    await database().write((query) => query('ALTER TABLE stored_file RENAME TO somewhere_else'));
    expect(await refusedOf(await send(meeting, pdfOf()))).toEqual([503, 'storage-unavailable']);
    await database().write((query) => query('ALTER TABLE somewhere_else RENAME TO stored_file'));
  });
});
