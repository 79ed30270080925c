import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../test/support/databases.js';
import { RestServer } from '../../test/support/rest-server.js';
import { MEMBERS, type Members } from '../access/joining.js';
import { type Made, refusal, Town } from './community.fixture.js';

describe.each([...databaseKinds()])('a phone with a personal link on %s', (kind) => {
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

  it('shows who somebody is here and what their teams work on', async () => {
    const [organisation, perspective] = [await town.organisation(), await town.perspective('beleid')];
    const noor = await town.member(team, 'Noor', { organisation: organisation.id, perspective: perspective.id, function: 'adviseur' });
    await server.ask('POST', `/api/teams/${team.id}/framings`, { text: 'Eerder hulp' });
    server.clock.at += 1;
    await server.ask('POST', `/api/teams/${team.id}/framings`, { text: 'Minder loketten' });
    await town.team('Ander');
    const phone = await town.phone(noor.member);
    expect((await phone.ask('GET', '/api/mine')).body).toEqual({
      name: 'Noor', organisation: 'Gemeente Nergens', perspective: { name: 'beleid', letter: 'B' }, function: 'adviseur', community: { name: 'Onze leergemeenschap' }, language: 'nl',
      teams: [{ id: team.id, name: 'Schulden', opgave: 'Eerder hulp\nMinder loketten', calendarUrl: expect.stringMatching(/\/kalender\/team\/[\w-]{43}\.ics$/) }],
    });
    expect((await phone.ask('PUT', '/api/mine', { language: 'en' })).body).toMatchObject({ language: 'en' });
    expect(refusal(await phone.ask('PUT', '/api/mine', { language: 'fr' }))).toEqual([400, 'malformed', 'language']);
  });

  it('writes a note for who comes after, in own teams only', async () => {
    const noor = await town.member(team, 'Noor');
    const other = await town.team('Ander');
    const phone = await town.phone(noor.member);
    const note = { text: 'Bel eerst de bank.', successor: 'Sam' };
    expect((await phone.ask('POST', `/api/mine/teams/${team.id}/note`, note)).status).toBe(204);
    for (const id of [other.id, 'niemand']) expect(refusal(await phone.ask('POST', `/api/mine/teams/${id}/note`, note))).toEqual([404, 'team-unknown']);
    expect(refusal(await phone.ask('POST', `/api/mine/teams/${team.id}/note`, { text: 'bsn 123456782' }))).toEqual([400, 'contains-bsn', 'text']);
    expect((await server.ask('GET', `/api/teams/${team.id}`)).body['notes']).toMatchObject([{ by: 'Noor', ...note }]);
  });

  it('leaves a team, with or without words', async () => {
    const [noor, sam] = [await town.member(team, 'Noor'), await town.member(team, 'Sam')];
    const [ofNoor, ofSam] = [await town.phone(noor.member), await town.phone(sam.member)];
    const leave = `/api/mine/teams/${team.id}/leave`;
    expect(refusal(await ofNoor.ask('POST', leave, { on: '2026-08-01' }))).toEqual([400, 'date-malformed', 'on']);
    expect((await ofNoor.ask('POST', leave, { on: '2027-01-14', text: 'Dag allemaal', successor: '' })).status).toBe(204);
    expect((await ofSam.ask('POST', leave, { on: '2027-02-01' })).status).toBe(204);
    expect((await server.ask('GET', `/api/teams/${team.id}`)).body).toMatchObject({ members: [{ name: 'Sam', leftOn: '2027-02-01' }], left: [{ name: 'Noor' }], notes: [{ text: 'Dag allemaal' }] });
    expect((await ofNoor.ask('GET', '/api/mine')).body['teams']).toEqual([]);
    expect((await ofSam.ask('GET', '/api/mine')).body['teams']).toHaveLength(1);
    expect(refusal(await ofNoor.ask('POST', leave, { on: '2027-01-14' }))).toEqual([404, 'team-unknown']);
    expect((await town.trail()).filter((one) => one.action === 'member-left')).toHaveLength(2);
    // The door knows it too: until that day the one is let in to meetings of the team, and the other is not.
    const members = server.get<Members>(MEMBERS);
    expect([(await members.member(noor.member))?.teams, (await members.member(sam.member))?.teams, await members.member('niemand')]).toEqual([[], [team.id], null]);
  });
});
