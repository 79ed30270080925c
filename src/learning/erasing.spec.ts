import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { until } from '../../test/support/retry.js';
import { type Eraser, Erasers } from '../access/erasing.js';
import type { Made } from '../community/community.fixture.js';
import { refusal } from '../community/community.fixture.js';
import { ErasureService } from '../community/erasure.service.js';
import { randomId, randomToken } from '../config/clock.js';
import { insertRows } from '../config/sql.js';
import { type Journal, JOURNAL } from '../journal/journal.js';
import { forOrganisation, type GuestPhone, hidden, type LogPhone, LogTown, shared } from './log/log.fixture.js';

describe.each([...databaseKinds()])('forgetting a person on %s', (kind) => {
  let server: RestServer;
  let town: LogTown;
  let team: Made;
  let noor: LogPhone & { member: string };
  let sam: LogPhone & { member: string };
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    town = new LogTown(server);
    team = await town.team();
    noor = await town.writer(team, 'Noor Zeldzaam');
    sam = await town.writer(team, 'Sam Verzonnen');
  });
  afterEach(() => server.stop());

  /** Where something of Noor is stored, with what is around it. */
  const traces = async (word = 'zeldza'): Promise<string[]> => [...(await stored(town)).matchAll(new RegExp(`.{0,60}${word}.{0,60}`, 'gis'))].map(([found]) => found.replace(/[^ -~]+/g, ' '));

  /** Noor and Sam in one meeting, each with entries of every kind. */
  async function meeting(): Promise<{ id: string; noorThere: GuestPhone }> {
    const { id, code } = await town.meeting(team);
    const noorThere = await town.join(code, { personal: noor.token });
    const samThere = await town.join(code, { personal: sam.token });
    await town.write(noorThere, shared('Zeldzame gedachte.', { named: true }));
    await town.write(noorThere, hidden('zeldzaamgeheim'));
    await town.write(noorThere, forOrganisation('Zeldzame brief.', { follow: true, nextStep: 'Zeldzame stap' }));
    await town.write(samThere, shared('Gewone gedachte.', { named: true }));
    return { id, noorThere };
  }

  async function outside(phone: LogPhone, word = 'Zeldzaam'): Promise<void> {
    const put = (entry: object) => phone.ask('PUT', `/entries/${randomId()}`, { team: null, before: null, at: server.clock.at, ...entry });
    await put(shared(`${word} buiten.`));
    await put(hidden(`${word}geheim`));
    await put(forOrganisation(`${word} werk.`, { follow: true, nextStep: `${word}: een stap buiten` }));
  }

  it('rule 21: a member forgets themselves in one act: their log, meetings, teams and link, open sessions too', async () => {
    const { id, noorThere } = await meeting();
    await outside(noor);
    await noor.log(); // everything is in the log now
    expect(await traces()).not.toEqual([]);
    const erased = await noor.ask('DELETE', '');
    expect([erased.status, erased.body]).toEqual([200, { meetings: 1, entries: 6, carryOver: 2, registrations: 0, memberships: 1, notes: 0 }]);
    expect(await traces()).toEqual([]);
    expect((await noor.ask('GET', '')).status).toBe(401);
    expect((await server.ask('GET', `/api/teams/${team.id}`)).body['members']).toHaveLength(1);
    // The phone is not let in any more, and can't write either.
    await expect(town.write(noorThere, shared('Toch nog.'))).rejects.toThrow('not-recognised');
    expect(await sam.entries()).toMatchObject([{ text: 'Gewone gedachte.', session: id }]);
    expect(await town.trail()).toEqual(expect.arrayContaining([{ action: 'member-erased-self', subject: noor.member, name: '' }]));
    await town.act(id, { kind: 'facilitator', id: 'f' }, 'session/close', {});
    expect(await traces()).toEqual([]);
  });

  it('a guest who keeps a log forgets themselves too, and nothing anywhere says that they kept one', async () => {
    const { code } = await town.meeting(null);
    const there = await town.join(code, { name: 'Gast Uitheems' });
    await town.write(there, shared('Uitheemse gedachte.'));
    const { body } = await server.ask('POST', '/api/log/keepers', { sessions: [{ session: there.session, secret: there.secret }], name: 'Uitheems', language: 'nl' }, { cookie: '' });
    const guest = town.holding(String(body['token']));
    await outside(guest, 'Uitheems');
    const before = await town.trail();
    expect((await guest.ask('DELETE', '')).body).toMatchObject({ meetings: 1, entries: 4, carryOver: 1 });
    expect(await traces('uitheems')).toEqual([]);
    expect(await town.trail()).toEqual(before);
    expect(await town.database.query('SELECT * FROM keeper_person')).toEqual([]);
    expect((await guest.ask('GET', '')).status).toBe(401);
  });

  it('rule 20: a coordinator forgets a member in one act, closed meetings too, and hears nothing of their log', async () => {
    const { id } = await meeting();
    await outside(noor);
    await server.ask('POST', `/api/teams/${team.id}/notes`, { member: sam.member, text: 'Bel eerst de bank.', successor: 'Noor Zeldzaam' });
    await town.act(id, { kind: 'facilitator', id: 'f' }, 'session/close', {});
    const erased = await server.ask('DELETE', `/api/members/${noor.member}`);
    expect(erased.body).toEqual({ memberships: 1, links: 1, notes: 0, meetings: 1, stays: { notes: 0 } });
    expect(await traces()).toEqual([]);
    expect(refusal(await server.ask('DELETE', `/api/members/${noor.member}`))).toEqual([404, 'member-unknown']);
  });

  it('takes along the registration with which somebody came in, and none that is only by the same name', async () => {
    const { id, code } = await town.meeting(null);
    const tokens = [randomToken(), randomToken()];
    const columns = ['id', 'meeting', 'token', 'state', 'place', 'name', 'email', 'organisation', 'perspective', 'brings', 'wants', 'language', 'made_at'];
    const registered = tokens.map((token, place) => [randomId(), id, token, 'confirmed', place + 1, `Noor ${place === 0 ? 'Zeldzaam' : 'Nogmaals'}`, null, '', '', '', '', 'nl', 1]);
    await town.database.write((query) => insertRows(query, 'registration', columns, registered));
    const there = await town.join(code, { registration: tokens[0] });
    expect((await server.ask('POST', '/api/mine/claims', { sessions: [{ session: there.session, secret: there.secret }] }, { cookie: '', authorization: `Bearer ${noor.token}` })).status).toBeLessThan(300);
    await noor.ask('DELETE', '');
    expect((await town.database.query('SELECT name FROM registration')).map((row) => row['name'])).toEqual(['Noor Nogmaals']);
    expect(await traces()).toEqual([]);
  });

  it('goes on where it was after a crash: what ties somebody to meetings goes last', async () => {
    await meeting();
    await outside(noor);
    const broken: Eraser = { forget: () => Promise.reject(new Error('the power is out')) };
    server.get<Erasers>(Erasers).know('zz-broken', broken);
    expect((await noor.ask('DELETE', '')).status).toBe(500);
    // The sessions have forgotten, the tables have not; the link still opens.
    expect((await noor.ask('GET', '')).status).toBe(200);
    server.get<Erasers>(Erasers).know('zz-broken', { forget: () => Promise.resolve({}) });
    expect((await noor.ask('DELETE', '')).body).toMatchObject({ meetings: 1, memberships: 1 });
    expect(await traces()).toEqual([]);
  });

  it('takes an intention out of the meeting that looked back on it, where its author was not', async () => {
    await meeting();
    await noor.log();
    const plan = { community: server.community, kind: 'werkteam', title: 'Later', date: '2027-02-15', teamId: team.id, items: [{ id: 'back', werkvorm: 'look-back', minutes: 10 }] };
    const { id } = (await server.ask('POST', '/api/meetings', plan)).body;
    await server.ask('POST', `/api/meetings/${String(id)}/open`);
    await town.act(String(id), { kind: 'facilitator', id: 'f' }, 'session/next', {});
    const brought = async () => (await server.get<Journal>(JOURNAL).read(String(id), 0)).filter((fact) => fact.type === 'look-back/intention-brought' && fact.personal !== null);
    await until('the intention in the look-back', async () => (await brought()).length === 1);
    await noor.ask('DELETE', '');
    expect(await brought()).toEqual([]);
    expect(await traces()).toEqual([]);
  });

  it('rule 20: the file that a coordinator makes of a person holds nothing of their log, and is written down', async () => {
    const { id } = await meeting();
    await outside(noor);
    await town.act(id, { kind: 'facilitator', id: 'f' }, 'session/close', {});
    const { body } = await server.ask('GET', `/api/members/${noor.member}/export`);
    expect(body).toMatchObject({ name: 'Noor Zeldzaam', teams: [{ name: 'Schulden', joinedOn: '2026-09-01', leftOn: null }], meetings: [{ title: 'Overleg', date: '2027-01-15' }] });
    expect(JSON.stringify(body)).not.toMatch(/gedachte|geheim|brief|stap|buiten|entries|locked/);
    expect(await town.trail()).toEqual(expect.arrayContaining([{ action: 'member-exported', subject: noor.member, name: 'Noor Zeldzaam' }]));
    expect(refusal(await server.ask('GET', '/api/members/nobody/export'))).toEqual([404, 'member-unknown']);
  });

  it('finds nothing of who is not there', async () => {
    const erasure = server.get<ErasureService>(ErasureService);
    for (const who of ['member', 'guest'] as const) expect(await erasure.erase({ kind: who, id: 'nobody' })).toMatchObject({ meetings: 0, destroyed: expect.objectContaining({ entries: 0 }) });
  });
});

/** What is stored, to the byte where that can be read. */
async function stored(town: LogTown): Promise<string> {
  const [row] = town.database.kind === 'sqlite' ? await town.database.query("SELECT file FROM pragma_database_list WHERE name = 'main'") : [];
  if (row === undefined) return town.everything();
  const folder = dirname(String(row['file']));
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')).join('\n');
}
