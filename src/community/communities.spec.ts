import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { coordinatorOf, facilitatorOf, newCommunity, somebody } from '../access/access.fixture.js';
import { refusal, Town } from './community.fixture.js';

const FACTS = { name: 'Werkplaats Nergens', motto: 'van en met elkaar leren', language: 'nl', zone: 'Europe/Amsterdam' };

describe.each([...databaseKinds()])('communities on %s', (kind) => {
  let server: RestServer;
  let town: Town;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    town = new Town(server);
  });
  afterEach(() => server.stop());

  describe('a community', () => {
    it('is listed for who has a role in it, with how many teams and members it has', async () => {
      const elsewhere = await newCommunity(server, 'Elders');
      const team = await town.team();
      await town.member(team, 'Noor');
      const mine = (await server.ask('GET', '/api/communities')).body as unknown as object[];
      expect(mine).toEqual([{ id: server.community, name: 'Onze leergemeenschap', motto: '', language: 'nl', zone: 'Europe/Amsterdam', fictitious: false, version: 1, teams: 1, members: 1 }]);
      expect(refusal(await server.ask('GET', `/api/communities/${elsewhere.community}`))).toEqual([404, 'community-unknown']);
    });

    it('is begun by who is a coordinator somewhere, and theirs from then on', async () => {
      const made = await server.ask('POST', '/api/communities', FACTS);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ ...FACTS, organisations: [], perspectives: [], periods: [], teams: [], version: 1, fictitious: false });
      const grants = ((await server.ask('GET', '/api/me')).body['grants'] as unknown as { role: string; community: string }[]).filter((one) => one.community === made.body['id']);
      expect(grants.map((one) => one.role).sort()).toEqual(['coordinator', 'facilitator']);
      const facilitator = await somebody(server, 'Fien', facilitatorOf(server.community));
      expect(refusal(await facilitator.ask('POST', '/api/communities', FACTS))).toEqual([403, 'not-allowed']);
    });

    it('is changed by who saw the latest version', async () => {
      const both = await Promise.all(['Een', 'Twee'].map((name) => server.ask('PUT', town.path, { ...FACTS, name, version: 1 })));
      expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
      expect(refusal(both.find((one) => one.status === 409) as (typeof both)[0])).toEqual([409, 'changed-meanwhile']);
      expect((await server.ask('GET', town.path)).body).toMatchObject({ version: 2, motto: FACTS.motto });
    });

    it('is refused by name for what can not be', async () => {
      const wrong = [
        [{ zone: 'Europa/Dordrecht' }, 'zone-unknown', 'zone'],
        [{ name: ' ' }, 'text-empty', 'name'],
        [{ name: 'x'.repeat(201) }, 'too-long', 'name'],
        [{ motto: 'bsn 123456782' }, 'contains-bsn', 'motto'],
        [{ language: 'fr' }, 'malformed', 'language'],
      ] as const;
      for (const [change, refused, field] of wrong) expect(refusal(await server.ask('PUT', town.path, { ...FACTS, ...change, version: 1 }))).toEqual([400, refused, field]);
    });
  });

  describe('an organisation', () => {
    const path = (id = '') => `${town.path}/organisations${id && `/${id}`}`;

    it('has one name, however it is written', async () => {
      const made = await town.organisation('Gemeente  Nergens');
      expect(made).toEqual({ id: made.id, name: 'Gemeente  Nergens', members: 0, archived: false, fictitious: false });
      const again = await Promise.all([' gemeente nergens', 'GEMEENTE NERGENS'].map((name) => server.ask('POST', path(), { name })));
      expect(again.map(refusal)).toEqual([[409, 'name-taken', 'name'], [409, 'name-taken', 'name']]);
      const other = await town.organisation('Enver');
      expect(refusal(await server.ask('PUT', path(other.id), { name: 'gemeente nergens' }))).toEqual([409, 'name-taken', 'name']);
      expect((await server.ask('PUT', path(other.id), { name: 'ENVER' })).body).toMatchObject({ name: 'ENVER' });
    });

    it('is made once when two make it at once', async () => {
      const both = await Promise.all([1, 2].map(() => server.ask('POST', path(), { name: 'Enver' })));
      expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    });

    it('that is in use goes to the archive instead of away', async () => {
      const [used, free] = [await town.organisation(), await town.organisation('Vrij')];
      const team = await town.team();
      const noor = await town.member(team, 'Noor', { organisation: used.id });
      expect(refusal(await server.ask('DELETE', path(used.id)))).toEqual([409, 'in-use']);
      expect((await server.ask('DELETE', path(free.id))).status).toBe(204);
      expect((await server.ask('POST', `${path(used.id)}/archive`)).body).toMatchObject({ archived: true, members: 1 });
      // It stays with who has it, also when something else of them changes.
      const known = (await server.ask('GET', `/api/members/${noor.member}`)).body;
      expect(known['organisation']).toEqual({ id: used.id, name: 'Gemeente Nergens' });
      const facts = { name: 'Noor B', email: null, organisation: used.id, perspective: null, function: '', language: 'nl', version: 1 };
      expect((await server.ask('PUT', `/api/members/${noor.member}`, facts)).body).toMatchObject({ name: 'Noor B', organisation: { id: used.id } });
      // Nobody else gets it.
      expect(refusal(await server.ask('POST', `/api/teams/${team.id}/members`, { name: 'Sam', organisation: used.id }))).toEqual([404, 'organisation-unknown', 'organisation']);
      expect((await server.ask('POST', `${path(used.id)}/restore`)).body).toMatchObject({ archived: false });
      expect((await server.ask('POST', `/api/teams/${team.id}/members`, { name: 'Sam', organisation: used.id })).status).toBe(201);
    });

    it('with a contact is in use', async () => {
      const { id } = await town.organisation();
      await somebody(server, 'Cor', { role: 'contact', kind: 'organisation', place: id, community: server.community });
      expect(refusal(await server.ask('DELETE', path(id)))).toEqual([409, 'in-use']);
    });

    it('of another community is not there', async () => {
      const elsewhere = await newCommunity(server, 'Elders');
      for (const [method, more] of [['DELETE', ''], ['PUT', ''], ['POST', '/archive'], ['POST', '/restore']] as const) {
        expect(refusal(await server.ask(method, path(elsewhere.organisation) + more, { name: 'X' }))).toEqual([404, 'organisation-unknown']);
      }
      const theirs = await somebody(server, 'Elles', coordinatorOf(elsewhere.community));
      expect(refusal(await theirs.ask('POST', path(), { name: 'X' }))).toEqual([404, 'community-unknown']);
    });

    it('shows its contact the teams of its people, no names, and no number under five', async () => {
      const { id } = await town.organisation();
      const [team, other] = [await town.team(), await town.team('Zonder')];
      await town.member(team, 'Noor', { organisation: id });
      await town.member(other, 'Sam');
      const contact = await somebody(server, 'Cor', { role: 'contact', kind: 'organisation', place: id, community: server.community });
      const page = (await contact.ask('GET', `/api/organisations/${id}`)).body;
      expect(page).toEqual({ id, name: 'Gemeente Nergens', community: { id: server.community, name: 'Onze leergemeenschap' }, teams: [{ id: team.id, name: 'Schulden', members: null }], meetings: [] });
      for (const name of ['Sara', 'Wim', 'Ali', 'Bo']) await town.member(team, `${name} Verzonnen`, { organisation: id });
      expect((await contact.ask('GET', `/api/organisations/${id}`)).body['teams']).toEqual([{ id: team.id, name: 'Schulden', members: 5 }]);
      // Of the community they learn its name, on that page, and nothing else.
      expect((await contact.ask('GET', '/api/communities')).body).toEqual([]);
      for (const path of ['', '/members', '/templates']) expect(refusal(await contact.ask('GET', town.path + path))).toEqual([404, 'community-unknown']);
    });
  });

  describe('perspectives', () => {
    const path = (id = '') => `${town.path}/perspectives${id && `/${id}`}`;
    const list = async () => (await server.ask('GET', town.path)).body['perspectives'] as unknown as { id: string; name: string; letter: string }[];

    it('each have a sign of their own and an order', async () => {
      for (const name of ['beleid', 'bewoner', 'onderwijs', 'onderzoek', 'é']) await town.perspective(name);
      expect((await list()).map((one) => `${one.letter} ${one.name}`)).toEqual(['B beleid', 'E bewoner', 'O onderwijs', 'N onderzoek', 'É é']);
      const ids = (await list()).map((one) => one.id).reverse();
      expect(((await server.ask('PUT', path('order'), { ids })).body as unknown as { id: string }[]).map((one) => one.id)).toEqual(ids);
      expect(refusal(await server.ask('PUT', path('order'), { ids: ids.slice(1) }))).toEqual([409, 'changed-meanwhile']);
      expect((await list()).map((one) => one.id)).toEqual(ids);
    });

    it('never share a sign, also when they are added at once', async () => {
      await Promise.all(Array.from({ length: 30 }, (_, i) => town.perspective(`beleid ${String(i)}`)));
      expect(new Set((await list()).map((one) => one.letter)).size).toBe(30);
    });

    it('keep their sign when they are renamed, and go when nobody needs them', async () => {
      const [beleid, bewoner] = [await town.perspective('beleid'), await town.perspective('bewoner')];
      expect((await server.ask('PUT', path(beleid.id), { name: 'Sturing' })).body).toEqual({ id: beleid.id, name: 'Sturing', letter: 'B' });
      expect(refusal(await server.ask('PUT', path(beleid.id), { name: 'BEWONER' }))).toEqual([409, 'name-taken', 'name']);
      expect(refusal(await server.ask('POST', path(), { name: 'sturing' }))).toEqual([409, 'name-taken', 'name']);
      const team = await town.team();
      await server.ask('PUT', `/api/teams/${team.id}/wanted`, { perspectives: [beleid.id] });
      await town.member(team, 'Noor', { perspective: bewoner.id });
      expect([refusal(await server.ask('DELETE', path(beleid.id))), refusal(await server.ask('DELETE', path(bewoner.id)))]).toEqual([[409, 'in-use'], [409, 'in-use']]);
      await server.ask('PUT', `/api/teams/${team.id}/wanted`, { perspectives: [] });
      expect((await server.ask('DELETE', path(beleid.id))).status).toBe(204);
      expect(refusal(await server.ask('DELETE', path(beleid.id)))).toEqual([404, 'perspective-unknown']);
      await town.perspective('nieuw');
      expect((await list()).map((one) => one.name)).toEqual(['bewoner', 'nieuw']);
    });
  });

  describe('periods', () => {
    it('come latest first and stay while a team works in them', async () => {
      const [older, newer] = [await town.period('2017-2019', '2017-09-01', '2019-07-01'), await town.period('2020-2022')];
      expect(((await server.ask('GET', town.path)).body['periods'] as unknown as { name: string }[]).map((one) => one.name)).toEqual(['2020-2022', '2017-2019']);
      const path = `${town.path}/periods/${older.id}`;
      expect((await server.ask('PUT', path, { name: '2017-2018', startsOn: '2017-09-01', endsOn: '2018-07-01' })).body).toEqual({ id: older.id, name: '2017-2018', startsOn: '2017-09-01', endsOn: '2018-07-01' });
      expect(refusal(await server.ask('PUT', path, { name: 'x', startsOn: '2019-01-01', endsOn: '2018-01-01' }))).toEqual([400, 'date-malformed', 'endsOn']);
      expect(refusal(await server.ask('PUT', path, { name: 'x', startsOn: '2019-02-30' }))).toEqual([400, 'date-malformed', 'startsOn']);
      await town.team('Schulden', { period: newer.id });
      expect(refusal(await server.ask('DELETE', `${town.path}/periods/${newer.id}`))).toEqual([409, 'in-use']);
      expect((await server.ask('DELETE', path)).status).toBe(204);
      expect(refusal(await server.ask('DELETE', path))).toEqual([404, 'period-unknown']);
    });
  });

  it('writes down what changed about who and what there is', async () => {
    const { id } = await town.organisation('Vrij');
    await server.ask('POST', `${town.path}/organisations/${id}/archive`);
    server.clock.at += 1;
    await server.ask('DELETE', `${town.path}/organisations/${id}`);
    expect((await town.trail()).map((one) => [one.action, one.name]).slice(-1)).toEqual([['organisation-removed', 'Vrij']]);
    expect((await town.trail()).map((one) => one.action)).toEqual(expect.arrayContaining(['organisation-added', 'organisation-archived']));
  });
});
