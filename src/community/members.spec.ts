import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { coordinatorOf, newCommunity, type Somebody, somebody } from '../access/access.fixture.js';
import { insertRows } from '../config/sql.js';
import { type Made, refusal, Town } from './community.fixture.js';

describe.each([...databaseKinds()])('members on %s', (kind) => {
  let server: RestServer;
  let town: Town;
  let team: Made;
  let path: string;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    town = new Town(server);
    team = await town.team();
    path = `/api/teams/${team.id}`;
  });
  afterEach(() => server.stop());

  const page = async (of = path) => (await server.ask('GET', of)).body as unknown as { members: { name: string; [key: string]: unknown }[]; left: { name: string; [key: string]: unknown }[] };
  const facilitatorOfTeam = (name: string, { id }: Made): Promise<Somebody> => somebody(server, name, { role: 'facilitator', kind: 'team', place: id, community: server.community });

  describe('who joins', () => {
    it('is known with organisation, perspective and function', async () => {
      const [organisation, perspective] = [await town.organisation(), await town.perspective('beleid')];
      const joined = await town.member(team, ' Noor ', { email: ' Noor@Example.ORG ', organisation: organisation.id, perspective: perspective.id, function: 'adviseur' });
      expect(joined).toEqual({
        membership: joined.membership, member: joined.member, name: 'Noor', organisation: { id: organisation.id, name: 'Gemeente Nergens' }, perspective: { id: perspective.id, name: 'beleid', letter: 'B' },
        function: 'adviseur', joinedOn: '2026-09-01', leftOn: null, replacedBy: null, replaces: null, hasLink: false, email: 'noor@example.org',
      });
      expect((await server.ask('GET', `/api/members/${joined.member}`)).body).toEqual({
        id: joined.member, name: 'Noor', email: 'noor@example.org', organisation: joined['organisation'], perspective: joined['perspective'], function: 'adviseur', language: 'nl', version: 1,
        fictitious: false, hasLink: false, community: { id: server.community, name: 'Onze leergemeenschap' },
        teams: [{ id: team.id, name: 'Schulden', membership: joined.membership, joinedOn: '2026-09-01', leftOn: null }],
      });
      expect((await server.ask('GET', `${town.path}/members`)).body).toMatchObject([{ id: joined.member, teams: [{ id: team.id, name: 'Schulden' }], version: 1 }]);
    });

    it('joins today when nobody says when', async () => {
      server.clock.at = Date.parse('2027-01-14T23:30:00Z');
      expect(await town.member(team, 'Noor', { joinedOn: null })).toMatchObject({ joinedOn: '2027-01-15' });
    });

    it('has an e-mail address of their own in this community, in whatever case', async () => {
      await town.member(team, 'Noor', { email: 'noor@example.org' });
      const add = (email: string) => server.ask('POST', `${path}/members`, { name: 'Sam', email });
      expect(refusal(await add('NOOR@example.org'))).toEqual([409, 'email-taken', 'email']);
      const both = await Promise.all([add('sam@example.org'), add('Sam@example.org')]);
      expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
      // Nobody is left behind by what was refused.
      expect((await page()).members.map((one) => one.name)).toEqual(['Noor', 'Sam']);
      const elsewhere = await newCommunity(server, 'Elders');
      const theirs = await somebody(server, 'Elles', coordinatorOf(elsewhere.community));
      expect((await theirs.ask('POST', `/api/teams/${elsewhere.team}/members`, { name: 'Noor', email: 'noor@example.org' })).status).toBe(201);
    });

    it('is refused by name for what can not be, and then nothing is kept', async () => {
      const wrong: [object, ...unknown[]][] = [
        [{}, 400, 'text-empty', 'name'],
        [{ name: 'Sam', email: 'geen adres' }, 400, 'email-malformed', 'email'],
        [{ name: 'Sam', function: '123456782' }, 400, 'contains-bsn', 'function'],
        [{ name: 'Sam', joinedOn: '2026-02-30' }, 400, 'date-malformed', 'joinedOn'],
        [{ name: 'x'.repeat(121) }, 400, 'too-long', 'name'],
        [{ name: 'Sam', organisation: 'elders' }, 404, 'organisation-unknown', 'organisation'],
        [{ name: 'Sam', perspective: 'elders' }, 404, 'perspective-unknown', 'perspective'],
        [{ name: 'Sam', replaces: 'elders' }, 404, 'member-unknown', 'replaces'],
        [{ member: 'elders' }, 404, 'member-unknown', 'member'],
      ];
      for (const [body, ...refused] of wrong) expect([body, refusal(await server.ask('POST', `${path}/members`, body))]).toEqual([body, refused]);
      expect((await server.ask('GET', `${town.path}/members`)).body).toEqual([]);
    });

    it('may be known already, to who may see them', async () => {
      const other = await town.team('Ander');
      const noor = await town.member(other, 'Noor');
      const add = { member: noor.member, joinedOn: '2026-10-01' };
      const facilitator = await facilitatorOfTeam('Fien', team);
      expect(refusal(await facilitator.ask('POST', `${path}/members`, add))).toEqual([404, 'member-unknown', 'member']);
      expect((await server.ask('POST', `${path}/members`, add)).body).toMatchObject({ member: noor.member, name: 'Noor', joinedOn: '2026-10-01' });
      expect(refusal(await server.ask('POST', `${path}/members`, add))).toEqual([409, 'already-in-team', 'member']);
      expect((await server.ask('GET', `${town.path}/members`)).body).toMatchObject([{ teams: [{ name: 'Ander' }, { name: 'Schulden' }] }]);
    });

    it('comes in once when two add them at once', async () => {
      const noor = await town.member(await town.team('Ander'), 'Noor');
      const both = await Promise.all([1, 2].map(() => server.ask('POST', `${path}/members`, { member: noor.member })));
      expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    });
  });

  describe('who leaves', () => {
    const leave = (membership: string, on: string | null, replacedBy: string | null = null) => server.ask('POST', `${path}/memberships/${membership}/leave`, { on, replacedBy });

    it('is remembered, with who took over', async () => {
      const [noor, sam] = [await town.member(team, 'Noor'), await town.member(team, 'Sam')];
      expect((await leave(noor.membership, '2026-12-01', sam.membership)).body).toMatchObject({ leftOn: '2026-12-01', replacedBy: { member: sam.member, name: 'Sam' } });
      const { members, left } = await page();
      expect(members).toMatchObject([{ name: 'Sam', replaces: { member: noor.member, name: 'Noor' } }]);
      expect(left).toMatchObject([{ name: 'Noor', leftOn: '2026-12-01' }]);
      expect((await server.ask('GET', `${town.path}/members`)).body).toMatchObject([{ name: 'Noor', teams: [] }, { name: 'Sam' }]);
      expect((await town.trail()).map((one) => one.action)).toContain('member-left');
    });

    it('is still a member until the day they leave', async () => {
      server.clock.at = Date.parse('2027-01-14T12:00:00Z');
      const noor = await town.member(team, 'Noor');
      await leave(noor.membership, '2027-02-01');
      expect(await page()).toMatchObject({ members: [{ name: 'Noor', leftOn: '2027-02-01' }], left: [] });
      server.clock.at = Date.parse('2027-02-01T12:00:00Z');
      expect(await page()).toMatchObject({ members: [], left: [{ name: 'Noor' }] });
    });

    it('may stay after all', async () => {
      const noor = await town.member(team, 'Noor');
      await leave(noor.membership, '2026-12-01');
      expect((await leave(noor.membership, null)).body).toMatchObject({ leftOn: null, replacedBy: null });
      await leave(noor.membership, '2026-12-01');
      await server.ask('POST', `${path}/members`, { member: noor.member, joinedOn: '2027-01-01' });
      expect(refusal(await leave(noor.membership, null))).toEqual([409, 'already-in-team']);
    });

    it('is not replaced by themselves, by a stranger, or in a circle', async () => {
      const [noor, sam, bo] = [await town.member(team, 'Noor'), await town.member(team, 'Sam'), await town.member(team, 'Bo')];
      const stranger = await town.member(await town.team('Ander'), 'Jo');
      await leave(noor.membership, '2026-10-01', sam.membership);
      await leave(sam.membership, '2026-11-01', bo.membership);
      expect(refusal(await leave(bo.membership, '2026-12-01', noor.membership))).toEqual([409, 'replaces-itself', 'replacedBy']);
      expect(refusal(await leave(bo.membership, '2026-12-01', bo.membership))).toEqual([409, 'replaces-itself', 'replacedBy']);
      expect(refusal(await leave(bo.membership, '2026-12-01', stranger.membership))).toEqual([404, 'member-unknown', 'replacedBy']);
      expect(refusal(await leave(bo.membership, '2026-08-31'))).toEqual([400, 'date-malformed', 'on']);
      expect(refusal(await leave(stranger.membership, '2026-12-01'))).toEqual([404, 'member-unknown']);
      const again = await server.ask('POST', `${path}/members`, { member: noor.member, replaces: noor.membership });
      expect(refusal(again)).toEqual([409, 'replaces-itself', 'replaces']);
      expect((await page()).members.map((one) => one.name)).toEqual(['Bo']);
    });

    it('makes no circle when two write it down at once', async () => {
      const [noor, sam] = [await town.member(team, 'Noor'), await town.member(team, 'Sam')];
      const both = await Promise.all([leave(noor.membership, '2026-10-01', sam.membership), leave(sam.membership, '2026-10-01', noor.membership)]);
      expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    });

    it('is replaced by a newcomer in one go', async () => {
      const noor = await town.member(team, 'Noor');
      const sam = await town.member(team, 'Sam', { joinedOn: '2026-12-01', replaces: noor.membership });
      expect(sam).toMatchObject({ replaces: { member: noor.member, name: 'Noor' } });
      expect((await page()).left).toMatchObject([{ name: 'Noor', leftOn: '2026-12-01', replacedBy: { name: 'Sam' } }]);
    });
  });

  describe('what is known of somebody', () => {
    const facts = { name: 'Noor', email: 'noor@example.org', organisation: null, perspective: null, function: '', language: 'en' };

    it('is changed by who saw the latest version', async () => {
      const noor = await town.member(team, 'Noor');
      const both = await Promise.all(['A', 'B'].map((name) => server.ask('PUT', `/api/members/${noor.member}`, { ...facts, name, version: 1 })));
      expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
      expect((await server.ask('GET', `/api/members/${noor.member}`)).body).toMatchObject({ email: 'noor@example.org', language: 'en', version: 2 });
    });

    it('has an e-mail address that is nobody else’s', async () => {
      const [noor, sam] = [await town.member(team, 'Noor', { email: 'noor@example.org' }), await town.member(team, 'Sam')];
      expect(refusal(await server.ask('PUT', `/api/members/${sam.member}`, { ...facts, email: 'NOOR@example.org', version: 1 }))).toEqual([409, 'email-taken', 'email']);
      expect((await server.ask('PUT', `/api/members/${noor.member}`, { ...facts, email: 'NOOR@example.org', version: 1 })).body).toMatchObject({ email: 'noor@example.org' });
    });

    it('is for who has to do with them', async () => {
      const noor = await town.member(team, 'Noor');
      const [own, other] = [await facilitatorOfTeam('Fien', team), await facilitatorOfTeam('Olga', await town.team('Ander'))];
      expect((await own.ask('GET', `/api/members/${noor.member}`)).status).toBe(200);
      expect(refusal(await other.ask('GET', `/api/members/${noor.member}`))).toEqual([404, 'member-unknown']);
      expect(refusal(await other.ask('DELETE', `/api/members/${noor.member}`))).toEqual([404, 'member-unknown']);
    });
  });

  describe('a personal link', () => {
    it('comes as a letter to copy, works, and stops when there is a newer one', async () => {
      const noor = await town.member(team, 'Noor', { email: 'noor@example.org' });
      const made = (await server.ask('POST', `/api/members/${noor.member}/link`)).body;
      const letter = made['letter'] as unknown as { to: string; subject: string; text: string };
      expect(made).toMatchObject({ link: expect.stringMatching(/^http:\/\/.+\/mij#[\w-]{43}$/), sent: false, letter: { to: 'noor@example.org' } });
      expect(letter.text).toContain(String(made['link']));
      expect(letter.subject).not.toContain('#');
      const phone = await town.phone(noor.member);
      const before = String(made['link']).split('#')[1] ?? '';
      expect(refusal(await server.ask('GET', '/api/mine', undefined, { cookie: '', authorization: `Bearer ${before}` }))).toEqual([410, 'link-revoked']);
      expect((await phone.ask('GET', '/api/mine')).body).toMatchObject({ name: 'Noor' });
      expect((await page()).members).toMatchObject([{ hasLink: true }]);
      expect((await server.ask('DELETE', `/api/members/${noor.member}/link`)).status).toBe(204);
      expect((await server.ask('DELETE', `/api/members/${noor.member}/link`)).status).toBe(204);
      expect(refusal(await phone.ask('GET', '/api/mine'))).toEqual([410, 'link-revoked']);
      expect((await page()).members).toMatchObject([{ hasLink: false }]);
      expect((await town.trail()).filter((one) => one.action === 'personal-link-revoked')).toHaveLength(1);
    });
  });

  describe('forgetting somebody', () => {
    it('leaves nothing of them, and says what stays', async () => {
      const [noor, sam] = [await town.member(team, 'Noor Zeldzaam', { email: 'zeldzaam@example.org' }), await town.member(team, 'Sam')];
      const phone = await town.phone(noor.member);
      await server.ask('POST', `${path}/memberships/${sam.membership}/leave`, { on: '2026-12-01', replacedBy: noor.membership });
      await phone.ask('POST', `/api/mine/teams/${team.id}/note`, { text: 'Geheim van de bank' });
      await town.database.write(async (query) => {
        await insertRows(query, 'attendance', ['session', 'person', 'member', 'joined_at'], [['m1', 'p1', noor.member, 0], ['m2', 'p9', noor.member, 0]]);
        const columns = ['id', 'community', 'about', 'kind', 'recipient', 'state', 'content', 'subject', 'tries', 'next_try_at', 'made_at'];
        await insertRows(query, 'letter', columns, [['l', server.community, noor.member, 'personal-link', 'zeldzaam@example.org', 'sent', null, 'Zeldzaam', 0, 0, 0]]);
      });
      const erased = await server.ask('DELETE', `/api/members/${noor.member}`);
      expect([erased.status, erased.body]).toEqual([200, { memberships: 1, links: 1, notes: 1, meetings: 2, stays: { notes: 0 } }]);
      const everything = JSON.stringify(await Promise.all(['member', 'membership', 'personal_link', 'handover_note', 'attendance', 'audit_entry', 'letter'].map((table) => town.database.query(`SELECT * FROM ${table}`))));
      expect(everything).not.toMatch(/zeldzaam|geheim/i);
      expect(await page()).toMatchObject({ members: [], left: [{ name: 'Sam', replacedBy: null }] });
      expect(refusal(await phone.ask('GET', '/api/mine'))).toEqual([401, 'not-recognised']);
      expect(refusal(await server.ask('DELETE', `/api/members/${noor.member}`))).toEqual([404, 'member-unknown']);
      expect((await town.trail()).filter((one) => one.subject === noor.member).map((one) => [one.action, one.name])).toEqual(expect.arrayContaining([['member-added', ''], ['member-erased', '']]));
    });

    it('keeps their notes without a name when that was asked', async () => {
      const noor = await town.member(team, 'Noor');
      await server.ask('POST', `${path}/notes`, { member: noor.member, text: 'Bel eerst de bank.' });
      expect((await server.ask('DELETE', `/api/members/${noor.member}?notes=keep`)).body).toMatchObject({ notes: 0, stays: { notes: 1 } });
      expect((await server.ask('GET', path)).body).toMatchObject({ notes: [{ by: null, text: 'Bel eerst de bank.' }] });
      expect(refusal(await server.ask('DELETE', `/api/members/${noor.member}?notes=burn`))).toEqual([404, 'member-unknown']);
    });

    it('makes the address free for another', async () => {
      const noor = await town.member(team, 'Noor', { email: 'post@example.org' });
      await server.ask('DELETE', `/api/members/${noor.member}`);
      expect((await town.member(team, 'Sam', { email: 'post@example.org' })).member).not.toBe(noor.member);
    });
  });
});
