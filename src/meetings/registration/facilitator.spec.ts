import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import type { Answer } from '../../../test/support/rest-server.js';
import { until } from '../../../test/support/retry.js';
import { randomToken } from '../../config/clock.js';
import { Neighbours } from '../meetings.fixture.js';
import { CafeDesk, PLAN, refusal } from './registration.fixture.js';

/** What the letter in an answer says. */
const textOf = (body: Answer['body']): string => (body['letter'] as unknown as { text: string }).text;

describe.each([...databaseKinds()])('who registered, for the facilitator, on %s', (kind) => {
  let desk: CafeDesk;
  beforeEach(async () => {
    desk = await CafeDesk.open(kind);
  });
  afterEach(() => desk.close());

  it('registers somebody else, and gets the link and the letter to pass on', async () => {
    const { status, body } = await desk.server.ask('POST', desk.path(), { name: ' Anna ', email: ' Anna@Example.ORG ', language: 'en' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Anna', email: 'anna@example.org', state: 'confirmed', place: null, sent: false, letter: { to: 'anna@example.org', subject: 'You are registered: Schulden & schaamte' } });
    expect(body['link']).toMatch(/^https:\/\/cafe\.example\/aanmelding\/[\w-]{43}$/);
    expect(textOf(body)).toContain('Thursday, 18 February 2027 at 19:30');
    expect(textOf(body)).toContain('De Kade · https://meet.example/zaal');
    expect(await desk.letters()).toEqual(['registration-confirmed anna@example.org to-copy']);
  });

  it('does not tell who waits how to take part online', async () => {
    for (const name of ['Anna', 'Bilal']) await desk.visit(name);
    const { body } = await desk.server.ask('POST', desk.path(), { name: 'Chris' });
    expect(body).toMatchObject({ state: 'waiting', place: 1, letter: { to: null } });
    expect(textOf(body)).toMatch(/wachtlijst: 1\.[^]*De Kade/);
    expect(textOf(body)).not.toContain('meet.example');
  });

  it('takes a registration away, which is written down, and the next moves up', async () => {
    for (const name of ['Anna', 'Bilal', 'Chris']) await desk.visit(name, { email: `${name.toLowerCase()}@example.org` });
    const anna = await desk.idOf('Anna');
    expect((await desk.server.ask('DELETE', desk.path(`/${anna}`))).status).toBe(204);
    expect(await desk.lines()).toEqual(['Anna cancelled', 'Bilal confirmed', 'Chris confirmed']);
    expect(await desk.letters()).toEqual(['registration-cancelled anna@example.org to-copy', 'registration-moved-up chris@example.org to-copy']);
    const audit = await new Neighbours(desk.server).rows("SELECT action, subject, subject_name, account_name FROM audit_entry WHERE action LIKE 'registration%'");
    expect(audit).toEqual([{ action: 'registration-removed', subject: anna, subject_name: 'Anna', account_name: 'Eerste begeleider' }]);
    expect(refusal(await desk.server.ask('DELETE', desk.path(`/${anna}`)))).toEqual([404, 'registration-unknown', undefined]);
  });

  it('can only take away who registered for this meeting', async () => {
    await desk.visit('Anna');
    const other = String((await desk.server.ask('POST', '/api/meetings', { community: desk.server.community, ...PLAN })).body['id']);
    expect(refusal(await desk.server.ask('DELETE', `/api/meetings/${other}/registrations/${await desk.idOf('Anna')}`))).toEqual([404, 'registration-unknown', undefined]);
    expect(await desk.lines()).toEqual(['Anna confirmed']);
  });

  it.each([
    [{}, 'malformed', 'name'],
    [{ name: ' ' }, 'text-empty', 'name'],
    [{ name: 'x'.repeat(121) }, 'too-long', 'name'],
    [{ name: 'Anna 123456782' }, 'contains-bsn', 'name'],
    [{ name: 'Anna', email: 'anna' }, 'email-malformed', 'email'],
    [{ name: 'Anna', email: '123456782@example.org' }, 'contains-bsn', 'email'],
    [{ name: 'Anna', brings: 'Mijn nummer is 123456782' }, 'contains-bsn', 'brings'],
    [{ name: 'Anna', wants: 'x'.repeat(1001) }, 'too-long', 'wants'],
    [{ name: 'Anna', organisation: 'a\u0000b' }, 'malformed', 'organisation'],
    [{ name: 'Anna', state: 'confirmed' }, 'malformed', undefined],
  ])('is refused %j as %s', async (body, refused, field) => {
    expect(refusal(await desk.server.ask('POST', desk.path(), body))).toEqual([400, refused, field]);
    expect((await desk.list()).people).toEqual([]);
  });

  it('is known at the door, and counted when the phone joins', async () => {
    const token = await desk.token('Anna', { organisation: 'Gemeente Zuid', perspective: 'beleid' });
    const look = await desk.server.ask('POST', '/api/registration/look', { token }, { cookie: '' });
    expect([look.status, look.body]).toEqual([200, { session: desk.meeting, title: PLAN.title, name: 'Anna', organisation: 'Gemeente Zuid', perspective: 'beleid', status: 'planned' }]);
    const opened = (await desk.server.ask('POST', `/api/meetings/${desk.meeting}/open`)).body;
    const permanent = String(opened['permanentUrl']).split('/m/')[1] ?? '';
    const join = (body: object) => desk.server.ask('POST', '/api/join', { permanent, secret: randomToken(), ...body }, { cookie: '' });
    expect((await join({ registration: token })).status).toBe(201);
    expect((await join({ name: 'Zomaar' })).status).toBe(201);
    const { counts, people } = await until('both are counted', async () => {
      const list = await desk.list();
      return list.counts.walkedIn === 1 && list;
    });
    expect(counts).toMatchObject({ registered: 1, attended: 1, walkedIn: 1 });
    expect(people).toMatchObject([{ name: 'Anna', attended: true }]);
  });

  it('tells nothing of a registration that is not there or was cancelled', async () => {
    const token = await desk.token('Anna');
    await desk.service.cancel(token);
    for (const unknown of [token, randomToken(), 'x']) {
      expect(refusal(await desk.server.ask('POST', '/api/registration/look', { token: unknown }))).toEqual([404, 'registration-unknown', undefined]);
    }
  });

  describe('the harvest', () => {
    const publish = (on: boolean): Promise<Answer> => desk.server.ask('POST', `/api/meetings/${desk.meeting}/publish`, { on });
    const audit = async (): Promise<unknown[]> => (await new Neighbours(desk.server).rows("SELECT action FROM audit_entry WHERE action LIKE 'harvest%' ORDER BY at, action")).map((row) => row['action']);

    it('is made public after the meeting, and taken off again', async () => {
      expect(refusal(await publish(true))).toEqual([409, 'meeting-not-closed', undefined]);
      await desk.server.ask('POST', `/api/meetings/${desk.meeting}/open`);
      await desk.closeSession();
      await until('the meeting is closed', async () => !(await desk.list()).open);
      const first = await publish(true);
      expect([first.status, first.body]).toEqual([200, { publishedAt: desk.server.clock.at }]);
      desk.server.clock.at += 1000;
      expect((await publish(true)).body).toEqual(first.body);
      expect((await publish(false)).body).toEqual({ publishedAt: null });
      expect(await audit()).toEqual(['harvest-published', 'harvest-unpublished']);
    });
  });
});
