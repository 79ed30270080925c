import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { randomToken } from '../../config/clock.js';
import { isDenial } from '../../config/denial.js';
import { CafeDesk, refusal, WISH } from './registration.fixture.js';
import { VISITS } from './registrations.service.js';

const DAY = 24 * 60 * 60_000;
const UNKNOWN = 'AAAAAAAAAAAAAAAAAAAAAA';

describe.each([...databaseKinds()])('registering on %s', (kind) => {
  let desk: CafeDesk;
  beforeEach(async () => {
    desk = await CafeDesk.open(kind);
  });
  afterEach(() => desk.close());

  it('gives places in the order in which people come, then places on the waiting list', async () => {
    for (const name of ['Anna', 'Bilal', 'Chris', 'Dewi']) await desk.visit(name);
    expect(await desk.lines()).toEqual(['Anna confirmed', 'Bilal confirmed', 'Chris waiting 1', 'Dewi waiting 2']);
    expect(await desk.list()).toMatchObject({ capacity: 2, open: true, counts: { registered: 2, waiting: 2, cancelled: 0, attended: 0, walkedIn: 0 } });
  });

  it('keeps what people say', async () => {
    const said = { email: 'anna@example.org', organisation: 'Gemeente Zuid 🌱', perspective: 'bewoner', brings: 'Een ervaring\nvan thuis', wants: 'مرحبا' };
    await desk.visit('Anna Fictief', said);
    expect((await desk.list()).people).toEqual([{ id: expect.any(String), name: 'Anna Fictief', ...said, state: 'confirmed', place: null, madeAt: desk.server.clock.at, attended: false }]);
  });

  it('has one place for the last who come at once', async () => {
    await desk.visit('Eerste');
    await Promise.all(Array.from({ length: 8 }, (_, i) => desk.visit(`Tegelijk ${String(i)}`)));
    const { counts, people } = await desk.list();
    expect(counts).toMatchObject({ registered: 2, waiting: 7 });
    expect(people.filter((one) => one.state === 'waiting').map((one) => one.place)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('moves the first up when somebody cancels, and tells them', async () => {
    const anna = await desk.token('Anna', { email: 'anna@example.org' });
    for (const name of ['Bilal', 'Chris', 'Dewi']) await desk.visit(name, { email: `${name.toLowerCase()}@example.org` });
    await desk.service.cancel(anna);
    expect(await desk.lines()).toEqual(['Anna cancelled', 'Bilal confirmed', 'Chris confirmed', 'Dewi waiting 1']);
    // Anna reads it on her page; nobody is there to read it to Chris.
    expect(await desk.letters()).toEqual(['registration-moved-up chris@example.org to-copy']);
    await desk.service.cancel(anna);
    expect((await desk.list()).counts).toMatchObject({ registered: 2, waiting: 1, cancelled: 1 });
  });

  it('is not more than there is room for when many cancel and come at once', async () => {
    const tokens: string[] = [];
    for (let i = 0; i < 6; i++) tokens.push(await desk.token(`Vroeg ${String(i)}`));
    await Promise.all([...tokens.slice(0, 4).map((token) => desk.service.cancel(token)), ...Array.from({ length: 4 }, (_, i) => desk.visit(`Laat ${String(i)}`))]);
    expect((await desk.list()).counts).toMatchObject({ registered: 2, waiting: 4, cancelled: 4 });
  });

  it('lets people in when the capacity grows, and throws nobody out when it shrinks', async () => {
    for (const name of ['Anna', 'Bilal', 'Chris', 'Dewi']) await desk.visit(name);
    expect((await desk.change({ capacity: 3 })).status).toBe(200);
    expect(await desk.lines()).toEqual(['Anna confirmed', 'Bilal confirmed', 'Chris confirmed', 'Dewi waiting 1']);
    expect((await desk.change({ capacity: 1 })).status).toBe(200);
    expect(await desk.list()).toMatchObject({ capacity: 1, counts: { registered: 3, waiting: 1 } });
    expect((await desk.change({ capacity: null })).status).toBe(200);
    expect((await desk.list()).counts).toMatchObject({ registered: 4, waiting: 0 });
  });

  describe('the same e-mail address', () => {
    const again = { email: 'anna@example.org', wants: 'Iets anders', language: 'en' } as const;

    it('is the same registration, with what was said last', async () => {
      await desk.visit('Anna', { email: 'anna@example.org', wants: 'Iets' });
      await desk.visit('Bilal');
      await desk.visit('Anna B.', again);
      expect(await desk.lines()).toEqual(['Anna B. confirmed', 'Bilal confirmed']);
      expect((await desk.list()).people[0]).toMatchObject({ wants: 'Iets anders' });
    });

    it('has its place once when it comes many times at once', async () => {
      await Promise.all(Array.from({ length: 6 }, () => desk.visit('Anna', again)));
      expect(await desk.lines()).toEqual(['Anna confirmed']);
    });

    it('does not give the link of the first to who comes second', async () => {
      const first = await desk.token('Anna', again);
      expect(await desk.visit('Vreemde', again)).toEqual({ token: null });
      expect(await desk.visit('Vreemde', again, randomToken())).toEqual({ token: null });
      expect(await desk.service.find(first)).toMatchObject({ registration: { name: 'Vreemde', state: 'confirmed' } });
    });

    it('may come again after it was cancelled, at the end', async () => {
      const first = await desk.token('Anna', again);
      for (const name of ['Bilal', 'Chris']) await desk.visit(name);
      await desk.service.cancel(first);
      const second = await desk.token('Anna', again);
      expect(second).not.toBe(first);
      expect(await desk.lines()).toEqual(['Anna cancelled', 'Bilal confirmed', 'Chris confirmed', 'Anna waiting 1']);
    });
  });

  describe('the key of the form', () => {
    it('makes a second sending of the same form the same registration', async () => {
      const key = randomToken();
      expect(await desk.visit('Anna', {}, key)).toEqual({ token: key });
      expect(await desk.visit('anna', { brings: 'Nog iets' }, key)).toEqual({ token: key });
      expect((await desk.list()).people).toMatchObject([{ name: 'anna', brings: 'Nog iets' }]);
    });

    it('is not the registration of the next person at the same tablet', async () => {
      const key = randomToken();
      await desk.visit('Anna', {}, key);
      const next = await desk.visit('Bilal', {}, key);
      expect(next).not.toEqual({ token: key });
      expect(await desk.lines()).toEqual(['Anna confirmed', 'Bilal confirmed']);
    });

    it('lets its owner mend the e-mail address, but not into that of somebody else', async () => {
      const key = randomToken();
      await desk.visit('Anna', { email: 'ana@example.org' }, key);
      expect(await desk.visit('Anna', { email: 'anna@example.org' }, key)).toEqual({ token: key });
      await desk.visit('Bilal', { email: 'bilal@example.org' });
      expect(await desk.visit('Anna', { email: 'bilal@example.org' }, key)).toEqual({ token: null });
      expect((await desk.list()).people.map((one) => one.email)).toEqual(['anna@example.org', 'bilal@example.org']);
    });
  });

  describe('a meeting that takes none', () => {
    const closed = async (token: string): Promise<void> => {
      expect(await desk.visit('Laat')).toMatchObject({ refused: 'registration-closed' });
      expect(await desk.service.cancel(token)).toMatchObject({ refused: 'registration-closed' });
      expect(refusal(await desk.server.ask('POST', desk.path(), { name: 'Laat' }))).toEqual([409, 'registration-closed', undefined]);
      expect(refusal(await desk.server.ask('DELETE', desk.path(`/${await desk.idOf('Anna')}`)))).toEqual([409, 'registration-closed', undefined]);
      expect((await desk.list()).open).toBe(false);
    };

    it('was cancelled', async () => {
      const token = await desk.token('Anna');
      await desk.server.ask('POST', `/api/meetings/${desk.meeting}/cancel`, { reason: 'Ziek' });
      await closed(token);
    });

    it('is past', async () => {
      const token = await desk.token('Anna');
      desk.server.clock.at += 60 * DAY;
      // The login is over too: everybody else may stay away.
      expect(await desk.visit('Laat')).toMatchObject({ refused: 'registration-closed' });
      expect(await desk.service.cancel(token)).toMatchObject({ refused: 'registration-closed' });
    });

    it('was closed', async () => {
      const token = await desk.token('Anna');
      await desk.server.ask('POST', `/api/meetings/${desk.meeting}/open`);
      expect((await desk.list()).open).toBe(true);
      await desk.closeSession();
      await closed(token);
    });

    it('is not there', async () => {
      expect(await desk.service.visit(UNKNOWN, { ...WISH, name: 'Anna' }, null, '192.0.2.1')).toMatchObject({ refused: 'meeting-unknown' });
      expect(await desk.service.cancel(randomToken())).toMatchObject({ refused: 'registration-unknown' });
    });
  });

  it('lets a whole office register, then says when to come back', async () => {
    for (let i = 0; i < VISITS.limit; i++) expect(isDenial(await desk.visit('Anna', { email: 'a@example.org' }))).toBe(false);
    const late = await desk.visit('Te veel');
    expect(late).toMatchObject({ refused: 'too-many-attempts', detail: { retryAfter: VISITS.windowMs / 1000 } });
    expect(isDenial(await desk.visit('Elders', {}, null, '198.51.100.7'))).toBe(false);
    desk.server.clock.at += VISITS.windowMs;
    expect(isDenial(await desk.visit('Later'))).toBe(false);
  });
});

describe.each([...databaseKinds()])('registering with post on %s', (kind) => {
  let desk: CafeDesk;
  beforeEach(async () => {
    // Nobody listens there: letters stay in the outbox, where they can be read.
    desk = await CafeDesk.open(kind, { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'cafe@example.org' });
  });
  afterEach(() => desk.close());

  const said = { email: 'anna@example.org' };

  it('gives the link of an e-mail address to nobody else, and answers the first and the next the same', async () => {
    const key = randomToken();
    const first = await desk.visit('Anna', said, key);
    const next = await desk.visit('Vreemde', said, randomToken());
    expect(first).toEqual(next);
    expect(first).toEqual({ token: null });
    // Nor does the key that the form brought say which of the two it was.
    expect(await desk.service.find(key)).toMatchObject({ refused: 'registration-unknown' });
    expect(await desk.letters()).toEqual(['registration-confirmed anna@example.org waiting', 'registration-confirmed anna@example.org waiting']);
  });

  it('shows the link on the page to who gave no address', async () => {
    expect(await desk.visit('Bilal')).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) });
    expect(await desk.letters()).toEqual([]);
  });

  it('does not fill a mailbox for somebody else', async () => {
    for (let i = 0; i < 20; i++) await desk.visit('Vreemde', said);
    expect(await desk.letters()).toHaveLength(4);
    desk.server.clock.at += 60 * 60_000;
    await desk.visit('Anna', said);
    expect(await desk.letters()).toHaveLength(5);
  });

  it('writes to who moves up and to who cancelled', async () => {
    for (const name of ['Anna', 'Bilal', 'Chris']) await desk.visit(name, { email: `${name.toLowerCase()}@example.org` });
    expect((await desk.server.ask('DELETE', desk.path(`/${await desk.idOf('Anna')}`))).status).toBe(204);
    expect(await desk.letters()).toEqual(
      expect.arrayContaining(['registration-waiting chris@example.org waiting', 'registration-cancelled anna@example.org waiting', 'registration-moved-up chris@example.org waiting']),
    );
  });
});
