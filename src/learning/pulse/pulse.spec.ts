import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { refusal, Town } from '../../community/community.fixture.js';
import { hashSecret } from '../../config/clock.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { PulsePhone, PulseTeam } from './pulse.fixture.js';
import { ANSWERS } from './answering.service.js';
import { PulseCloser } from './closer.service.js';
import { PulseService } from './pulse.service.js';

const TOO_FEW = { answered: null, items: [{ item: 'trust', mean: null, spread: null }, { item: 'roles', mean: null, spread: null }], texts: [] };

describe.each([...databaseKinds()])('pulses by link on %s', (kind) => {
  let server: RestServer;
  let database: Database;
  let team: PulseTeam;

  beforeAll(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    database = server.get<Database>(DATABASE);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    team = await PulseTeam.of(server, 5);
  });

  const rows = (table: string): Promise<unknown[]> => database.query(`SELECT * FROM ${table}`);
  /** Takes the role of facilitator from who asks, and leaves the one of coordinator. @returns what gives it back */
  const onlyCoordinator = async (): Promise<() => Promise<unknown>> => {
    const path = `/api/communities/${server.community}/accounts`;
    const { body } = await server.ask('GET', path);
    const [account] = body['accounts'] as unknown as { id: string; grants: { id: string; role: string; kind: string; place: string }[] }[];
    const role = account?.grants.find((grant) => grant.role === 'facilitator');
    await server.ask('DELETE', `/api/communities/${server.community}/grants/${role?.id ?? ''}`);
    return () => server.ask('POST', `${path}/${account?.id ?? ''}/grants`, { role: role?.role, kind: role?.kind, place: role?.place });
  };

  test('somebody starts a pulse, the team answers by the link, and after the close there are means and words', async () => {
    const { id, phones } = await team.ask(6);
    expect((await phones[0]?.form())?.body).toEqual({ id, title: 'Najaar', team: 'Schulden', community: expect.any(String), items: ['trust', 'roles'], closesOn: team.day(7), keeps: { logMonths: 12, until: null } });
    for (const [n, phone] of phones.entries()) expect(refusal(await phone.answer({ trust: n === 0 ? 1 : 4, roles: 5 }, n === 3 ? 'We luisteren beter.' : ''))).toEqual([204, undefined]);
    expect((await team.page()).open).toMatchObject({ id, answered: 6, title: 'Najaar', closesOn: team.day(7) });
    expect((await team.close(id)).status).toBe(204);
    const { open, closed, trends } = await team.page();
    expect(open).toBeNull();
    expect(closed).toEqual([
      {
        id, title: 'Najaar', closedOn: team.day(0), source: 'link', meeting: null, answered: 6,
        items: [{ item: 'trust', mean: 3.5, spread: 'medium' }, { item: 'roles', mean: 5, spread: 'small' }],
        texts: ['We luisteren beter.'],
      },
    ]);
    expect(trends).toMatchObject([{ item: 'trust', points: [{ pulse: id, mean: 3.5 }] }, { item: 'roles', points: [{ pulse: id, mean: 5 }] }]);
  });

  test('rule 22: with fewer than five answers there is no number at all, also not how many', async () => {
    for (const count of [0, 1, 4]) {
      const { id, phones } = await team.ask(count);
      for (const phone of phones) await phone.answer({ trust: 2, roles: 2 }, 'Een zin die niemand ziet.');
      expect((await team.page()).open).toMatchObject({ answered: null });
      await team.close(id);
      expect((await team.page()).closed[0]).toMatchObject(TOO_FEW);
      expect(await database.query('SELECT answered FROM pulse WHERE id = ?', [id])).toEqual([{ answered: null }]);
      expect(await database.query('SELECT * FROM pulse_result WHERE pulse = ?', [id])).toEqual([]);
      expect(await database.query('SELECT * FROM pulse_text WHERE pulse = ?', [id])).toEqual([]);
    }
  });

  test('rule 22: a statement that fewer than five people answered is left out of a pulse that more answered', async () => {
    const { id, phones } = await team.ask(6);
    for (const [n, phone] of phones.entries()) await phone.answer(n < 4 ? { trust: 1, roles: 3 } : { roles: 3 });
    await team.close(id);
    expect((await team.page()).closed[0]).toMatchObject({ answered: 6, items: [{ item: 'trust', mean: null, spread: null }, { item: 'roles', mean: 3, spread: 'small' }] });
    expect(await database.query("SELECT * FROM pulse_result WHERE pulse = ? AND item = 'trust'", [id])).toEqual([]);
  });

  test('rule 13: register and box have no moment, no address and nothing that joins them; both are empty after the close', async () => {
    const { id, phones } = await team.ask(5);
    for (const phone of phones) await phone.answer({ trust: 3 });
    const [register, box] = [await rows('pulse_register'), await rows('pulse_ballot')] as [Record<string, string>[], Record<string, string>[]];
    expect(Object.keys(register[0] ?? {}).sort()).toEqual(['pulse', 'who']);
    expect(Object.keys(box[0] ?? {}).sort()).toEqual(['answers', 'id', 'pulse']);
    expect(JSON.stringify(box)).not.toContain(register[0]?.['who']);
    for (const phone of phones) expect(JSON.stringify([register, box])).not.toContain(phone.secret);
    await team.close(id);
    expect([await rows('pulse_register'), await rows('pulse_ballot')]).toEqual([[], []]);
  });

  test('a phone answers once, and changes its own answer as long as the pulse is open', async () => {
    const { id, token, phones } = await team.ask(5);
    for (const phone of phones) await phone.answer({ trust: 1 });
    for (const phone of phones) expect((await phone.answer({ trust: 4 })).status).toBe(204);
    expect((await team.page()).open).toMatchObject({ answered: 5 });
    const other = new PulsePhone(server, token);
    expect(refusal(await other.answer({ trust: 1 }, '', { ballot: phones[0]?.ballot ?? '' }))).toEqual([409, 'envelope-taken']);
    expect(refusal(await (phones[0] as PulsePhone).answer({ trust: 1 }, '', { ballot: other.ballot }))).toEqual([409, 'envelope-unknown']);
    await team.close(id);
    expect((await team.page()).closed[0]).toMatchObject({ answered: 5, items: [{ mean: 4 }, {}] });
    expect(refusal(await other.answer({ trust: 1 }))).toEqual([409, 'pulse-closed']);
    expect(refusal(await other.form())).toEqual([409, 'pulse-closed']);
  });

  test('what was not asked, nothing at all, a number off the scale and a BSN are not taken', async () => {
    const { id, phones } = await team.ask(1);
    const [phone] = phones as [PulsePhone];
    expect(refusal(await phone.answer({ crossing: 3 }))).toEqual([400, 'malformed', 'answers']);
    expect(refusal(await phone.answer({ trust: 6 }))).toEqual([400, 'malformed', 'answers.trust']);
    expect(refusal(await phone.answer({ trust: 2.5 }))).toEqual([400, 'malformed', 'answers.trust']);
    expect(refusal(await phone.answer({}))).toEqual([400, 'pulse-empty']);
    expect(refusal(await phone.answer({}, '  '))).toEqual([400, 'pulse-empty']);
    expect(refusal(await phone.answer({ trust: 3 }, 'bel 111222333'))).toEqual([400, 'contains-bsn', 'text']);
    expect(refusal(await phone.answer({ trust: 3 }, 'x'.repeat(601)))).toEqual([400, 'too-long', 'text']);
    expect(refusal(await phone.answer({}, 'Alleen een zin.'))).toEqual([204, undefined]);
    await team.close(id);
  });

  test('a link we never gave opens nothing, and an address that sends too much waits', async () => {
    expect(refusal(await new PulsePhone(server, 'x'.repeat(43)).form())).toEqual([404, 'pulse-unknown']);
    expect(refusal(await server.ask('GET', '/api/pulse'))).toEqual([404, 'pulse-unknown']);
    server.clock.at += ANSWERS.windowMs;
    const { id, phones } = await team.ask(1);
    const [phone] = phones as [PulsePhone];
    for (let n = 0; n < ANSWERS.limit; n++) await phone.answer({ trust: 3 });
    expect(refusal(await phone.answer({ trust: 3 }))).toEqual([429, 'too-many-attempts']);
    server.clock.at += ANSWERS.windowMs;
    expect((await phone.answer({ trust: 3 })).status).toBe(204);
    await team.close(id);
  });

  test('a team of fewer than five people gets no pulse: it could not be anonymous', async () => {
    const small = await PulseTeam.of(server, 4, 'Klein');
    expect(await small.page()).toMatchObject({ members: 4, enough: false });
    expect(refusal(await small.start())).toEqual([409, 'pulse-team-small']);
  });

  test('one pulse at a time, with a last day that is neither over nor far away', async () => {
    for (const closesOn of [team.day(-1), team.day(61)]) expect(refusal(await team.start({ closesOn }))).toEqual([400, 'pulse-day', 'closesOn']);
    expect(refusal(await team.start({ items: [] }))).toEqual([400, 'malformed', 'items']);
    expect(refusal(await team.start({ items: ['trust', 'trust'] }))).toEqual([400, 'malformed', 'items']);
    const { id } = await team.ask(0, { closesOn: team.day(0), items: ['crossing', 'trust'] });
    expect((await team.page()).open?.items).toEqual(['trust', 'crossing']);
    expect(refusal(await team.start())).toEqual([409, 'pulse-open']);
    await team.close(id);
    expect(refusal(await team.close(id))).toEqual([409, 'pulse-closed']);
  });

  test('a pulse of another team can not be closed from here', async () => {
    const other = await PulseTeam.of(server, 5, 'Wonen');
    const { id } = await other.ask(0);
    expect(refusal(await team.close(id))).toEqual([404, 'pulse-unknown']);
    await other.close(id);
  });

  test('closes by itself when its last day is over: for who answers, for who looks, and when nobody does', async () => {
    const [looked, answered, waited] = [team, await PulseTeam.of(server, 5, 'Wonen'), await PulseTeam.of(server, 5, 'Zorg')];
    const pulses = [await looked.ask(5, { closesOn: looked.day(2) }), await answered.ask(5, { closesOn: looked.day(2) }), await waited.ask(5, { closesOn: looked.day(2) })];
    for (const { phones } of pulses) for (const phone of phones) await phone.answer({ trust: 4 });
    const last = looked.day(2);
    server.clock.at += 2 * 24 * 60 * 60_000;
    expect((await looked.page()).open).not.toBeNull();
    server.clock.at += 24 * 60 * 60_000;
    expect(refusal(await (pulses[1]?.phones[0] as PulsePhone).answer({ trust: 1 }))).toEqual([409, 'pulse-closed']);
    await server.get<PulseCloser>(PulseCloser).closeDue();
    expect(await rows('pulse_ballot')).toEqual([]);
    for (const one of [looked, answered, waited]) expect(await one.page()).toMatchObject({ open: null, closed: [{ closedOn: last, answered: 5, items: [{ mean: 4 }, {}] }] });
  });

  test('what people added is for who facilitates the team; a coordinator sees the figures and is told nothing of it', async () => {
    const { id, phones } = await team.ask(5);
    for (const phone of phones) await phone.answer({ trust: 4 }, 'Voor onze begeleiders.');
    await team.close(id);
    const facilitatorAgain = await onlyCoordinator();
    expect((await team.page()).closed[0]).toMatchObject({ answered: 5, texts: null });
    await facilitatorAgain();
    expect((await team.page()).closed[0]?.texts).toEqual(Array.from({ length: 5 }, () => 'Voor onze begeleiders.'));
  });

  test('the overview has figures of teams and of teams together, and never a text', async () => {
    const other = await PulseTeam.of(server, 5, 'Wonen');
    const small = await PulseTeam.of(server, 5, 'Zorg');
    for (const [one, count, value] of [[team, 5, 2], [other, 6, 3], [small, 4, 5]] as const) {
      const { id, phones } = await one.ask(count);
      for (const phone of phones) await phone.answer({ trust: value }, 'Een zin die hier niet staat.');
      await one.close(id);
    }
    const { status, body } = await server.ask('GET', `/api/communities/${server.community}/pulses`);
    expect(status).toBe(200);
    const mine = new Set([team, other, small].map((one) => one.team.id));
    const overview = await server.get<PulseService>(PulseService).overview(server.community);
    expect(body).toEqual(JSON.parse(JSON.stringify(overview)));
    expect(overview.teams.filter((one) => mine.has(one.team.id)).map(({ team: { name }, trends }) => [name, trends[0]?.points.map((point) => point.mean)])).toEqual([['Schulden', [2]], ['Wonen', [3]], ['Zorg', [null]]]);
    expect(JSON.stringify(body)).not.toContain('Een zin');
  });

  test('what is done to a pulse stands in the audit trail, who answered does not', async () => {
    const { id, phones } = await team.ask(5);
    for (const phone of phones) await phone.answer({ trust: 4 });
    await team.close(id);
    const trail = (await new Town(server).trail()).filter((one) => one.subject === id);
    expect(trail.map((one) => one.action).sort()).toEqual(['pulse-closed', 'pulse-started']);
  });

  // On Postgres dead rows wait for the vacuum, see docs/operating.md.
  if (kind === 'sqlite') {
    test.each([4, 6])('rule 13: of %d answers none stands in a log of the database, and after the close none in any file', async (count) => {
      const [file] = await database.query('PRAGMA database_list');
      const folder = dirname(String(file?.['file']));
      const stored = (ending: RegExp): string => readdirSync(folder).filter((name) => ending.test(name)).map((name) => readFileSync(`${folder}/${name}`, 'latin1')).join('');
      const { id, phones } = await team.ask(count);
      for (const phone of phones) await phone.answer({ trust: 3 }, 'Een zin die daar staat.');
      const who = phones.map((phone) => hashSecret(`${id}.${phone.secret}`));
      for (const there of ['Een zin die daar staat.', ...who]) expect(stored(/./)).toContain(there);
      expect(stored(/-wal$/)).toBe('');
      await team.close(id);
      const left = stored(/./);
      for (const gone of ['{"answers":', ...phones.map((phone) => phone.ballot), ...phones.map((phone) => phone.secret), ...who]) expect(left).not.toContain(gone);
      expect(left.includes('Een zin die daar staat.')).toBe(count >= 5);
    });

    test('rule 13: the tables have no row number, no time and no order of arrival', async () => {
      const tables = await database.query("SELECT sql FROM sqlite_master WHERE name IN ('pulse_register', 'pulse_ballot', 'pulse_text')");
      expect(tables).toHaveLength(3);
      for (const { sql } of tables) {
        expect(sql).toMatch(/WITHOUT ROWID/);
        expect(sql).not.toMatch(/bigint|seq|\bat\b|time/i);
      }
    });
  }
});
