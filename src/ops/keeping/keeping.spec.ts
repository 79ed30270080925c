import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { coordinatorOf, somebody } from '../../access/access.fixture.js';
import { type Made, refusal } from '../../community/community.fixture.js';
import { insertPeriod } from '../../community/period-store.js';
import { randomId, randomToken } from '../../config/clock.js';
import { insertRows } from '../../config/sql.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { forOrganisation, type GuestPhone, hidden, type LogPhone, LogTown, shared } from '../../learning/log/log.fixture.js';
import { Night } from './night.js';
import type { Counts } from './purge.js';
import { purgeAll } from './runs.js';

const DAY = 24 * 60 * 60_000;
/** 15 January 2027, in the evening in Amsterdam; meetings of the fixture are on this day. */
const START = Date.parse('2027-01-15T19:00:00Z');
const USUAL = { cardDays: 30, logMonths: 12, registrationDays: 90 };

describe.each([...databaseKinds()])('keeping and forgetting on %s', (kind) => {
  let server: RestServer;
  let town: LogTown;
  let team: Made;
  let noor: LogPhone & { member: string };
  let path: string;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    server.clock.at = START;
    await server.setUp();
    town = new LogTown(server);
    path = `${town.path}/retention`;
    const period = randomId();
    await town.database.write((query) => insertPeriod(query, server.community, { id: period, name: '2025-2027', startsOn: '2025-09-01', endsOn: '2027-07-10' }));
    team = await town.team('Schulden', { period });
    noor = await town.writer(team, 'Noor Verzonnen');
  });
  afterEach(() => server.stop());

  const at = (day: string): void => void (server.clock.at = Date.parse(`${day}T12:00:00Z`));
  /** What a coordinator sees who logs in at that moment. */
  const keeping = async (query = '') => (await (await somebody(server, `c${randomId()}`, coordinatorOf(server.community))).ask('GET', `${path}${query}`)).body as unknown as { retention: object; next: Record<string, number>; ends: { teams: { until: string | null }[]; elsewhere: string | null }; lastRun: number | null };
  const journal = (): Journal => server.get<Journal>(JOURNAL);

  /** What a purge of this community takes, or would. */
  async function purge(dry = false): Promise<Partial<Counts>> {
    const all = await purgeAll(town.database, journal(), server.clock.at, dry);
    const counts: Partial<Counts> = all.find(({ place }) => place.id === server.community)?.counts ?? {};
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  }

  /** A closed meeting with Noor in it and five people who put in a card without a name. */
  async function meeting(): Promise<{ id: string; there: GuestPhone }> {
    const { id, code } = await town.meeting(team, { mode: 'open' });
    const there = await town.join(code, { personal: noor.token });
    await town.write(there, shared('Zeldzame gedachte.'));
    await town.write(there, hidden('zeldzaamgeheim'));
    await town.write(there, forOrganisation('Zeldzame brief.', { follow: true, nextStep: 'Zeldzame stap' }));
    await town.act(id, { kind: 'facilitator', id: 'f' }, 'session/close', {});
    await noor.log();
    return { id, there };
  }

  /** A closed meeting of which the entries are cards without a link to a person. */
  async function withCards(): Promise<string> {
    const { id, code } = await town.meeting(team, { mode: 'anonymous' });
    for (const n of [1, 2, 3, 4, 5]) await town.write(await town.join(code, {}), shared(`Zeldzame kaart ${String(n)}.`, { envelope: randomId() }));
    await town.act(id, { kind: 'facilitator', id: 'f' }, 'session/close', {});
    await noor.log();
    return id;
  }

  it('keeps things as long as the product says, until a coordinator says otherwise, which is written down', async () => {
    expect((await keeping()).retention).toEqual({ ...USUAL, version: 0 });
    const shorter = { cardDays: 14, logMonths: 6, registrationDays: 30 };
    expect((await server.ask('PUT', path, { ...shorter, version: 0 })).body).toMatchObject({ retention: { ...shorter, version: 1 } });
    expect(refusal(await server.ask('PUT', path, { ...shorter, version: 0 }))).toEqual([409, 'changed-meanwhile']);
    expect((await server.ask('PUT', path, { ...USUAL, version: 1 })).body).toMatchObject({ retention: { ...USUAL, version: 2 } });
    for (const wrong of [{ cardDays: 0 }, { logMonths: 121 }, { registrationDays: 1.5 }]) {
      expect(refusal(await server.ask('PUT', path, { ...USUAL, version: 2, ...wrong }))).toEqual([400, 'malformed', Object.keys(wrong)[0]]);
    }
    const rows = await town.database.query("SELECT detail FROM audit_entry WHERE action = 'retention-changed'");
    expect(rows.map((row) => JSON.parse(String(row['detail'])) as unknown)).toEqual(expect.arrayContaining([shorter, USUAL]));
  });

  it('says until when what is written today is kept, and that it stays where no period ends', async () => {
    const other = await town.team('Zonder periode');
    const open = randomId();
    await town.database.write((query) => insertPeriod(query, server.community, { id: open, name: 'vanaf 2027', startsOn: '2027-08-01', endsOn: null }));
    const { ends } = await keeping();
    expect([...ends.teams.map(({ until }) => until), ends.elsewhere]).toEqual(['2028-07-10', '2028-07-10', '2028-07-10']);
    expect((await keeping('?cardDays=30&logMonths=24&registrationDays=90')).ends.teams[0]?.until).toBe('2029-07-10');
    at('2027-09-01');
    // The period of the team is over: what is written after it has its months from that day on.
    expect((await keeping()).ends).toMatchObject({ teams: [{ until: '2028-09-01' }, { until: null }], elsewhere: null });
    expect(other.id).toBeTruthy();
  });

  it('rule 21: cards without a link to a person go thirty days after the meeting, from the journal too, and nothing else', async () => {
    const [cards] = [await withCards(), await meeting()];
    at('2027-02-13');
    expect(await purge(true)).toEqual({});
    at('2027-02-14');
    expect((await keeping()).next).toMatchObject({ cards: 5, records: 0, entries: 0 });
    expect(await purge(true)).toEqual({ cards: 5 });
    expect(await town.everything()).toMatch(/Zeldzame kaart/);
    expect(await purge()).toEqual({ cards: 5 });
    expect(await town.everything()).not.toMatch(/Zeldzame kaart/);
    expect(await town.everything()).toMatch(/Zeldzame gedachte/);
    expect(await journal().read(cards, 0)).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'session/texts-forgotten', data: { whose: 'unlinked' } })]));
    const before = rowsIn(await town.everything());
    expect(await purge()).toEqual({});
    expect(rowsIn(await town.everything())).toEqual(before);
  });

  it('logs, names and texts of meetings go when the period is over for twelve months; a decision and the facts stay', async () => {
    const { id } = await meeting();
    const put = (entry: object) => noor.ask('PUT', `/entries/${randomId()}`, { team: null, before: null, at: START, ...entry });
    await put(shared('Zeldzaam buiten.'));
    await put(hidden('zeldzaambuiten'));
    at('2028-07-09');
    expect(await purge(true)).toMatchObject({});
    expect(await purge()).not.toHaveProperty('entries');
    expect(await noor.entries()).toHaveLength(5);
    at('2028-07-10');
    const before = rowsIn(await town.everything());
    // As people in the meeting were told before they wrote, on their phone, and as their log says.
    expect((await journal().read(id, 0))[0]).toMatchObject({ type: 'session/opened', data: { keeps: { until: '2028-07-10' } } });
    expect(await purge(true)).toMatchObject({ records: 1, entries: 5, carryOver: 1 });
    expect(rowsIn(await town.everything())).toEqual(before);
    expect(await purge()).toMatchObject({ records: 1, entries: 5, carryOver: 1 });
    expect(await town.everything()).not.toMatch(/zeldza/i);
    expect(await noor.entries()).toEqual([]);
    const facts = await journal().read(id, 0);
    expect(facts.length).toBeGreaterThan(5);
    expect(facts.filter((fact) => fact.personal !== null)).toEqual([]);
    expect(await town.database.query('SELECT member FROM attendance')).toEqual([{ member: null }]);
    expect(await purge()).toEqual({});
    // The person is still a member: only what they wrote has gone.
    expect((await noor.log()).owner.name).toBe('Noor Verzonnen');
  });

  it('rule 20: the desk counts nothing of what people keep for themselves or for their team', async () => {
    await meeting();
    const put = (entry: object) => noor.ask('PUT', `/entries/${randomId()}`, { team: null, before: null, at: START, ...entry });
    await put(shared('Voor iedereen.'));
    await put(hidden('voormij'));
    await put(shared('Voor ons team.', { audience: 'team', team: team.id }));
    at('2028-07-10');
    expect((await keeping()).next).toMatchObject({ entries: 3, records: 1 });
    expect(await purge(true)).toMatchObject({ entries: 6 });
  });

  it('what is not over by its own last change stays, and what was promised when a meeting opened holds', async () => {
    const { id } = await meeting();
    const entry = randomId();
    await noor.ask('PUT', `/entries/${entry}`, { team: null, before: null, at: START, ...shared('Eerst.') });
    await server.ask('PUT', path, { cardDays: 60, logMonths: 24, registrationDays: 90, version: 0 });
    at('2028-01-15');
    await noor.ask('PUT', `/entries/${entry}`, { team: null, before: null, at: server.clock.at, ...shared('Later veranderd.') });
    at('2028-07-10');
    // The meeting opened under twelve months; what was written outside it is kept as long as the community says now.
    expect(await purge()).toMatchObject({ records: 1 });
    expect((await journal().read(id, 0)).every((fact) => fact.personal === null)).toBe(true);
    expect(await noor.entries()).toMatchObject([{ text: 'Later veranderd.' }]);
    at('2030-01-14');
    expect(await purge()).not.toHaveProperty('entries');
    at('2030-01-15');
    expect(await purge()).toMatchObject({ entries: 1 });
  });

  it('of a session that nobody ever closed goes what is under seal too', async () => {
    const { id, code } = await town.meeting(team, { mode: 'anonymous' });
    await town.write(await town.join(code, { name: 'Gast' }), shared('Nooit geopend.', { envelope: randomId() }));
    await noor.log();
    at('2028-07-10');
    expect(await purge()).toMatchObject({ records: 1 });
    expect(await town.everything()).not.toMatch(/Nooit geopend|"Gast"/);
    expect(await town.database.query('SELECT * FROM sealed_register WHERE session = ?', [id])).toEqual([]);
  });

  it('registrations, letters, invitations, links and old changes go by their age', async () => {
    const { id } = await town.meeting(null);
    const columns = ['id', 'meeting', 'token', 'state', 'place', 'name', 'email', 'organisation', 'perspective', 'brings', 'wants', 'language', 'made_at'];
    const letter = ['id', 'community', 'about', 'kind', 'recipient', 'state', 'content', 'subject', 'tries', 'next_try_at', 'made_at'];
    await town.database.write(async (query) => {
      await insertRows(query, 'registration', columns, [[randomId(), id, randomToken(), 'confirmed', 1, 'Zeldzaam', null, '', '', '', '', 'nl', START]]);
      await insertRows(query, 'letter', letter, ['sent', 'waiting'].map((state) => [randomId(), server.community, 'x', 'report', `zeldzaam-${state}@example.org`, state, null, 'x', 0, START, START]));
    });
    await noor.ask('GET', '');
    await server.ask('DELETE', `/api/members/${noor.member}/link`);
    at('2027-04-14');
    expect(await purge()).not.toHaveProperty('registrations');
    at('2027-04-15');
    expect((await keeping()).next).toMatchObject({ registrations: 1 });
    expect(await purge()).toMatchObject({ registrations: 1 });
    server.clock.at = START + 90 * DAY;
    expect(await purge()).toMatchObject({ letters: 1 });
    expect((await town.database.query('SELECT recipient FROM letter')).map((row) => row['recipient'])).toEqual(['zeldzaam-waiting@example.org']);
    expect(await town.database.query('SELECT * FROM personal_link')).toEqual([]);
    at('2032-01-16');
    expect(await purge()).toHaveProperty('audit');
    expect(await town.database.query("SELECT id FROM audit_entry WHERE at <= ?", [START])).toEqual([]);
  });

  it('the link of a guest who never used it goes after thirty days, and not of one who did', async () => {
    const { code } = await town.meeting(null);
    const there = await town.join(code, {});
    const { body } = await server.ask('POST', '/api/log/keepers', { sessions: [{ session: there.session, secret: there.secret }], name: 'Gast', language: 'nl' }, { cookie: '' });
    const guest = town.holding(String(body['token']));
    await town.database.write((query) => query('DELETE FROM keeper_person'));
    const entry = randomId();
    await guest.ask('PUT', `/entries/${entry}`, { team: null, before: null, at: START, ...hidden('nogiets') });
    server.clock.at = START + 31 * DAY;
    expect(await purge()).not.toHaveProperty('keepers');
    await guest.ask('DELETE', `/entries/${entry}`);
    expect(await purge()).toMatchObject({ keepers: 1 });
    expect((await guest.ask('GET', '')).status).toBe(401);
    expect(await town.database.query('SELECT * FROM keeper_link')).toEqual([]);
  });

  it('a night is purged once, after three where the community is, and by one of two nodes', async () => {
    await withCards();
    const night = server.get<Night>(Night);
    server.clock.at = Date.parse('2027-02-14T01:59:00Z'); // 02:59 in Amsterdam
    await night.round();
    expect((await keeping()).lastRun).toBeNull();
    server.clock.at += 60_000;
    await Promise.all([night.round(), new Night(town.database, journal(), server.clock).round()]);
    expect((await keeping()).lastRun).toBe(server.clock.at);
    const runs = await town.database.query('SELECT what, count FROM purge_run WHERE community = ?', [server.community]);
    expect(runs.map(({ what, count }) => [what, Number(count)]).sort()).toEqual([['cards', 5], ['run', 0]]);
    server.clock.at += 60 * 60_000;
    await night.round();
    expect(await town.database.query('SELECT what FROM purge_run WHERE community = ?', [server.community])).toHaveLength(2);
  });

  it('is for who looks after the community', async () => {
    expect((await server.ask('GET', path, undefined, { cookie: '' })).status).toBe(401);
    expect(refusal(await server.ask('GET', '/api/communities/nowhere/retention'))).toEqual([404, 'community-unknown']);
  });
});

/** Every row, in an order that says nothing, but for that there was a purge. */
function rowsIn(everything: string): string[] {
  const tables = JSON.parse(everything) as { what?: string; projection?: string }[][];
  return tables.flat().filter(({ what, projection }) => what !== 'run' && projection === undefined).map((row) => JSON.stringify(row)).sort();
}
