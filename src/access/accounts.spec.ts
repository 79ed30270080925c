import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { type Answer, cookieOf, RestServer } from '../../test/support/rest-server.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { coordinatorOf, facilitatorOf, newCommunity, somebody, type Somebody, type Somewhere, trail } from './access.fixture.js';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly { readonly id: string; readonly role: string; readonly kind: string; readonly where: string }[];
}

describe.each([...databaseKinds()])('accounts on %s', (kind) => {
  let server: RestServer;
  let here: Somewhere;
  let anna: Somebody;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    here = await newCommunity(server, 'Zuid leert');
    anna = await somebody(server, 'Anna', coordinatorOf(here.community));
  });
  afterEach(() => server.stop());

  const at = (rest: string, community = here.community) => `/api/communities/${community}/${rest}`;
  const accounts = async () => (await anna.ask('GET', at('accounts'))).body['accounts'] as unknown as Line[];
  const grantOf = async (name: string, role: string) => (await accounts()).find((one) => one.name === name)?.grants.find((one) => one.role === role)?.id ?? '';
  const refusal = (answer: Answer) => [answer.status, answer.body['refused']];

  it('of a community are listed by name, with what they may be and where', async () => {
    const elsewhere = await newCommunity(server, 'Elders');
    await somebody(server, 'Zoë', facilitatorOf(elsewhere.community));
    await somebody(server, 'Bob', { role: 'contact', kind: 'organisation', place: here.organisation, community: here.community }, facilitatorOf(elsewhere.community));
    expect(await accounts()).toEqual([
      { id: anna.account.id, name: 'Anna', email: 'anna@example.org', grants: [{ id: expect.any(String), role: 'coordinator', kind: 'community', place: here.community, where: 'Zuid leert' }] },
      { id: expect.any(String), name: 'Bob', email: 'bob@example.org', grants: [{ id: expect.any(String), role: 'contact', kind: 'organisation', place: here.organisation, where: 'De Buurtbron' }] },
    ]);
  });

  it('without a role can log in, and see an empty answer', async () => {
    const bob = await somebody(server, 'Bob');
    expect((await bob.ask('GET', '/api/me')).body).toEqual({ account: bob.account, grants: [], login: { passphrase: false, oidc: false } });
    expect((await bob.ask('GET', '/api/meetings')).body).toEqual([]);
    expect(refusal(await bob.ask('GET', at('accounts')))).toEqual([404, 'community-unknown']);
  });

  describe('are given one more role', () => {
    let bob: Somebody;
    beforeEach(async () => {
      bob = await somebody(server, 'Bob', { role: 'contact', kind: 'organisation', place: here.organisation, community: here.community });
    });
    const give = (account: string, role: object) => anna.ask('POST', at(`accounts/${account}/grants`), role);
    const teamRole = () => ({ role: 'facilitator', kind: 'team', place: here.team });

    it('that works at once, and is written down once', async () => {
      expect(refusal(await bob.ask('GET', `/api/meetings/${here.meeting}`))).toEqual([404, 'meeting-unknown']);
      const first = await give(bob.account.id, teamRole());
      expect([first.status, first.body]).toEqual([201, { id: expect.any(String), ...teamRole() }]);
      expect((await give(bob.account.id, teamRole())).body).toEqual(first.body);
      expect((await bob.ask('GET', `/api/meetings/${here.meeting}`)).status).toBe(200);
      expect(await trail(server, here.community)).toEqual(['Anna: role-given Bob {"role":"facilitator","where":"Gezond-sociaal"}']);
    });

    it('only when they have one in this community already', async () => {
      const zoë = await somebody(server, 'Zoë');
      expect(refusal(await give(zoë.account.id, teamRole()))).toEqual([404, 'account-unknown']);
      expect(refusal(await give('niemand', teamRole()))).toEqual([404, 'account-unknown']);
    });

    it('only in a place of this community', async () => {
      const elsewhere = await newCommunity(server, 'Elders');
      const answer = await give(bob.account.id, { ...teamRole(), place: elsewhere.team });
      expect([...refusal(answer), answer.body['field']]).toEqual([404, 'team-unknown', 'place']);
      expect(refusal(await give(bob.account.id, { role: 'coordinator', kind: 'community', place: elsewhere.community }))).toEqual([404, 'community-unknown']);
    });
  });

  describe('lose a role', () => {
    it('at once', async () => {
      const bob = await somebody(server, 'Bob', facilitatorOf(here.community));
      expect((await bob.ask('GET', `/api/meetings/${here.meeting}`)).status).toBe(200);
      const grant = await grantOf('Bob', 'facilitator');
      expect((await anna.ask('DELETE', at(`grants/${grant}`))).status).toBe(204);
      expect((await bob.ask('GET', `/api/meetings/${here.meeting}`)).status).toBe(404);
      expect(refusal(await anna.ask('DELETE', at(`grants/${grant}`)))).toEqual([404, 'grant-unknown']);
      expect(await trail(server, here.community)).toEqual(['Anna: role-taken Bob {"role":"facilitator","where":"Zuid leert"}']);
    });

    it('not through another community', async () => {
      const elsewhere = await newCommunity(server, 'Elders');
      const zoë = await somebody(server, 'Zoë', coordinatorOf(elsewhere.community));
      const grant = await grantOf('Anna', 'coordinator');
      expect(refusal(await zoë.ask('DELETE', at(`grants/${grant}`, elsewhere.community)))).toEqual([404, 'grant-unknown']);
    });

    it('but for the last coordinator, also when that is oneself', async () => {
      const grant = await grantOf('Anna', 'coordinator');
      expect(refusal(await anna.ask('DELETE', at(`grants/${grant}`)))).toEqual([409, 'last-coordinator']);
      await somebody(server, 'Bob', coordinatorOf(here.community));
      expect((await anna.ask('DELETE', at(`grants/${grant}`))).status).toBe(204);
    });

    it('and of coordinators who take each other’s back at once, one stays', async () => {
      const others = await Promise.all(['Bob', 'Cor', 'Dirk', 'Eva'].map((name) => somebody(server, name, coordinatorOf(here.community))));
      const all = [anna, ...others];
      const grants = await Promise.all(all.map(({ account }) => grantOf(account.name, 'coordinator')));
      const answers = await Promise.all(all.map((one, i) => one.ask('DELETE', at(`grants/${grants[(i + 1) % grants.length] ?? ''}`))));
      // Who lost the role before their turn came is not a coordinator any more; who was in time hears that one must stay.
      for (const answer of answers) expect([204, 403, 404, 409]).toContain(answer.status);
      const left = await server.get<Database>(DATABASE).query("SELECT id FROM role_grant WHERE community = ? AND role = 'coordinator'", [here.community]);
      expect(left.length).toBeGreaterThanOrEqual(1);
      expect(answers.filter((answer) => answer.status === 204)).toHaveLength(all.length - left.length);
    });

    it('and two at once from somebody who looks after both leave one', async () => {
      await somebody(server, 'Bob', coordinatorOf(here.community));
      const grants = await Promise.all(['Anna', 'Bob'].map((name) => grantOf(name, 'coordinator')));
      const answers = await Promise.all(grants.map((grant) => anna.ask('DELETE', at(`grants/${grant}`))));
      expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
    });
  });

  describe('get a link for a new passphrase', () => {
    const resetLink = (who: Somebody, account: string, community = here.community) => who.ask('POST', at(`accounts/${account}/reset-link`, community));

    it('with which they log in, also when they had no passphrase', async () => {
      const bob = await somebody(server, 'Bob', facilitatorOf(here.community));
      const answer = await resetLink(anna, bob.account.id);
      expect(answer.status).toBe(201);
      expect(answer.body).toEqual({ link: expect.stringMatching(/\/herstel#[\w-]{43}$/), letter: { to: 'bob@example.org', subject: expect.any(String), text: expect.any(String) }, sent: false });
      const token = String(answer.body['link']).split('#')[1];
      const reset = await server.ask('POST', '/api/reset', { token, passphrase: 'een nieuwe zin' });
      expect(reset.body['account']).toEqual(bob.account);
      expect((await server.ask('GET', '/api/me', undefined, { cookie: cookieOf(reset) })).body['login']).toEqual({ passphrase: true, oidc: false });
      expect(await trail(server, here.community)).toEqual(['Anna: reset-link-made Bob {}']);
    });

    it('only from who looks after everything they have a role in', async () => {
      const elsewhere = await newCommunity(server, 'Elders');
      const bob = await somebody(server, 'Bob', facilitatorOf(here.community), facilitatorOf(elsewhere.community));
      expect(refusal(await resetLink(anna, bob.account.id))).toEqual([403, 'not-allowed']);
      const both = await somebody(server, 'Cor', coordinatorOf(here.community), coordinatorOf(elsewhere.community));
      expect((await resetLink(both, bob.account.id)).status).toBe(201);
    });

    it('only through a community in which they have a role', async () => {
      const elsewhere = await newCommunity(server, 'Elders');
      const zoë = await somebody(server, 'Zoë', coordinatorOf(elsewhere.community));
      const roleless = await somebody(server, 'Bob');
      expect(refusal(await resetLink(zoë, anna.account.id, elsewhere.community))).toEqual([404, 'account-unknown']);
      expect(refusal(await resetLink(anna, roleless.account.id))).toEqual([404, 'account-unknown']);
    });

    it('from the operator too, who is not named', async () => {
      await server.access.createResetLink('anna@example.org');
      expect(await trail(server, here.community)).toEqual([': reset-link-made Anna {}']);
    });
  });
});
