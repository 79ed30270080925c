import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { cookieOf, RestServer } from '../../test/support/rest-server.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';

const DAY = 24 * 60 * 60 * 1000;
const PASSPHRASE = 'een rustige zin';
const EMAIL = 'begeleider@example.org';

describe.each([...databaseKinds()])('access on %s', (kind) => {
  let server: RestServer;
  beforeEach(async () => {
    server = await RestServer.start(kind);
  });
  afterEach(() => server.stop());

  const logIn = (passphrase = PASSPHRASE, email = EMAIL) => server.ask('POST', '/api/login', { email, passphrase });

  describe('the first run', () => {
    it('makes the first account with a link that works once', async () => {
      expect((await server.ask('GET', '/api/setup')).body).toEqual({ needed: true });
      const made = await server.setUp();
      expect(made.status).toBe(201);
      expect(made.body['account']).toEqual({ id: expect.any(String), name: 'Eerste begeleider', email: EMAIL, language: 'nl' });
      expect((await server.ask('GET', '/api/me')).body['account']).toMatchObject({ email: EMAIL });
      expect((await server.ask('GET', '/api/setup')).body).toEqual({ needed: false });
      expect(await server.access.createSetupLink()).toBeNull();
    });

    it('refuses a token that it did not make', async () => {
      await server.access.createSetupLink();
      const answer = await server.ask('POST', '/api/setup', { token: 'x'.repeat(43), name: 'A', email: EMAIL, passphrase: PASSPHRASE });
      expect([answer.status, answer.body['refused']]).toEqual([404, 'link-unknown']);
    });

    it('refuses a link after a day, and an earlier link once there is a newer one', async () => {
      const older = await server.access.createSetupLink();
      const newer = await server.access.createSetupLink();
      const body = { name: 'A', email: EMAIL, passphrase: PASSPHRASE };
      expect((await server.ask('POST', '/api/setup', { ...body, token: older })).body['refused']).toBe('link-unknown');
      server.clock.at += DAY;
      expect((await server.ask('POST', '/api/setup', { ...body, token: newer })).body['refused']).toBe('link-unknown');
    });

    it('makes one account when the link is used twice at once', async () => {
      const token = await server.access.createSetupLink();
      const ask = (email: string) => server.ask('POST', '/api/setup', { token, name: 'A', email, passphrase: PASSPHRASE });
      const answers = await Promise.all([ask('a@example.org'), ask('b@example.org')]);
      expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
      expect(await server.get<Database>(DATABASE).query('SELECT id FROM account')).toHaveLength(1);
    });

    it.each([
      [{ passphrase: 'kort' }, 'passphrase-too-short', 'passphrase'],
      [{ passphrase: 'x'.repeat(257) }, 'too-long', 'passphrase'],
      [{ email: 'geen adres' }, 'email-malformed', 'email'],
      [{ name: '  ' }, 'text-empty', 'name'],
      [{ name: 'x'.repeat(121) }, 'too-long', 'name'],
      [{ token: 'te-kort' }, 'malformed', 'token'],
      [{ extra: 1 }, 'malformed', undefined],
    ])('refuses %j by name', async (change, refused, field) => {
      const token = await server.access.createSetupLink();
      const answer = await server.ask('POST', '/api/setup', { token, name: 'A', email: EMAIL, passphrase: PASSPHRASE, ...change });
      expect(answer.status).toBe(400);
      expect([answer.body['refused'], answer.body['field']]).toEqual([refused, field]);
    });
  });

  describe('logging in', () => {
    beforeEach(async () => {
      await server.setUp();
      server.cookie = '';
    });

    it('sets a cookie that scripts and other sites do not get, and logs out', async () => {
      const answer = await logIn(PASSPHRASE, 'BEGELEIDER@example.ORG');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toMatch(/^kc_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
      server.cookie = cookieOf(answer);
      expect((await server.ask('GET', '/api/me')).status).toBe(200);
      const out = await server.ask('POST', '/api/logout');
      expect([out.status, out.headers.get('set-cookie')]).toEqual([204, 'kc_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
      expect((await server.ask('GET', '/api/me')).status).toBe(401);
    });

    it('gives the same answer for a wrong passphrase and an unknown e-mail', async () => {
      const [wrong, unknown] = [await logIn('iets heel anders'), await logIn(PASSPHRASE, 'niemand@example.org')];
      expect(wrong.body['refused']).toBe('login-wrong');
      expect(unknown.body).toEqual(wrong.body);
    });

    it('lets who guesses wait, also at once, and then goes on', async () => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => logIn('iets heel anders')));
      expect(answers.filter((a) => a.status === 401)).toHaveLength(8);
      const waits = await logIn();
      expect([waits.status, waits.body['refused']]).toEqual([429, 'too-many-attempts']);
      expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await logIn(PASSPHRASE, 'iemand.anders@example.org')).status).toBe(401);
      server.clock.at += Number(waits.headers.get('retry-after')) * 1000;
      expect((await logIn()).status).toBe(200);
    });

    it('knows somebody for 30 days after they were last here', async () => {
      server.cookie = cookieOf(await logIn());
      server.clock.at += 29 * DAY;
      const later = await server.ask('GET', '/api/me');
      expect(cookieOf(later)).toBe(server.cookie);
      server.clock.at += 29 * DAY;
      expect((await server.ask('GET', '/api/me')).status).toBe(200);
      server.clock.at += 30 * DAY;
      expect((await server.ask('GET', '/api/me')).status).toBe(401);
    });

    it('stores neither passphrase nor token as they are', async () => {
      const token = cookieOf(await logIn()).split('=')[1] ?? '';
      const database = server.get<Database>(DATABASE);
      const stored = JSON.stringify([await database.query('SELECT * FROM account'), await database.query('SELECT * FROM login')]);
      expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
      expect(stored).not.toContain(token);
      expect(stored).not.toContain(PASSPHRASE);
    });

    it.each(['', 'kc_session=', 'kc_session=zomaar', `kc_session=${'x'.repeat(43)}`, `other=${'x'.repeat(43)}`])('does not know the cookie %j', async (cookie) => {
      expect(await server.access.accountOfCookie(cookie)).toBeNull();
      expect(await server.access.accountOfCookie(undefined)).toBeNull();
    });
  });

  describe('a forgotten passphrase', () => {
    it('is replaced with a link that works once, and logs out everywhere else', async () => {
      await server.setUp();
      const token = await server.access.createResetLink('Begeleider@example.org');
      const reset = await server.ask('POST', '/api/reset', { token, passphrase: 'een andere zin' });
      expect(reset.status).toBe(200);
      expect((await server.ask('GET', '/api/me')).status).toBe(401);
      server.cookie = cookieOf(reset);
      expect((await server.ask('GET', '/api/me')).status).toBe(200);
      expect((await logIn()).status).toBe(401);
      expect((await logIn('een andere zin')).status).toBe(200);
      expect((await server.ask('POST', '/api/reset', { token, passphrase: 'nog een andere' })).body['refused']).toBe('link-unknown');
    });

    it('has no link for an e-mail that nobody has, and a link lasts a day', async () => {
      await server.setUp();
      expect(await server.access.createResetLink('niemand@example.org')).toBeNull();
      const token = await server.access.createResetLink(EMAIL);
      server.clock.at += DAY;
      expect((await server.ask('POST', '/api/reset', { token, passphrase: 'een andere zin' })).status).toBe(404);
    });
  });

  describe('requests from elsewhere', () => {
    it('may not change anything', async () => {
      await server.setUp();
      const foreign = await server.ask('POST', '/api/logout', undefined, { origin: 'https://elders.example' });
      expect([foreign.status, foreign.body['refused']]).toEqual([403, 'not-allowed']);
      expect((await server.ask('POST', '/api/logout', undefined, { origin: 'null' })).status).toBe(403);
      expect((await server.ask('GET', '/api/me', undefined, { origin: 'https://elders.example' })).status).toBe(200);
      expect((await server.ask('POST', '/api/logout', undefined, { origin: server.origin })).status).toBe(204);
    });
  });
});

describe('access behind https', () => {
  it('pins the cookie to this host', async () => {
    const server = await RestServer.start('sqlite', { PUBLIC_URL: 'https://cafe.example' });
    const made = await server.setUp();
    expect(made.headers.get('set-cookie')).toMatch(/^__Host-kc_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await server.ask('POST', '/api/logout', undefined, { origin: 'https://cafe.example' })).status).toBe(204);
    await server.stop();
  });
});
