import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { newCommunity, somebody } from '../access/access.fixture.js';
import { randomId, randomToken } from '../config/clock.js';
import { insertRows } from '../config/sql.js';
import { type Made, refusal, Town } from './community.fixture.js';

const FACTS = { name: 'Schulden', kind: 'werkteam', period: null, rhythm: 'maandelijks', missingVoices: ['kredietbank'] };

describe.each([...databaseKinds()])('teams on %s', (kind) => {
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

  const get = async () => (await server.ask('GET', path)).body;

  describe('a team', () => {
    it('without anybody or anything answers sensibly everywhere', async () => {
      expect(await get()).toEqual({
        id: team.id, name: 'Schulden', kind: 'werkteam', period: null, archived: false, fictitious: false, community: { id: server.community, name: 'Onze leergemeenschap' },
        rhythm: '', missingVoices: [], calendarUrl: expect.stringMatching(/\/kalender\/team\/[\w-]{43}\.ics$/), version: 1,
        framings: [], wanted: [], members: [], left: [], glossary: [], notes: [],
      });
      expect((await server.ask('GET', `${path}/table`)).body).toEqual({
        wanted: [], others: [], missing: [], missingVoices: [], organisations: [], steady: { members: 0, sinceStart: 0, joined: [], left: [] }, people: [], expected: [], meetings: [],
      });
      expect((await server.ask('GET', `${town.path}/members`)).body).toEqual([]);
    });

    it('is changed by who saw the latest version', async () => {
      const period = await town.period('2020-2022');
      const both = await Promise.all(['Een', 'Twee'].map((name) => server.ask('PUT', path, { ...FACTS, name, period: period.id, version: 1 })));
      expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
      expect(await get()).toMatchObject({ rhythm: 'maandelijks', missingVoices: ['kredietbank'], period: { id: period.id, name: '2020-2022' }, version: 2 });
      expect(refusal(await server.ask('PUT', path, { ...FACTS, version: 1 }))).toEqual([409, 'changed-meanwhile']);
    });

    it('works in a period of its own community', async () => {
      expect(refusal(await server.ask('PUT', path, { ...FACTS, period: 'elders', version: 1 }))).toEqual([404, 'period-unknown', 'period']);
      expect(refusal(await server.ask('POST', `${town.path}/teams`, { ...FACTS, period: 'elders' }))).toEqual([404, 'period-unknown', 'period']);
    });

    it('goes to the archive and comes back with all it had', async () => {
      await town.member(team, 'Noor');
      expect((await server.ask('POST', `${path}/archive`)).body).toMatchObject({ archived: true });
      const [line] = (await server.ask('GET', town.path)).body['teams'] as unknown as object[];
      expect(line).toEqual({ id: team.id, name: 'Schulden', kind: 'werkteam', period: null, members: 1, archived: true, fictitious: false });
      expect((await server.ask('POST', `${path}/restore`)).body).toMatchObject({ archived: false, members: [{ name: 'Noor' }] });
      expect((await town.trail()).map((one) => one.action)).toEqual(expect.arrayContaining(['team-made', 'team-archived', 'team-restored']));
    });

    it('of another community is not there, and is not changed by a facilitator of another team', async () => {
      const elsewhere = await newCommunity(server, 'Elders');
      expect(refusal(await server.ask('GET', `/api/teams/${elsewhere.team}`))).toEqual([404, 'team-unknown']);
      const other = await town.team('Ander');
      const facilitator = await somebody(server, 'Fien', { role: 'facilitator', kind: 'team', place: other.id, community: server.community });
      expect(refusal(await facilitator.ask('PUT', path, { ...FACTS, version: 1 }))).toEqual([404, 'team-unknown']);
      expect((await facilitator.ask('GET', `/api/teams/${other.id}`)).status).toBe(200);
    });
  });

  describe('the opgave', () => {
    const frame = (more: object = {}) => server.ask('POST', `${path}/framings`, { text: 'Eerder de juiste hulp', heldBy: 'bewoners', reason: 'het begin', ...more });

    it('may be framed in more ways at once, each with all its versions', async () => {
      const first = (await frame()).body;
      server.clock.at += 1000;
      await frame({ text: 'Minder loketten', heldBy: 'beleid' });
      const again = await server.ask('POST', `${path}/framings/${String(first['thread'])}`, { text: 'Eerder en sneller', heldBy: 'bewoners', reason: 'na gesprek', version: 1 });
      expect([again.status, again.body]).toEqual([201, {
        thread: first['thread'], version: 2, text: 'Eerder en sneller', heldBy: 'bewoners', reason: 'na gesprek', madeAt: server.clock.at, retired: false,
        earlier: [{ version: 1, text: 'Eerder de juiste hulp', heldBy: 'bewoners', reason: 'het begin', madeAt: server.clock.at - 1000 }],
      }]);
      expect(((await get())['framings'] as unknown as { text: string }[]).map((one) => one.text)).toEqual(['Eerder en sneller', 'Minder loketten']);
    });

    it('loses nobody’s change', async () => {
      const thread = String((await frame()).body['thread']);
      const both = await Promise.all(['A', 'B'].map((text) => server.ask('POST', `${path}/framings/${thread}`, { text, version: 1 })));
      expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
      expect(refusal(await server.ask('POST', `${path}/framings/${thread}`, { text: 'C', version: 1 }))).toEqual([409, 'changed-meanwhile']);
    });

    it('retires and holds again', async () => {
      const thread = String((await frame()).body['thread']);
      await frame({ text: 'Anders' });
      expect((await server.ask('POST', `${path}/framings/${thread}/retire`)).body).toMatchObject({ retired: true });
      expect(((await get())['framings'] as unknown as { retired: boolean }[]).map((one) => one.retired)).toEqual([false, true]);
      expect(refusal(await server.ask('POST', `${path}/framings/${thread}`, { text: 'C', version: 1 }))).toEqual([409, 'changed-meanwhile']);
      expect((await server.ask('POST', `${path}/framings/${thread}/restore`)).body).toMatchObject({ retired: false });
    });

    it('of another team is not there', async () => {
      const thread = String((await frame()).body['thread']);
      const other = `/api/teams/${(await town.team('Ander')).id}/framings/${thread}`;
      const asked = [await server.ask('POST', other, { text: 'C', version: 1 }), await server.ask('POST', `${other}/retire`), await server.ask('POST', `${other}/restore`)];
      expect(asked.map(refusal)).toEqual([[404, 'no-longer-there'], [404, 'no-longer-there'], [404, 'no-longer-there']]);
    });
  });

  describe('wanted perspectives', () => {
    it('are of the community, in its order', async () => {
      const [beleid, bewoner] = [await town.perspective('beleid'), await town.perspective('bewoner')];
      const wanted = await server.ask('PUT', `${path}/wanted`, { perspectives: [bewoner.id, beleid.id, bewoner.id] });
      expect((wanted.body as unknown as Made[]).map((one) => one.id)).toEqual([beleid.id, bewoner.id]);
      const refused = await server.ask('PUT', `${path}/wanted`, { perspectives: [beleid.id, 'elders'] });
      expect(refusal(refused)).toEqual([404, 'perspective-unknown', 'perspectives']);
      expect((await get())['wanted']).toHaveLength(2);
    });
  });

  describe('the words of a team', () => {
    it('are each there once, by alphabet', async () => {
      const glossary = `${path}/glossary`;
      const made = (await server.ask('POST', glossary, { term: 'Outreachend', meaning: 'erop af gaan' })).body;
      await server.ask('POST', glossary, { term: 'bejegening', meaning: 'hoe je iemand ontvangt' });
      expect(refusal(await server.ask('POST', glossary, { term: ' OUTREACHEND', meaning: 'x' }))).toEqual([409, 'name-taken', 'term']);
      expect((await server.ask('PUT', `${glossary}/${String(made['id'])}`, { term: 'Outreachend', meaning: 'aanbellen' })).body).toMatchObject({ meaning: 'aanbellen' });
      expect(refusal(await server.ask('PUT', `${glossary}/${String(made['id'])}`, { term: 'Bejegening', meaning: 'x' }))).toEqual([409, 'name-taken', 'term']);
      expect(((await get())['glossary'] as unknown as { term: string }[]).map((one) => one.term)).toEqual(['bejegening', 'Outreachend']);
      const other = `/api/teams/${(await town.team('Ander')).id}/glossary/${String(made['id'])}`;
      expect([refusal(await server.ask('PUT', other, { term: 'x', meaning: 'y' })), refusal(await server.ask('DELETE', other))]).toEqual([[404, 'no-longer-there'], [404, 'no-longer-there']]);
      expect((await server.ask('DELETE', `${glossary}/${String(made['id'])}`)).status).toBe(204);
    });
  });

  describe('handover notes', () => {
    it('are of somebody of the team, or of nobody', async () => {
      const noor = await town.member(team, 'Noor');
      const made = (await server.ask('POST', `${path}/notes`, { member: noor.member, text: 'Bel eerst de bank.', successor: 'Sam' })).body;
      expect(made).toEqual({ id: made['id'], by: 'Noor', text: 'Bel eerst de bank.', successor: 'Sam', writtenAt: server.clock.at });
      server.clock.at += 1;
      await server.ask('POST', `${path}/notes`, { member: null, text: 'Van ons allemaal.' });
      expect(((await get())['notes'] as unknown as { by: string | null }[]).map((one) => one.by)).toEqual([null, 'Noor']);
      const stranger = await town.member(await town.team('Ander'), 'Sam');
      expect(refusal(await server.ask('POST', `${path}/notes`, { member: stranger.member, text: 'x' }))).toEqual([404, 'member-unknown', 'member']);
      expect((await server.ask('DELETE', `${path}/notes/${String(made['id'])}`)).status).toBe(204);
      expect(refusal(await server.ask('DELETE', `${path}/notes/${String(made['id'])}`))).toEqual([404, 'no-longer-there']);
      expect((await town.trail()).map((one) => one.action)).toContain('handover-note-removed');
    });
  });

  describe('the table of a team', () => {
    it('says who is in it, who is missed and how its meetings were', async () => {
      const [beleid, bewoner] = [await town.perspective('beleid'), await town.perspective('bewoner')];
      await server.ask('PUT', `${path}/wanted`, { perspectives: [beleid.id, bewoner.id] });
      const noor = await town.member(team, 'Noor', { perspective: beleid.id });
      const sam = await town.member(team, 'Sam', { perspective: bewoner.id, joinedOn: '2026-12-01', replaces: noor.membership });
      const meeting = await closedMeeting(town, team, '2026-10-08', [noor.member, null]);
      const table = (await server.ask('GET', `${path}/table`)).body;
      expect(table).toMatchObject({
        wanted: [{ name: 'beleid', present: 0 }, { name: 'bewoner', present: 1 }],
        missing: ['beleid'],
        steady: { members: 1, sinceStart: 0, joined: [{ name: 'Sam', on: '2026-12-01' }], left: [{ name: 'Noor', on: '2026-12-01', replacedBy: 'Sam' }] },
        people: [{ member: sam.member, name: 'Sam', newcomer: true, standsInFor: 'Noor' }],
        expected: [],
        meetings: [{ meeting, title: 'Bijeenkomst', date: '2026-10-08', present: 2, perspectives: [{ name: 'beleid', present: 1 }, { name: '', present: 1 }] }],
      });
    });
  });
});

/** A meeting that is over, with who was there: members, and guests as null. */
async function closedMeeting(town: Town, team: Made, date: string, there: readonly (string | null)[]): Promise<string> {
  const id = randomId();
  const columns = ['id', 'status', 'version', 'kind', 'title', 'question', 'team', 'date', 'organisations', 'perspectives', 'items', 'permanent', 'screen_token', 'owner', 'created_at', 'community', 'team_id'];
  const row = [id, 'closed', 1, 'werkteam', 'Bijeenkomst', '', 'Schulden', date, '[]', '[]', '[]', randomToken(), randomToken(), 'a', 0, town.server.community, team.id];
  await town.database.write(async (query) => {
    await insertRows(query, 'meeting', columns, [row]);
    await insertRows(query, 'attendance', ['session', 'person', 'member', 'joined_at'], there.map((member) => [id, randomId(), member, 0]));
  });
  return id;
}
