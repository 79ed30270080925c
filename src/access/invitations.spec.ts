import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { type Answer, cookieOf, RestServer } from '../../test/support/rest-server.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { coordinatorOf, facilitatorOf, newCommunity, somebody, type Somebody, type Somewhere, trail } from './access.fixture.js';

const DAY = 24 * 60 * 60 * 1000;
const ROBIN = { name: 'Robin', email: 'Robin@Example.org', language: 'en' };
const PASSPHRASE = 'vier kalme woorden';

describe.each([...databaseKinds()])('invitations on %s', (kind) => {
  let server: RestServer;
  let here: Somewhere;
  let anna: Somebody;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    here = await newCommunity(server, 'Zuid leert');
    anna = await somebody(server, 'Anna', coordinatorOf(here.community));
  });
  afterEach(() => server.stop());

  const team = () => ({ role: 'facilitator', kind: 'team', place: here.team });
  const invite = (grants: unknown = [team()], who: object = ROBIN) => anna.ask('POST', `/api/communities/${here.community}/invitations`, { ...who, grants });
  const tokenOf = (answer: Answer) => String(answer.body['link']).split('#')[1] ?? '';
  const invited = async (grants?: unknown) => tokenOf(await invite(grants));
  const look = (token: string) => server.ask('POST', '/api/invitation/look', { token });
  const accept = (token: string, change: object = {}) => server.ask('POST', '/api/invitation/accept', { token, name: 'Robin', email: 'robin@example.org', passphrase: PASSPHRASE, ...change });
  const open = async () => (await anna.ask('GET', `/api/communities/${here.community}/accounts`)).body['invitations'] as unknown as { id: string; name: string; meeting: string | null; grants: unknown[] }[];
  const refusal = (answer: Answer) => [answer.status, answer.body['refused']];

  describe('made by a coordinator', () => {
    it('gives a link, and a letter that says for what, in the language of its reader', async () => {
      const answer = await invite([team(), { role: 'contact', kind: 'organisation', place: here.organisation }]);
      expect(answer.status).toBe(201);
      expect(answer.body).toEqual({ id: expect.any(String), link: expect.stringMatching(/^http.+\/uitnodiging#[\w-]{43}$/), letter: expect.anything(), sent: false });
      const letter = answer.body['letter'] as unknown as { to: string; subject: string; text: string };
      expect(letter.to).toBe('robin@example.org');
      expect(letter.subject).not.toContain(tokenOf(answer));
      expect(letter.text).toContain('process facilitator of Gezond-sociaal and contact person of De Buurtbron');
      expect(letter.text).toContain(String(answer.body['link']));
      expect(await trail(server, here.community)).toEqual(['Anna: invitation-made Robin {"role":"facilitator, contact","where":"Gezond-sociaal, De Buurtbron"}']);
    });

    it('stores the token hashed', async () => {
      const token = await invited();
      expect(JSON.stringify(await server.get<Database>(DATABASE).query('SELECT * FROM invitation'))).not.toContain(token);
    });

    it('is listed until it is accepted or withdrawn, also when it is too late', async () => {
      const token = await invited();
      server.clock.at += 1;
      await invite([facilitatorOf(here.community)].map(({ role, kind, place }) => ({ role, kind, place })), { ...ROBIN, name: 'Sam', email: 'sam@example.org' });
      const [sam, robin] = await open();
      expect(sam).toMatchObject({ name: 'Sam', meeting: null, grants: [{ role: 'facilitator', kind: 'community', place: here.community, where: 'Zuid leert' }] });
      expect(robin).toMatchObject({ name: 'Robin', email: 'robin@example.org', expiresAt: server.clock.at - 1 + 14 * DAY });
      await accept(token);
      server.clock.at += 20 * DAY;
      expect((await open()).map((one) => one.name)).toEqual(['Sam']);
    });

    it('replaces an earlier one to the same person for the same, and no other', async () => {
      const first = await invited([team(), { role: 'contact', kind: 'organisation', place: here.organisation }]);
      const other = await invited();
      const again = await invited([{ role: 'contact', kind: 'organisation', place: here.organisation }, team()]);
      expect(refusal(await look(first))).toEqual([410, 'link-revoked']);
      expect([(await look(other)).status, (await look(again)).status]).toEqual([200, 200]);
    });

    it.each([
      ['a role that does not exist there', () => [{ role: 'coordinator', kind: 'team', place: here.team }], 400, 'malformed'],
      ['no role at all', () => [], 400, 'malformed'],
      ['a team that is not there', () => [{ role: 'facilitator', kind: 'team', place: 'niemand' }], 404, 'team-unknown'],
      ['a meeting where an organisation should be', () => [{ role: 'contact', kind: 'organisation', place: here.meeting }], 404, 'organisation-unknown'],
    ])('is refused for %s', async (_what, grants, status, refused) => {
      expect(refusal(await invite(grants()))).toEqual([status, refused]);
      expect(await open()).toEqual([]);
    });

    it('is refused for a place in another community, with the same words as for one that is not there', async () => {
      const elsewhere = await newCommunity(server, 'Elders');
      const answer = await invite([team(), { role: 'facilitator', kind: 'team', place: elsewhere.team }]);
      expect([...refusal(answer), answer.body['field']]).toEqual([404, 'team-unknown', 'grants.1.place']);
      expect(refusal(await invite([{ role: 'coordinator', kind: 'community', place: elsewhere.community }]))).toEqual([404, 'community-unknown']);
    });

    it.each([
      [{ email: 'geen adres' }, 'email-malformed'],
      [{ name: ' ' }, 'text-empty'],
      [{ language: 'de' }, 'malformed'],
    ])('is refused for %j', async (change, refused) => {
      expect((await invite([team()], { ...ROBIN, ...change })).body['refused']).toBe(refused);
    });
  });

  describe('opened', () => {
    it('says for what it is, and whether there is an account with that e-mail', async () => {
      const token = await invited();
      const said = { name: 'Robin', email: 'robin@example.org', roles: [{ role: 'facilitator', where: 'Gezond-sociaal' }], community: 'Zuid leert', accountExists: false };
      expect((await look(token)).body).toEqual(said);
      await somebody(server, 'Robin');
      expect((await look(token)).body).toEqual({ ...said, accountExists: true });
    });

    it('makes an account in its language, logs in, and gives the roles', async () => {
      const answer = await accept(await invited(), { name: ' Robin Bedacht ' });
      expect(answer.status).toBe(201);
      expect(answer.body['account']).toEqual({ id: expect.any(String), name: 'Robin Bedacht', email: 'robin@example.org', language: 'en' });
      const me = await server.ask('GET', '/api/me', undefined, { cookie: cookieOf(answer) });
      expect(me.body).toMatchObject({ grants: [{ ...team(), community: here.community }], login: { passphrase: true, oidc: false } });
      expect((await server.ask('POST', '/api/login', { email: 'robin@example.org', passphrase: PASSPHRASE })).status).toBe(200);
      expect(await trail(server, here.community)).toContain('Robin Bedacht: invitation-accepted Robin Bedacht {"role":"facilitator","where":"Gezond-sociaal","invited":"Robin"}');
    });

    it('works once', async () => {
      const token = await invited();
      await accept(token);
      expect(refusal(await look(token))).toEqual([409, 'invitation-used']);
      expect(refusal(await accept(token, { email: 'ander@example.org' }))).toEqual([409, 'invitation-used']);
      expect(refusal(await anna.ask('POST', '/api/invitation/accept-as-me', { token }))).toEqual([409, 'invitation-used']);
    });

    it('is one account when it is accepted many times at once', async () => {
      const token = await invited();
      const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => accept(token, { email: `${name}@example.org` })));
      expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409, 409]);
      expect(answers.filter((one) => one.status === 409).map((one) => one.body['refused'])).toEqual(Array(3).fill('invitation-used'));
      expect(await server.get<Database>(DATABASE).query('SELECT id FROM account')).toHaveLength(2);
    });

    it('is not used up by an e-mail that somebody has, also when that happens at once', async () => {
      await somebody(server, 'Robin');
      const token = await invited();
      const taken = await accept(token);
      expect([...refusal(taken), taken.body['field']]).toEqual([409, 'email-taken', 'email']);
      const other = await invited([facilitatorOf(here.community)].map(({ role, kind, place }) => ({ role, kind, place })));
      const answers = await Promise.all([token, other].map((one) => accept(one, { email: 'nieuw@example.org' })));
      expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
      expect(answers.find((one) => one.status === 409)?.body['refused']).toBe('email-taken');
      expect(await open()).toHaveLength(1);
    });

    it('can be accepted by who is logged in, whoever it was sent to', async () => {
      const sam = await somebody(server, 'Sam');
      const token = await invited();
      const answer = await sam.ask('POST', '/api/invitation/accept-as-me', { token });
      expect([answer.status, answer.body]).toEqual([200, { account: sam.account }]);
      expect((await sam.ask('GET', '/api/me')).body['grants']).toEqual([{ ...team(), community: here.community }]);
      expect(refusal(await accept(token))).toEqual([409, 'invitation-used']);
    });

    it('asks for a login before it is accepted as oneself', async () => {
      expect((await server.ask('POST', '/api/invitation/accept-as-me', { token: await invited() })).status).toBe(401);
    });

    it('gives who has the role already nothing twice', async () => {
      const sam = await somebody(server, 'Sam', { role: 'facilitator', kind: 'team', place: here.team, community: here.community });
      await sam.ask('POST', '/api/invitation/accept-as-me', { token: await invited() });
      expect((await sam.ask('GET', '/api/me')).body['grants']).toHaveLength(1);
    });

    it('works for 14 days', async () => {
      const token = await invited();
      server.clock.at += 14 * DAY - 1;
      expect((await look(token)).status).toBe(200);
      server.clock.at += 1;
      expect(refusal(await look(token))).toEqual([404, 'link-unknown']);
      expect(refusal(await accept(token))).toEqual([404, 'link-unknown']);
    });

    it('stops working when it is withdrawn; of withdrawing and accepting at once one wins', async () => {
      const token = await invited();
      const [{ id } = { id: '' }] = await open();
      const [accepted, withdrawn] = await Promise.all([accept(token), anna.ask('DELETE', `/api/communities/${here.community}/invitations/${id}`)]);
      const outcome = [accepted.status, withdrawn.status].join();
      expect(['201,404', '410,204']).toContain(outcome);
      expect(await open()).toEqual([]);
      const gone = await invited();
      const [next] = await open();
      expect((await anna.ask('DELETE', `/api/communities/${here.community}/invitations/${next?.id ?? ''}`)).status).toBe(204);
      expect(refusal(await accept(gone, { email: 'laat@example.org' }))).toEqual([410, 'link-revoked']);
      expect(refusal(await look(gone))).toEqual([410, 'link-revoked']);
      expect(await trail(server, here.community)).toContain('Anna: invitation-withdrawn Robin {}');
    });

    it('gives what is still there of what it was for, and nothing when all of it is gone', async () => {
      const database = server.get<Database>(DATABASE);
      const both = await invited([team(), { role: 'contact', kind: 'organisation', place: here.organisation }]);
      const only = await invited([team()]);
      await database.write((query) => query('DELETE FROM team WHERE id = ?', [here.team]));
      expect((await look(both)).body['roles']).toEqual([{ role: 'contact', where: 'De Buurtbron' }]);
      expect(refusal(await look(only))).toEqual([410, 'link-revoked']);
      const answer = await accept(both);
      expect((await server.ask('GET', '/api/me', undefined, { cookie: cookieOf(answer) })).body['grants']).toEqual([{ role: 'contact', kind: 'organisation', place: here.organisation, community: here.community }]);
    });

    it.each([
      [{ passphrase: 'kort' }, 'passphrase-too-short'],
      [{ email: 'x' }, 'email-malformed'],
      [{ name: '' }, 'text-empty'],
      [{ token: 'x' }, 'malformed'],
    ])('is refused for %j, and stays', async (change, refused) => {
      const token = await invited();
      expect((await accept(token, change)).body['refused']).toBe(refused);
      expect((await look(token)).status).toBe(200);
    });

    it('is not known when the token was made up', async () => {
      expect(refusal(await look('x'.repeat(43)))).toEqual([404, 'link-unknown']);
      expect(refusal(await accept('x'.repeat(43)))).toEqual([404, 'link-unknown']);
    });
  });

  describe('to help with one meeting', () => {
    const at = (rest: string) => `/api/meetings/${here.meeting}/${rest}`;

    it('gives that meeting and nothing else, and can be taken back', async () => {
      const answer = await anna.ask('POST', at('invitations'), ROBIN);
      expect(answer.status).toBe(201);
      expect((answer.body['letter'] as unknown as { text: string }).text).toContain('Eerste bijeenkomst');
      expect((await anna.ask('GET', at('helpers'))).body).toMatchObject({ accounts: [], invitations: [{ name: 'Robin', email: 'robin@example.org' }] });
      expect(await open()).toMatchObject([{ meeting: here.meeting, grants: [{ role: 'facilitator', kind: 'meeting', where: 'Eerste bijeenkomst' }] }]);
      const cookie = cookieOf(await accept(tokenOf(answer)));
      const robin = (method: string, path: string) => server.ask(method, path, undefined, { cookie });
      expect((await robin('GET', `/api/meetings/${here.meeting}`)).status).toBe(200);
      expect(refusal(await robin('GET', at('helpers')))).toEqual([403, 'not-allowed']);
      const helpers = (await anna.ask('GET', at('helpers'))).body as unknown as { accounts: { grant: string; name: string }[] };
      expect(helpers).toMatchObject({ accounts: [{ name: 'Robin', email: 'robin@example.org' }], invitations: [] });
      expect((await anna.ask('DELETE', at(`helpers/${helpers.accounts[0]?.grant ?? ''}`))).status).toBe(204);
      expect((await robin('GET', `/api/meetings/${here.meeting}`)).status).toBe(404);
      expect(await trail(server, here.community)).toContain('Anna: role-taken Robin {"role":"facilitator","where":"Eerste bijeenkomst"}');
    });

    it('can be withdrawn by who manages that meeting, not through another one', async () => {
      const elsewhere = await newCommunity(server, 'Elders');
      const bob = await somebody(server, 'Bob', coordinatorOf(elsewhere.community));
      const { id } = (await anna.ask('POST', at('invitations'), ROBIN)).body;
      expect(refusal(await bob.ask('DELETE', `/api/meetings/${elsewhere.meeting}/invitations/${String(id)}`))).toEqual([404, 'invitation-unknown']);
      expect(refusal(await bob.ask('DELETE', `/api/communities/${elsewhere.community}/invitations/${String(id)}`))).toEqual([404, 'invitation-unknown']);
      expect((await anna.ask('DELETE', at(`invitations/${String(id)}`))).status).toBe(204);
    });

    it('takes back nothing else than that somebody helps', async () => {
      const [grant] = await server.get<Database>(DATABASE).query('SELECT id FROM role_grant WHERE account = ?', [anna.account.id]);
      expect(refusal(await anna.ask('DELETE', at(`helpers/${String(grant?.['id'])}`)))).toEqual([404, 'grant-unknown']);
    });
  });
});
