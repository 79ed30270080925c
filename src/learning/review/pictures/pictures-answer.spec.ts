import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../../test/support/databases.js';
import { RestServer } from '../../../../test/support/rest-server.js';
import { newCommunity } from '../../../access/access.fixture.js';
import { type Made, refusal } from '../../../community/community.fixture.js';
import { randomId, randomToken } from '../../../config/clock.js';
import { insertRows } from '../../../config/sql.js';
import { PulseTeam } from '../../pulse/pulse.fixture.js';
import type { PicturesAnswer } from '../pictures.answers.js';
import { DeskTown } from '../review.fixture.js';

describe.each([...databaseKinds()])('the pictures on %s', (kind) => {
  let server: RestServer;
  let town: DeskTown;
  let period: Made;
  let team: Made;
  beforeEach(async () => {
    server = await RestServer.start(kind);
    server.clock.at = Date.parse('2027-04-02T12:00:00Z');
    await server.setUp();
    town = new DeskTown(server);
    period = await town.period('2026-2028', '2026-09-01', '2028-08-31');
    team = await town.team('Schulden', { period: period.id });
  });
  afterEach(() => server.stop());

  const pictures = async (of?: string): Promise<PicturesAnswer> => (await server.ask('GET', `${town.path}/pictures${of === undefined ? '' : `?period=${of}`}`)).body as unknown as PicturesAnswer;
  const people = async (count: number, perspective: string | null = null): Promise<string[]> => {
    const made: string[] = [];
    for (let at = 0; at < count; at++) made.push((await town.member(team, `Lid ${String(at)} Verzonnen`, { perspective })).member);
    return made;
  };
  const step = (state: string, session: string, of: string | null): Promise<void> =>
    town.database.write((query) => {
      const row = { id: randomId(), community: server.community, team: of, lands_at: 'geheim', next_step: 'geheim', session, state, reason: 'geheim', happened: '', evidence: '', made_at: 1, changed_at: 1, version: 1 };
      return insertRows(query, 'carry_over', Object.keys(row), [Object.values(row)]);
    });

  it('of a community without anything are empty, and there', async () => {
    await town.database.write((query) => query('DELETE FROM team'));
    expect(await pictures()).toEqual({
      periods: [{ id: period.id, name: '2026-2028' }],
      period: null,
      coverage: { halves: [], rows: [] },
      carryOver: { states: ['intention', 'shared', 'tried', 'adapted', 'anchored', 'stopped'], rows: [] },
      pulse: [],
      palette: { perspectives: [], rows: [], members: [{ perspective: null, people: 'none' }] },
    });
    expect(refusal(await server.ask('GET', `${town.path}/pictures?period=onbekend`))).toEqual([404, 'period-unknown']);
  });

  it('rule 20: have the three levels per half year, with figures where the table was large enough', async () => {
    const members = await people(6);
    const [large, small, cafe] = [await town.held('2027-01-15', team.id, members), await town.held('2026-10-01', team.id, members.slice(0, 3)), await town.held('2026-11-01', null, [null, null, null, null, null])];
    for (const text of ['a', 'b', 'c']) await town.entered(text, { session: large, team: team.id, author: 'p1', level: 'team' });
    await town.entered('d', { session: small, team: team.id, author: 'p1', level: 'organisation', nextStep: 'x', landsAt: 'y' });
    await town.entered('e', { team: team.id, at: Date.parse('2027-02-01') });
    await town.entered('f', { session: cafe, author: 'p1' });
    await town.entered('voor het team', { session: large, team: team.id, author: 'p1', audience: 'team' });
    await town.entered('voor mij', { session: large, team: team.id, author: 'p1', audience: 'me', locked: 'v1.x' });
    const { coverage } = await pictures();
    expect(coverage.halves.map(({ id }) => id)).toEqual(['2026-2', '2027-1']);
    expect(coverage.rows).toEqual([
      {
        team: { id: team.id, name: 'Schulden' }, period: { id: period.id, name: '2026-2028' },
        cells: [{ half: '2026-2', individual: 'none', team: 'none', organisation: 'some' }, { half: '2027-1', individual: 1, team: 3, organisation: 'none' }],
      },
      { team: null, period: null, cells: [{ half: '2026-2', individual: 1, team: 'none', organisation: 'none' }] },
    ]);
    const later = await town.period('2029', '2029-01-01', null);
    expect([(await pictures(period.id)).coverage, (await pictures(later.id)).coverage.rows]).toEqual([coverage, []]);
  });

  it('have how far next steps are', async () => {
    const members = await people(5);
    const [large, small] = [await town.held('2027-01-15', team.id, members), await town.held('2027-02-15', team.id, members.slice(0, 2))];
    await step('anchored', large, team.id);
    await step('anchored', small, team.id);
    await step('tried', small, team.id);
    await step('shared', '', null);
    const { carryOver } = await pictures();
    expect(carryOver.rows.map(({ team: of, counts }) => [of?.name ?? null, counts])).toEqual([
      ['Schulden', { intention: 'none', shared: 'none', tried: 'some', adapted: 'none', anchored: 2, stopped: 'none' }],
      [null, { intention: 'none', shared: 1, tried: 'none', adapted: 'none', anchored: 'none', stopped: 'none' }],
    ]);
    expect((await pictures(period.id)).carryOver.rows).toHaveLength(1);
  });

  it('have pulses of five answers or more, with the hole where there were fewer', async () => {
    const pulse = await PulseTeam.of(server, 6, 'Zorg', { period: period.id });
    for (const answers of [5, 4]) {
      const { id, phones } = await pulse.ask(answers);
      for (const phone of phones) await phone.answer({ trust: 4, roles: 2 });
      await pulse.close(id);
      server.clock.at += 24 * 60 * 60_000;
    }
    const [row] = (await pictures(period.id)).pulse;
    expect(row).toMatchObject({ team: { name: 'Zorg' }, period: { id: period.id }, items: [{ item: 'trust', points: [{ month: '2027-04', mean: 4 }, { mean: null }] }, { item: 'roles' }] });
    expect((await pictures((await town.period('Ander')).id)).pulse).toEqual([]);
  });

  it('have from where people look: members, who was at a table, and visitors who called it by its name', async () => {
    const [bewoner, beleid, student, kunst] = [await town.perspective('Bewoner'), await town.perspective('Beleid'), await town.perspective('Student'), await town.perspective('Kunst')];
    await people(6, bewoner.id);
    const guest = await town.member(await town.team('Ander'), 'Gast Verzonnen', { perspective: beleid.id });
    await town.held('2027-01-15', team.id, [guest.member]);
    await town.database.write(async (query) => {
      await query('DELETE FROM wanted_perspective');
      await query('INSERT INTO wanted_perspective (team, perspective) VALUES (?, ?)', [team.id, kunst.id]);
    });
    const cafe = await town.held('2026-11-01');
    const came = { id: randomId(), meeting: cafe, token: randomToken(), state: 'confirmed', place: 1, name: 'Iemand', organisation: '', perspective: ' student', brings: '', wants: '', language: 'nl', made_at: 1, attended_at: 2 };
    await town.database.write((query) => insertRows(query, 'registration', Object.keys(came), [Object.values(came), Object.values({ ...came, id: randomId(), token: randomToken(), place: 2, perspective: 'koningin', attended_at: 2 }), Object.values({ ...came, id: randomId(), token: randomToken(), place: 3, perspective: 'Bewoner', attended_at: null })]));
    const { palette } = await pictures();
    const names = new Map(palette.perspectives.map(({ id, name }) => [id, name]));
    const seats = palette.rows.map(({ team: of, seats: all }) => [of?.name ?? null, ...all.map(({ perspective, seat }) => `${names.get(perspective) ?? ''} ${seat}`)]);
    expect(seats).toEqual([
      ['Ander', 'Bewoner empty', 'Beleid taken', 'Student empty', 'Kunst empty'],
      ['Schulden', 'Bewoner taken', 'Beleid taken', 'Student empty', 'Kunst wanted'],
      [null, 'Bewoner empty', 'Beleid empty', 'Student taken', 'Kunst empty'],
    ]);
    expect(palette.members).toEqual([{ perspective: bewoner.id, people: 'some' }, { perspective: beleid.id, people: 'some' }, ...[student, kunst].map(({ id }) => ({ perspective: id, people: 'none' })), { perspective: null, people: 'none' }]);
    expect(JSON.stringify(palette)).not.toMatch(/koningin|Verzonnen|Iemand/);
  });

  it('are of one community: nothing of another is in them', async () => {
    const elsewhere = await newCommunity(server, 'Elders');
    await town.entered('a', { community: elsewhere.community, team: elsewhere.team });
    await town.database.write((query) => query("INSERT INTO perspective (id, community, name, name_key, letter, place) VALUES ('x', ?, 'Ginds', 'ginds', 'G', 1)", [elsewhere.community]));
    expect(JSON.stringify(await pictures())).not.toMatch(new RegExp(`Gezond-sociaal|Ginds|${elsewhere.team}`));
  });
});
