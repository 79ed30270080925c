import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { type Answer, RestServer } from '../../test/support/rest-server.js';
import { Neighbours } from './meetings.fixture.js';

// The clock of the test stands at 15 January 2027.
const PLAN = { kind: 'kenniscafe', cafeType: 'podium', title: 'Vertrouwen & (on)fatsoen in de wĳk', date: '2027-02-18', time: '19:30', place: 'De Kade', online: 'https://meet.example/zaal' };
const HOUR = 3_600_000;

describe.each([...databaseKinds()])('plans that change on %s', (kind) => {
  let server: RestServer;
  let neighbours: Neighbours;
  beforeEach(async () => {
    server = await RestServer.start(kind, { PUBLIC_URL: 'https://cafe.example' });
    await server.setUp();
    neighbours = new Neighbours(server);
  });
  afterEach(() => server.stop());

  const plan = async (change: object = {}): Promise<Answer['body']> => (await server.ask('POST', '/api/meetings', { community: server.community, ...PLAN, ...change })).body;
  const tell = (id: unknown, what: string, body: object = {}): Promise<Answer> => server.ask('POST', `/api/meetings/${String(id)}/${what}`, body);
  const change = (id: unknown, version: number, what: object): Promise<Answer> => server.ask('PUT', `/api/meetings/${String(id)}`, { ...PLAN, ...what, version });
  const refusal = ({ status, body }: Answer): unknown[] => [status, body['refused'], body['field']];
  const letters = (): Promise<Record<string, unknown>[]> => neighbours.rows('SELECT kind, recipient, subject, content, state FROM letter ORDER BY made_at, recipient');
  const column = async (name: string, id: unknown): Promise<unknown> => (await neighbours.rows(`SELECT ${name} AS value FROM meeting WHERE id = ?`, [id]))[0]?.['value'];
  const audit = async (): Promise<unknown[]> => (await neighbours.rows("SELECT action, subject_name FROM audit_entry WHERE action LIKE 'meeting-%' ORDER BY at, id")).map((row) => row['action']);

  describe('a page for everybody', () => {
    it('has an address that can be read and not guessed, and stays when the title changes', async () => {
      const made = await plan();
      expect(made['publicUrl']).toMatch(/^https:\/\/cafe\.example\/kenniscafe\/vertrouwen-on-fatsoen-in-de-wijk-[a-km-np-z2-9]{16}$/);
      const changed = await change(made['id'], 1, { title: 'Iets heel anders' });
      expect(changed.body['publicUrl']).toBe(made['publicUrl']);
      expect((await plan())['publicUrl']).not.toBe(made['publicUrl']);
      expect((await tell(made['id'], 'duplicate')).body['publicUrl']).not.toBe(made['publicUrl']);
    });

    it('is there for a title without letters, and not for a werkteam until it becomes a café', async () => {
      expect((await plan({ title: '🌱 ...' }))['publicUrl']).toMatch(/\/kenniscafe\/[a-z2-9]{16}$/);
      const team = await plan({ kind: 'werkteam', cafeType: null });
      expect(team['publicUrl']).toBeNull();
      expect((await change(team['id'], 1, {})).body['publicUrl']).toMatch(/\/kenniscafe\/vertrouwen/);
    });
  });

  describe('a copy', () => {
    it('may be on another day and at another time, and is not public', async () => {
      const made = await plan({ listed: true, items: [{ id: 'a', werkvorm: 'pause', minutes: 10 }] });
      const copy = await tell(made['id'], 'duplicate', { date: '2027-07-01', time: '09:00' });
      expect(copy.status).toBe(201);
      expect(copy.body).toMatchObject({ title: PLAN.title, date: '2027-07-01', time: '09:00', startsAt: Date.parse('2027-07-01T07:00:00Z'), listed: false, items: made['items'], series: null });
      expect(refusal(await tell(made['id'], 'duplicate', { date: '2027-03-28', time: '02:15' }))).toEqual([400, 'time-skipped', 'time']);
      expect(refusal(await tell(made['id'], 'duplicate', { date: 'morgen' }))).toEqual([400, 'date-malformed', 'date']);
    });

    it('of a meeting that is off takes place', async () => {
      const { id } = await plan();
      await tell(id, 'cancel', { reason: 'Ziek' });
      expect((await tell(id, 'duplicate')).body).toMatchObject({ cancelledAt: null, cancelReason: '' });
    });
  });

  describe('a series', () => {
    it('is at the same time on the clock, also after summer time began', async () => {
      const made = await plan({ date: '2027-03-14' });
      const answer = await tell(made['id'], 'series', { every: 'two-weeks', times: 2 });
      expect(answer.status).toBe(201);
      const lines = answer.body as unknown as { id: string; date: string; time: string; startsAt: number }[];
      expect(lines.map(({ date, time }) => [date, time])).toEqual([['2027-03-28', '19:30'], ['2027-04-11', '19:30']]);
      expect(lines.map((line) => (line.startsAt - Number(made['startsAt'])) / HOUR)).toEqual([14 * 24 - 1, 28 * 24 - 1]);
      const series = await Promise.all([made['id'], ...lines.map((line) => line.id)].map((id) => column('series', id)));
      expect(new Set(series).size).toBe(1);
      expect(series[0]).toMatch(/^[\w-]{22}$/);
    });

    it('grows under the same name, on days that somebody chose', async () => {
      const { id } = await plan();
      const [first] = (await tell(id, 'series', { every: 'month', times: 1 })).body as unknown as { id: string; date: string }[];
      expect(first?.date).toBe('2027-03-18');
      const more = (await tell(id, 'series', { dates: ['2027-06-30', '2027-05-05'] })).body as unknown as { id: string; date: string }[];
      expect(more.map((line) => line.date)).toEqual(['2027-05-05', '2027-06-30']);
      expect(await column('series', more[0]?.id)).toBe(await column('series', first?.id));
    });

    it('is made as a whole or not at all', async () => {
      const { id } = await plan({ time: '02:30' });
      expect(refusal(await tell(id, 'series', { dates: ['2027-03-21', '2027-03-28', '2027-04-04'] }))).toEqual([400, 'time-skipped', 'time']);
      expect((await server.ask('GET', '/api/meetings')).body).toHaveLength(1);
      expect(await column('series', id)).toBeNull();
    });

    it.each([[{ every: 'dag', times: 2 }], [{ every: 'week', times: 0 }], [{ every: 'week', times: 41 }], [{ dates: [] }], [{ dates: ['2027-03-01', '2027-03-01'] }], [{ every: 'week', times: 1, dates: ['2027-03-01'] }], [{}]])('is not %j', async (wish) => {
      const { id } = await plan();
      expect((await tell(id, 'series', wish)).status).toBe(400);
      expect((await server.ask('GET', '/api/meetings')).body).toHaveLength(1);
    });

    it('does not come on its own first day again', async () => {
      expect(refusal(await tell((await plan())['id'], 'series', { dates: [PLAN.date] }))).toEqual([400, 'date-malformed', 'dates']);
    });
  });

  describe('another day, time or place', () => {
    it('is told to who registered, and to who waits without the link of the meeting', async () => {
      const { id } = await plan();
      const token = await neighbours.registration(String(id), 1, { email: 'a@example.org' });
      await neighbours.registration(String(id), 2, { email: 'b@example.org', state: 'waiting', language: 'en' });
      await neighbours.registration(String(id), 3, { email: 'c@example.org', state: 'cancelled' });
      await neighbours.registration(String(id), 4, { email: null });
      await change(id, 1, { date: '2027-02-25', place: 'Het Huis' });
      const told = await letters();
      expect(told.map((letter) => [letter['kind'], letter['recipient'], letter['state']])).toEqual([['meeting-moved', '', 'to-copy'], ['meeting-moved', 'a@example.org', 'to-copy'], ['meeting-moved', 'b@example.org', 'to-copy']]);
      const [, first, second] = told.map((letter) => String(letter['content']));
      expect(first).toMatch(/Gast 1/);
      expect(first).toMatch(/donderdag 18 februari 2027 om 19:30, De Kade/);
      expect(first).toMatch(/donderdag 25 februari 2027 om 19:30/);
      expect(first).toMatch(/Het Huis · https:\/\/meet\.example\/zaal/);
      expect(first).toContain(`https://cafe.example/aanmelding/${token}`);
      expect(second).toMatch(/Thursday,? 25 February 2027/);
      expect(second).not.toContain('meet.example');
    });

    it('is what is told, and nothing else', async () => {
      const { id } = await plan();
      await neighbours.registration(String(id), 1);
      await neighbours.registration(String(id), 2, { state: 'waiting' });
      await change(id, 1, { title: 'Anders', aim: 'x' });
      expect(await letters()).toEqual([]);
      await change(id, 2, { title: 'Anders', online: 'https://meet.example/ander' });
      expect((await letters()).map((letter) => letter['recipient'])).toEqual(['gast1@example.org']);
    });

    it('of a meeting whose day is over is history, and told to nobody', async () => {
      const { id } = await plan({ date: '2027-01-02' });
      await neighbours.registration(String(id), 1);
      await change(id, 1, { date: '2027-01-03' });
      expect(await letters()).toEqual([]);
    });

    it('is counted for calendars, as is everything they show', async () => {
      const { id } = await plan();
      const version = async (): Promise<number> => Number(await column('calendar_version', id));
      await change(id, 1, { aim: 'niet in de agenda', capacity: 20 });
      expect(await version()).toBe(0);
      await change(id, 2, { time: '20:00' });
      await change(id, 3, { time: '20:00', title: 'Anders' });
      await change(id, 4, { time: '20:00', title: 'Anders', items: [{ id: 'a', werkvorm: 'pause', minutes: 10 }] });
      expect(await version()).toBe(3);
    });

    it('is not kept and not told when somebody else was first', async () => {
      const { id } = await plan();
      await neighbours.registration(String(id), 1);
      const both = await Promise.all(['2027-02-25', '2027-02-26'].map((date) => change(id, 1, { date })));
      expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
      expect(await letters()).toHaveLength(1);
    });
  });

  describe('cancelling', () => {
    it('tells who registered why, once, and closes the door', async () => {
      const { id } = await plan();
      await neighbours.registration(String(id), 1);
      const both = await Promise.all([tell(id, 'cancel', { reason: 'De spreker is ziek' }), tell(id, 'cancel', { reason: 'De spreker is ziek' })]);
      expect(both.map((answer) => answer.status)).toEqual([200, 200]);
      expect(both[0]?.body).toMatchObject({ cancelReason: 'De spreker is ziek', status: 'planned', version: 2 });
      const told = await letters();
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({ kind: 'meeting-cancelled', recipient: 'gast1@example.org' });
      expect(String(told[0]?.['content'])).toMatch(/De spreker is ziek[^]*https:\/\/cafe\.example\/agenda/);
      expect(refusal(await tell(id, 'open'))).toEqual([409, 'meeting-cancelled', undefined]);
      expect((await server.ask('GET', '/api/meetings')).body).toMatchObject([{ id, cancelledAt: server.clock.at }]);
      expect(await audit()).toEqual(['meeting-cancelled']);
    });

    it('can be taken back, and that is told too', async () => {
      const { id } = await plan();
      await neighbours.registration(String(id), 1);
      await tell(id, 'cancel', { reason: 'Storm' });
      server.clock.at += 1;
      expect((await tell(id, 'restore')).body).toMatchObject({ cancelledAt: null, cancelReason: '' });
      await tell(id, 'restore');
      expect((await letters()).map((letter) => letter['kind'])).toEqual(['meeting-cancelled', 'meeting-restored']);
      expect(await column('calendar_version', id)).toBe(2);
      expect((await tell(id, 'open')).body['status']).toBe('open');
      expect(await audit()).toEqual(['meeting-cancelled', 'meeting-restored']);
    });

    it('comes too late for what is open', async () => {
      const { id } = await plan();
      await tell(id, 'open');
      expect(refusal(await tell(id, 'cancel', { reason: '' }))).toEqual([409, 'session-already-open', undefined]);
      expect((await server.ask('GET', `/api/meetings/${String(id)}`)).body['cancelledAt']).toBeNull();
    });

    it('moves nobody a letter about another day while it is off', async () => {
      const { id } = await plan();
      await neighbours.registration(String(id), 1);
      await tell(id, 'cancel');
      await change(id, 2, { date: '2027-03-04' });
      expect((await letters()).map((letter) => letter['kind'])).toEqual(['meeting-cancelled']);
    });
  });

  it('deleting tells who registered, and leaves nothing of them', async () => {
    const { id } = await plan();
    await neighbours.registration(String(id), 1);
    expect((await server.ask('DELETE', `/api/meetings/${String(id)}`)).status).toBe(204);
    expect((await letters()).map((letter) => letter['kind'])).toEqual(['meeting-cancelled']);
    expect(await neighbours.rows('SELECT id FROM registration')).toEqual([]);
    expect(await neighbours.rows("SELECT action, subject, subject_name FROM audit_entry WHERE action = 'meeting-deleted'")).toEqual([{ action: 'meeting-deleted', subject: id, subject_name: PLAN.title }]);
  });

  it('a raised capacity gives places to who waited', async () => {
    const { id } = await plan({ capacity: 1 });
    await neighbours.registration(String(id), 1);
    await neighbours.registration(String(id), 2, { state: 'waiting' });
    await change(id, 1, { capacity: 2 });
    expect(await neighbours.rows('SELECT state FROM registration ORDER BY place')).toEqual([{ state: 'confirmed' }, { state: 'confirmed' }]);
  });

  it('what becomes public or stops to be is written down', async () => {
    const { id } = await plan({ listed: true });
    server.clock.at += 1;
    await change(id, 1, { listed: false });
    server.clock.at += 1;
    await change(id, 2, { listed: false, title: 'Anders' });
    expect(await audit()).toEqual(['meeting-listed', 'meeting-unlisted']);
  });
});
