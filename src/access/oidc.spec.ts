import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { type Answer, cookieOf, RestServer } from '../../test/support/rest-server.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { coordinatorOf, facilitatorOf, newCommunity, somebody, type Somebody, type Somewhere, trail } from './access.fixture.js';
import { TestProvider } from './provider.fixture.js';

const HOME = 'https://cafe.example';
const BACK = `${HOME}/api/oidc/callback`;
const ROBIN = { sub: 'urn:robin', name: 'Robin Bedacht', email: 'robin.de.wit@uni.example' };
const SECRET = 'een geheim van twee servers: 100% % +';

describe.each([...databaseKinds()])('logging in elsewhere on %s', (kind) => {
  let provider: TestProvider;
  let server: RestServer;
  let here: Somewhere;
  let anna: Somebody;

  beforeAll(async () => {
    provider = await TestProvider.start({ id: 'kenniscafe', secret: SECRET, back: BACK }, { id: 'open', secret: null, back: BACK });
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    provider.who = ROBIN;
    server = await RestServer.start(kind, { PUBLIC_URL: HOME, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'kenniscafe', OIDC_CLIENT_SECRET: SECRET, OIDC_NAME: 'SURFconext' });
    here = await newCommunity(server, 'Zuid leert');
    anna = await somebody(server, 'Anna', coordinatorOf(here.community));
  });
  afterEach(() => server.stop());

  const query = (sql: string) => server.get<Database>(DATABASE).query(sql);
  const start = (body: object = {}) => server.ask('POST', '/api/oidc/start', body);
  /** Comes back to this server as the browser does: with its cookies, not following where it is sent. */
  const comeBack = async (to: string, ...cookies: readonly string[]) => {
    const answer = await fetch(`${server.origin}${to}`, { redirect: 'manual', headers: { cookie: cookies.join('; ') } });
    const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    return { status: answer.status, to: answer.headers.get('location') ?? '', login: set.find((line) => line.startsWith('__Host-kc_session=')) ?? '', set: answer.headers.getSetCookie() };
  };
  const there = async (left: Answer): Promise<string> => {
    const { origin, pathname, search } = await provider.visit(String(left.body['url']));
    expect(origin + pathname).toBe(BACK);
    return pathname + search;
  };
  const roundTrip = async (left: Answer, ...cookies: readonly string[]) => comeBack(await there(left), cookieOf(left), ...cookies);
  const invited = async () => {
    const body = { name: 'Robin', email: 'robin@example.org', language: 'en', grants: [{ role: 'facilitator', kind: 'team', place: here.team }] };
    return String((await anna.ask('POST', `/api/communities/${here.community}/invitations`, body)).body['link']).split('#')[1] ?? '';
  };
  const accept = async () => roundTrip(await start({ invitation: await invited() }));
  const me = async (cookie: string) => (await server.ask('GET', '/api/me', undefined, { cookie })).body;
  const link = (who: Somebody) => who.ask('POST', '/api/oidc/link');

  it('says that one can, and how people call it', async () => {
    expect((await server.ask('GET', '/api/oidc')).body).toEqual({ enabled: true, name: 'SURFconext' });
  });

  it('asks for a code with PKCE, and binds it to this browser', async () => {
    const left = await start();
    const asked = new URL(String(left.body['url']));
    expect(asked.origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ response_type: 'code', client_id: 'kenniscafe', redirect_uri: BACK, scope: 'openid email profile', code_challenge_method: 'S256' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(left.headers.get('set-cookie')).toMatch(/^__Host-kc_oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const stored = JSON.stringify(await query('SELECT * FROM oidc_attempt'));
    expect(stored).not.toContain(asked.searchParams.get('state'));
    expect(stored).not.toContain(cookieOf(left).split('=')[1]);
  });

  describe('with an invitation', () => {
    it('makes an account without a passphrase, and knows it from then on', async () => {
      const first = await accept();
      expect([first.status, first.to]).toEqual([302, '/begeleiding']);
      expect(await me(first.login)).toEqual({
        account: { id: expect.any(String), name: ROBIN.name, email: ROBIN.email, language: 'en' },
        grants: [{ role: 'facilitator', kind: 'team', place: here.team, community: here.community }],
        login: { passphrase: false, oidc: true },
      });
      const again = await roundTrip(await start());
      expect(again.to).toBe('/begeleiding');
      expect((await me(again.login))['account']).toEqual((await me(first.login))['account']);
      expect((await server.ask('POST', '/api/login', { email: ROBIN.email, passphrase: '' })).status).toBe(401);
      const written = await trail(server, here.community);
      expect(written).toContain('Robin Bedacht: invitation-accepted Robin Bedacht {"role":"facilitator","where":"Gezond-sociaal","invited":"Robin"}');
      expect(written).toContain('Robin Bedacht: login-linked Robin Bedacht {"way":"SURFconext"}');
    });

    it('uses what the invitation said when the provider says nothing that can be kept', async () => {
      provider.who = { sub: 'stil', name: 'x'.repeat(200), email: 'geen adres' };
      expect((await me((await accept()).login))['account']).toMatchObject({ name: 'Robin', email: 'robin@example.org' });
    });

    it('gives the roles to the account that the identity has', async () => {
      const bob = await somebody(server, 'Bob');
      await roundTrip(await link(bob), bob.cookie);
      const { login, to } = await accept();
      expect(to).toBe('/begeleiding');
      expect(await me(login)).toMatchObject({ account: bob.account, grants: [{ role: 'facilitator', place: here.team }] });
      expect(await query('SELECT id FROM account')).toHaveLength(2);
    });

    it('never takes over an account because of its e-mail', async () => {
      const owner = await somebody(server, 'Robin');
      provider.who = { sub: 'iemand-anders', email: owner.account.email };
      const token = await invited();
      const back = await roundTrip(await start({ invitation: token }));
      expect([back.to, back.login]).toEqual(['/uitnodiging#oidc=email-taken', '']);
      expect((await server.ask('POST', '/api/invitation/look', { token })).status).toBe(200);
    });

    it('that does not work any more is refused before one leaves, and when one comes back too late', async () => {
      expect((await start({ invitation: 'x'.repeat(43) })).body['refused']).toBe('link-unknown');
      const token = await invited();
      const left = await start({ invitation: token });
      await server.ask('POST', '/api/invitation/accept', { token, name: 'Robin', email: 'robin@example.org', passphrase: 'vier kalme woorden' });
      expect((await roundTrip(left)).to).toBe('/uitnodiging#oidc=invitation-used');
      expect(await query('SELECT subject FROM external_identity')).toEqual([]);
    });

    it('that two accept at once makes one account', async () => {
      const token = await invited();
      const ways = [];
      for (const sub of ['een', 'twee']) {
        provider.who = { sub };
        const left = await start({ invitation: token });
        ways.push({ path: await there(left), cookie: cookieOf(left) });
      }
      const back = await Promise.all(ways.map(({ path, cookie }) => comeBack(path, cookie)));
      expect(back.filter((one) => one.login !== '')).toHaveLength(1);
      expect(await query('SELECT id FROM account')).toHaveLength(2);
    });
  });

  describe('without one', () => {
    it('lets nobody in who is not known here', async () => {
      const back = await roundTrip(await start());
      expect([back.to, back.login]).toEqual(['/begeleiding/inloggen#oidc=oidc-not-linked', '']);
      expect(await query('SELECT id FROM account')).toHaveLength(1);
    });

    it('lets somebody in who linked it, until they unlink it', async () => {
      const bob = await somebody(server, 'Bob', facilitatorOf(here.community));
      const back = await roundTrip(await link(bob), bob.cookie);
      expect([back.to, back.login]).toEqual(['/begeleiding/account', '']);
      expect((await me((await roundTrip(await start())).login))['account']).toEqual(bob.account);
      expect((await bob.ask('DELETE', '/api/oidc/link')).body['refused']).toBe('only-login');
      await server.get<Database>(DATABASE).write((ask) => ask("UPDATE account SET passphrase_hash = 'x' WHERE id = ?", [bob.account.id]));
      expect((await bob.ask('DELETE', '/api/oidc/link')).status).toBe(204);
      expect((await bob.ask('DELETE', '/api/oidc/link')).status).toBe(204);
      expect((await roundTrip(await start())).to).toBe('/begeleiding/inloggen#oidc=oidc-not-linked');
      expect((await trail(server, here.community)).sort()).toEqual(['Bob: login-linked Bob {"way":"SURFconext"}', 'Bob: login-unlinked Bob {"way":"SURFconext"}']);
    });

    it('links one identity to one account, also when two do so at once', async () => {
      const people = await Promise.all(['Bob', 'Cor'].map((name) => somebody(server, name)));
      const ways = [];
      for (const one of people) {
        const left = await link(one);
        ways.push({ path: await there(left), cookies: [cookieOf(left), one.cookie] });
      }
      const back = await Promise.all(ways.map(({ path, cookies }) => comeBack(path, ...cookies)));
      expect(back.map((one) => one.to).sort()).toEqual(['/begeleiding/account', '/begeleiding/account#oidc=oidc-taken']);
      const [owner] = await query('SELECT account FROM external_identity');
      const again = people.find((one) => one.account.id === owner?.['account']);
      expect(again && (await roundTrip(await link(again), again.cookie)).to).toBe('/begeleiding/account');
    });

    it('links nothing for who is not logged in any more as the one who left', async () => {
      const [bob, cor] = await Promise.all([somebody(server, 'Bob'), somebody(server, 'Cor')]);
      expect((await roundTrip(await link(bob))).to).toBe('/begeleiding/account#oidc=not-recognised');
      expect((await roundTrip(await link(bob), cor.cookie)).to).toBe('/begeleiding/account#oidc=not-recognised');
      expect(await query('SELECT subject FROM external_identity')).toEqual([]);
    });
  });

  describe('does not let in', () => {
    beforeEach(async () => {
      await accept();
    });
    const refusedTo = '/begeleiding/inloggen#oidc=oidc-failed';

    it('another browser than the one that left', async () => {
      const [left, other] = [await start(), await start()];
      const path = await there(left);
      expect((await comeBack(path, cookieOf(other))).to).toBe(refusedTo);
      expect((await comeBack(path, cookieOf(left))).to).toBe(refusedTo);
      expect((await comeBack(await there(await start()))).to).toBe(refusedTo);
    });

    it('who comes back twice', async () => {
      const left = await start();
      const path = await there(left);
      expect((await comeBack(path, cookieOf(left))).to).toBe('/begeleiding');
      expect((await comeBack(path, cookieOf(left))).to).toBe(refusedTo);
    });

    it('who comes back after ten minutes', async () => {
      const left = await start();
      const path = await there(left);
      server.clock.at += 10 * 60_000;
      expect((await comeBack(path, cookieOf(left))).to).toBe(refusedTo);
      await start();
      expect(await query('SELECT state_hash FROM oidc_attempt')).toHaveLength(1);
    });

    it('a code that belongs to another attempt', async () => {
      const [left, other] = [await start(), await start()];
      const [mine, theirs] = [new URL(HOME + (await there(left))), new URL(HOME + (await there(other)))];
      mine.searchParams.set('code', theirs.searchParams.get('code') ?? '');
      expect((await comeBack(mine.pathname + mine.search, cookieOf(left))).to).toBe(refusedTo);
    });

    it('an answer that names another provider', async () => {
      const left = await start();
      const path = new URL(HOME + (await there(left)));
      path.searchParams.set('iss', 'https://elders.example');
      expect((await comeBack(path.pathname + path.search, cookieOf(left))).to).toBe(refusedTo);
    });

    it('who said no', async () => {
      provider.who = null;
      const back = await roundTrip(await start());
      expect([back.to, back.login]).toEqual([refusedTo, '']);
      expect(back.set).toContain('__Host-kc_oidc=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax');
    });

    it.each(['', '?state=', '?state=x&code=y', '?error=server_error', '?state=%00', '?state=a&state=b'])('a made-up answer %j', async (asked) => {
      const back = await comeBack(`/api/oidc/callback${asked}`, cookieOf(await start()));
      expect([back.status, back.to, back.login]).toEqual([302, refusedTo, '']);
    });
  });

  it('lets who leaves too often wait', async () => {
    const left = await Promise.all(Array.from({ length: 201 }, () => start()));
    expect(left.filter((answer) => answer.body['refused'] === 'too-many-attempts')).toHaveLength(1);
  });
});

describe('logging in elsewhere', () => {
  const env = { PUBLIC_URL: HOME, OIDC_CLIENT_ID: 'open' };

  it('is off when nobody set it up', async () => {
    const server = await RestServer.start('sqlite');
    expect((await server.ask('GET', '/api/oidc')).body).toEqual({ enabled: false, name: '' });
    const answer = await server.ask('POST', '/api/oidc/start', {});
    expect([answer.status, answer.body['refused']]).toEqual([404, 'oidc-off']);
    await server.stop();
  });

  it('waits for a provider that is away, without keeping this server from starting', async () => {
    const gone = await TestProvider.start({ id: 'open', secret: null, back: BACK });
    await gone.stop();
    const server = await RestServer.start('sqlite', { ...env, OIDC_ISSUER: gone.issuer });
    const answer = await server.ask('POST', '/api/oidc/start', {});
    expect([answer.status, answer.body['refused']]).toEqual([502, 'oidc-unreachable']);
    await server.stop();
  });

  it('needs no secret between the servers for a public client', async () => {
    const provider = await TestProvider.start({ id: 'open', secret: null, back: BACK });
    provider.who = ROBIN;
    const server = await RestServer.start('sqlite', { ...env, OIDC_ISSUER: provider.issuer });
    const left = await server.ask('POST', '/api/oidc/start', {});
    const { pathname, search } = await provider.visit(String(left.body['url']));
    const back = await fetch(`${server.origin}${pathname}${search}`, { redirect: 'manual', headers: { cookie: cookieOf(left) } });
    expect(back.headers.get('location')).toBe('/begeleiding/inloggen#oidc=oidc-not-linked');
    await server.stop();
    await provider.stop();
  });

  it('does not work with another secret than the provider knows', async () => {
    const provider = await TestProvider.start({ id: 'open', secret: 'het geheim van de aanbieder', back: BACK });
    const server = await RestServer.start('sqlite', { ...env, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_SECRET: 'Zk3vH0c9QmW7xT1a' });
    provider.who = ROBIN;
    const left = await server.ask('POST', '/api/oidc/start', {});
    const { pathname, search } = await provider.visit(String(left.body['url']));
    const back = await fetch(`${server.origin}${pathname}${search}`, { redirect: 'manual', headers: { cookie: cookieOf(left) } });
    expect(back.headers.get('location')).toBe('/begeleiding/inloggen#oidc=oidc-failed');
    await server.stop();
    await provider.stop();
  });
});
