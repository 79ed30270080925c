import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { cookieOf, RestServer } from '../../test/support/rest-server.js';
import { until } from '../../test/support/retry.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { somebody } from './access.fixture.js';
import { isPassphrase } from './passphrase.js';

const QUARTER = 15 * 60_000;
const OLD = 'een rustige zin';
const NEW = 'een andere zin';
const EMAIL = 'begeleider@example.org';

describe.each([...databaseKinds()])('an own account on %s', (kind) => {
  let server: RestServer;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
  });
  afterEach(() => server.stop());

  const logIn = (passphrase: string) => server.ask('POST', '/api/login', { email: EMAIL, passphrase }, { cookie: '' });
  const change = (current: string, passphrase = NEW) => server.ask('POST', '/api/me/passphrase', { current, passphrase });
  const knows = async (cookie: string) => (await server.ask('GET', '/api/me', undefined, { cookie })).status === 200;

  it('can be called something else, in another language', async () => {
    const answer = await server.ask('PUT', '/api/me', { name: ' Noor Bedacht ', language: 'en' });
    expect(answer.body['account']).toMatchObject({ name: 'Noor Bedacht', language: 'en', email: EMAIL });
    expect((await server.ask('GET', '/api/me')).body['account']).toEqual(answer.body['account']);
  });

  it.each([
    [{ name: ' ' }, 'text-empty'],
    [{ name: 'Noor 111222333' }, 'contains-bsn'],
    [{ language: 'fr' }, 'malformed'],
    [{ email: 'ander@example.org' }, 'malformed'],
  ])('refuses %j', async (wrong, refused) => {
    expect((await server.ask('PUT', '/api/me', { name: 'Noor', language: 'nl', ...wrong })).body['refused']).toBe(refused);
  });

  describe('gets another passphrase', () => {
    it('and is logged out everywhere but here', async () => {
      const elsewhere = cookieOf(await logIn(OLD));
      expect((await change(OLD)).status).toBe(204);
      expect([await knows(server.cookie), await knows(elsewhere)]).toEqual([true, false]);
      expect([(await logIn(OLD)).status, (await logIn(NEW)).status]).toEqual([401, 200]);
    });

    it('and a link to choose one that was on its way stops working', async () => {
      const token = await server.access.createResetLink(EMAIL);
      await change(OLD);
      expect((await server.ask('POST', '/api/reset', { token, passphrase: 'nog een andere' })).body['refused']).toBe('link-unknown');
    });

    it('not without the one of now, and not after many tries', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => change('iets heel anders')));
      expect(answers.filter((answer) => answer.status === 400).map((answer) => [answer.body['refused'], answer.body['field']])).toEqual(Array(8).fill(['passphrase-wrong', 'current']));
      expect((await change(OLD)).body['refused']).toBe('too-many-attempts');
      server.clock.at += QUARTER;
      expect((await change(OLD)).status).toBe(204);
    });

    it('once, when it is changed twice at once', async () => {
      const answers = await Promise.all([change(OLD, 'de ene zin van twee'), change(OLD, 'de andere zin van twee')]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([204, 400]);
    });

    it('of ten characters or more', async () => {
      expect((await change(OLD, 'kort')).body['refused']).toBe('passphrase-too-short');
    });
  });

  it('can be logged out everywhere', async () => {
    const elsewhere = cookieOf(await logIn(OLD));
    const answer = await server.ask('POST', '/api/me/logout-everywhere');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, 'kc_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect([await knows(server.cookie), await knows(elsewhere)]).toEqual([false, false]);
  });

  describe('without a passphrase', () => {
    it.each(['', ' ', 'null', OLD])('is not opened by %j', async (guess) => {
      const bob = await somebody(server, 'Bob');
      expect((await server.ask('POST', '/api/login', { email: bob.account.email, passphrase: guess })).body['refused']).toBe('login-wrong');
      expect((await bob.ask('POST', '/api/me/passphrase', { current: guess, passphrase: NEW })).body['refused']).toBe('passphrase-wrong');
      expect(await isPassphrase('', guess)).toBe(false);
    });
  });

  it('says so when nothing can be asked for by e-mail', async () => {
    expect((await server.ask('GET', '/api/reset')).body).toEqual({ byPost: false });
    const answer = await server.ask('POST', '/api/reset/ask', { email: EMAIL });
    expect([answer.status, answer.body['refused']]).toEqual([409, 'post-off']);
  });
});

describe.each([...databaseKinds()])('a forgotten passphrase with post on %s', (kind) => {
  let server: RestServer;
  beforeEach(async () => {
    // Nobody listens there: what matters is what waits in the outbox.
    server = await RestServer.start(kind, { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'post@example.org' });
    await server.setUp();
  });
  afterEach(() => server.stop());

  const ask = (email: string) => server.ask('POST', '/api/reset/ask', { email });
  const letters = () => server.get<Database>(DATABASE).query("SELECT recipient, content FROM letter WHERE kind = 'reset' ORDER BY made_at, id");

  it('is asked for by e-mail, with the same answer for everybody', async () => {
    expect((await server.ask('GET', '/api/reset')).body).toEqual({ byPost: true });
    const [known, unknown] = [await ask('Begeleider@example.org'), await ask('niemand@example.org')];
    expect([known.status, known.body]).toEqual([202, { sent: 'maybe' }]);
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    const [letter] = await until('the letter', async () => ((await letters()).length > 0 ? letters() : null));
    expect(letter?.['recipient']).toBe(EMAIL);
    const [, token] = /\/herstel#([\w-]{43})/.exec(String(letter?.['content'])) ?? [];
    expect((await server.ask('POST', '/api/reset', { token, passphrase: NEW })).status).toBe(200);
    expect(await letters()).toHaveLength(1);
  });

  it('does not flood a mailbox, and says nothing about it', async () => {
    for (let n = 0; n < 6; n++) expect((await ask(EMAIL)).status).toBe(202);
    await until('three letters', async () => (await letters()).length === 3);
    server.clock.at += QUARTER;
    await ask(EMAIL);
    await until('one more', async () => (await letters()).length === 4);
  });

  it('lets who asks for everybody wait', async () => {
    for (let n = 0; n < 30; n++) await ask(`${n}@example.org`);
    const answer = await ask(EMAIL);
    expect([answer.status, answer.body['refused']]).toEqual([429, 'too-many-attempts']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('is in the outbox before the server stops', async () => {
    await ask(EMAIL);
    await server.restart();
    expect(await letters()).toHaveLength(1);
  });
});
