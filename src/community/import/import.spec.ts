import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { somebody } from '../../access/access.fixture.js';
import { type Made, refusal, Town } from '../community.fixture.js';
import type { ImportAnswer } from './import.answers.js';

const FILE = `Naam;E-mail;Organisatie;Perspectief;Functie;Sinds
Noor;noor@example.org;Enver;beleid;adviseur;01-09-2026
Sam;;Gemeente Nergens;Bewoner;=1+1;
`;

describe.each([...databaseKinds()])('importing members on %s', (kind) => {
  let server: RestServer;
  let town: Town;
  let team: Made;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    server.clock.at = Date.parse('2027-01-14T12:00:00Z');
    await server.setUp();
    town = new Town(server);
    team = await town.team();
  });
  afterEach(() => server.stop());

  const send = async (file: BodyInit, { apply = false, to = team, type = 'text/csv', cookie = server.cookie } = {}) => {
    const answer = await fetch(`${server.origin}/api/teams/${to.id}/import${apply ? '?apply=1' : ''}`, { method: 'POST', headers: { cookie, 'content-type': type }, body: file });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
  };
  const look = async (file: BodyInit, more: Parameters<typeof send>[1] = {}) => (await send(file, more)).body as unknown as ImportAnswer;
  const counts = async () => (await server.ask('GET', town.path)).body as unknown as { organisations: { name: string }[]; perspectives: { name: string }[]; teams: { members: number }[] };

  it('shows first what would become of every line, and keeps nothing', async () => {
    await town.organisation('gemeente nergens');
    expect(await look(FILE)).toEqual({
      encoding: 'utf-8', delimiter: ';', ignored: [], applied: false, counts: { new: 2, known: 0, error: 0 }, newOrganisations: ['Enver'], newPerspectives: ['beleid', 'Bewoner'],
      rows: [
        { line: 2, name: 'Noor', email: 'noor@example.org', organisation: 'Enver', perspective: 'beleid', function: 'adviseur', joinedOn: '2026-09-01', state: 'new', problems: [] },
        { line: 3, name: 'Sam', email: null, organisation: 'Gemeente Nergens', perspective: 'Bewoner', function: '=1+1', joinedOn: null, state: 'new', problems: [] },
      ],
    });
    expect(await counts()).toMatchObject({ organisations: [{ name: 'gemeente nergens' }], perspectives: [], teams: [{ members: 0 }] });
  });

  it('brings everybody in, with the organisations and perspectives that were not there', async () => {
    await town.organisation('gemeente nergens');
    expect(await look(FILE, { apply: true })).toMatchObject({ applied: true, counts: { new: 2 } });
    expect((await server.ask('GET', `/api/teams/${team.id}`)).body['members']).toMatchObject([
      { name: 'Noor', email: 'noor@example.org', organisation: { name: 'Enver' }, perspective: { name: 'beleid', letter: 'B' }, function: 'adviseur', joinedOn: '2026-09-01' },
      { name: 'Sam', email: null, organisation: { name: 'gemeente nergens' }, perspective: { name: 'Bewoner', letter: 'E' }, function: '=1+1', joinedOn: '2027-01-14' },
    ]);
    expect((await town.trail()).map((one) => one.action)).toContain('members-imported');
  });

  it('changes nothing the second time', async () => {
    await send(FILE, { apply: true });
    expect(await look(FILE, { apply: true })).toMatchObject({ counts: { new: 0, known: 2, error: 0 }, newOrganisations: [], rows: [{ problems: [{ column: 'email', problem: 'already-in-team' }] }, { problems: [{ column: 'name', problem: 'already-in-team' }] }] });
    expect(await counts()).toMatchObject({ teams: [{ members: 2 }] });
  });

  it('lets who is known elsewhere in the community join, for who may see them', async () => {
    const other = await town.team('Ander');
    await town.member(other, 'Noor B', { email: 'noor@example.org' });
    const facilitator = await somebody(server, 'Fien', { role: 'facilitator', kind: 'team', place: team.id, community: server.community });
    expect((await look(FILE, { cookie: facilitator.cookie })).rows[0]).toMatchObject({ state: 'error', problems: [{ column: 'email', problem: 'email-taken' }] });
    expect((await look(FILE, { apply: true })).rows[0]).toMatchObject({ state: 'known', problems: [{ problem: 'already-in-community' }] });
    expect((await server.ask('GET', `${town.path}/members`)).body).toMatchObject([{ name: 'Noor B', teams: [{ name: 'Ander' }, { name: 'Schulden' }] }, { name: 'Sam' }]);
  });

  it('keeps nothing when there is one line with an error', async () => {
    const file = `${FILE}Bo;geen adres;Nieuw;;;\n`;
    expect(await look(file)).toMatchObject({ counts: { new: 2, error: 1 } });
    expect(refusal(await send(file, { apply: true }))).toEqual([409, 'import-has-errors']);
    expect(await counts()).toMatchObject({ organisations: [], perspectives: [], teams: [{ members: 0 }] });
  });

  it('makes nothing twice when it is brought in twice at once', async () => {
    const other = await town.team('Ander');
    const all = await Promise.all([send(FILE, { apply: true }), send(FILE, { apply: true }), send(FILE.replace('Noor;noor@', 'Bo;bo@'), { apply: true, to: other })]);
    expect(all.map((one) => one.status)).toEqual([200, 200, 200]);
    const there = await counts();
    expect([there.organisations.length, there.perspectives.length]).toEqual([2, 2]);
    expect((await server.ask('GET', `/api/teams/${team.id}`)).body['members']).toHaveLength(2);
  });

  it('takes what Excel in the Netherlands writes', async () => {
    const file = Buffer.from('naam;organisatie\r\nZo\u00eb;Caf\u00e9 \u0080\r\n', 'latin1');
    expect(await look(file, { type: 'application/octet-stream' })).toMatchObject({ encoding: 'windows-1252', rows: [{ name: 'Zoë', organisation: 'Café €' }] });
  });

  it('refuses what is no such file', async () => {
    expect(refusal(await send('naam', { type: 'application/pdf' }))).toEqual([400, 'import-unreadable']);
    expect(refusal(await send(''))).toEqual([400, 'import-no-names']);
    expect(refusal(await send('functie\nx'))).toEqual([400, 'import-no-names']);
    expect(refusal(await send(`naam\n${'x'.repeat(513 * 1024)}`))).toEqual([413, 'too-large']);
    expect(refusal(await server.ask('POST', `/api/teams/${team.id}/import`, { a: 1 }))).toEqual([400, 'import-unreadable']);
  });

  it('is for who looks after the team', async () => {
    const other = await somebody(server, 'Olga', { role: 'facilitator', kind: 'team', place: (await town.team('Ander')).id, community: server.community });
    expect(refusal(await send(FILE, { cookie: other.cookie }))).toEqual([404, 'team-unknown']);
    expect(refusal(await send(FILE, { cookie: '' }))).toEqual([401, 'not-recognised']);
  });

  it('takes two thousand people at once', async () => {
    const file = `naam;email;organisatie\n${Array.from({ length: 2000 }, (_, i) => `Lid ${String(i)};lid${String(i)}@example.org;Organisatie ${String(i % 50)}`).join('\n')}`;
    expect((await look(file, { apply: true })).counts).toEqual({ new: 2000, known: 0, error: 0 });
    expect((await server.ask('GET', `${town.path}/members`)).body).toHaveLength(2000);
  });
});
