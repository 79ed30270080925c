import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds, newPlace, type Place } from '../../../test/support/databases.js';
import { randomId } from '../../config/clock.js';
import { type Database, openDatabase } from '../../config/database.js';
import { isDenial } from '../../config/denial.js';
import { insertRows, type Row } from '../../config/sql.js';
import { SqlJournal } from '../../journal/sql-journal.js';
import { LearningService } from '../../learning/learning.service.js';
import { BriefService } from '../../reports/brief/brief.service.js';
import { ReportsService } from '../../reports/reports.service.js';
import { COMMUNITY } from './seed-community.js';
import { workdayFrom } from './days.js';
import { seedWerkplaats } from './seed.js';

const TABLES = ['period', 'team', 'organisation', 'perspective', 'member', 'membership', 'framing', 'meeting', 'registration', 'attendance', 'journal', 'handover_note', 'glossary_term', 'wanted_perspective'];

describe.each([...databaseKinds()])('the seed on %s', (kind) => {
  let place: Place;
  let database: Database;
  const clock = { at: Date.parse('2027-05-05T10:00:00Z'), now: () => clock.at };

  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  const seed = (again = false) => seedWerkplaats(database, clock, again);
  const all = (sql: string, params: unknown[] = []): Promise<Row[]> => database.query(sql, params);
  const counts = async (): Promise<number[]> => Promise.all(TABLES.map(async (table) => Number((await all(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.['n'])));

  test('brings the real community, with its periods, teams, organisations and thirteen kenniscafés', async () => {
    expect(await seed()).toEqual({ is: 'made', counts: { periods: 3, teams: 9, organisations: 23, perspectives: 9, cafes: 13, members: 20, plans: 2, held: 1, registrations: 7, accounts: 0 } });
    const teams = await all('SELECT t.name, t.archived_at, t.kind, p.name AS period FROM team t JOIN period p ON p.id = t.period ORDER BY p.starts_on, t.name');
    expect(teams.map((row) => [row['period'], row['kind'], row['archived_at'] !== null]).map(String)).toEqual([
      ...Array.from({ length: 2 }, () => '2016-2017,werkgroep,true'),
      ...Array.from({ length: 4 }, () => '2017-2019,werkteam,true'),
      ...Array.from({ length: 3 }, () => '2020-2022,werkteam,false'),
    ]);
    const cafes = await all("SELECT title, date, cafe_type, place, listed, status, slug FROM meeting WHERE status = 'closed' AND kind = 'kenniscafe' ORDER BY date");
    expect(cafes).toHaveLength(13);
    expect(cafes[0]).toMatchObject({ title: 'Positieve gezondheid', date: '2020-12-10', cafe_type: 'kennisontwikkeling', place: 'online' });
    expect(cafes.every((row) => Boolean(row['listed']) && /^[a-z0-9-]+-[a-z0-9]{16}$/.test(String(row['slug'])))).toBe(true);
    expect(await all("SELECT f.text FROM framing f JOIN team t ON t.id = f.team WHERE t.name = 'Gezond-sociaal'")).toEqual([{ text: 'Wat kan het sociaal domein bijdragen aan preventie in het gezondheidsdomein?' }]);
  });

  test('says of everything that is made up that it is', async () => {
    await seed();
    const said = async (sql: string): Promise<string[]> => (await all(sql)).map((row) => String(row['said']));
    const texts = [
      await said('SELECT name AS said FROM member'),
      await said('SELECT name AS said FROM registration'),
      await said('SELECT meaning AS said FROM glossary_term'),
      await said('SELECT text AS said FROM handover_note'),
      await said("SELECT title AS said FROM meeting WHERE date > '2023-01-01'"),
    ].flat();
    expect(texts).toHaveLength(20 + 7 + 3 + 1 + 3);
    for (const text of texts) expect(text).toMatch(/verzonnen/i);
    expect(await all("SELECT id FROM framing WHERE text NOT LIKE '%verzonnen%'")).toHaveLength(3);
    expect((await all('SELECT fictitious FROM member')).every((row) => Boolean(row['fictitious']))).toBe(true);
    expect((await all('SELECT fictitious FROM community')).map((row) => Boolean(row['fictitious']))).toEqual([false]);
    for (const table of ['member', 'registration']) expect(await all(`SELECT id FROM ${table} WHERE email IS NOT NULL`)).toEqual([]);
  });

  test('has a meeting behind it with a report, a brief and a learning log', async () => {
    await seed();
    const journal = new SqlJournal(database);
    const [held] = await all("SELECT id, team_id, opened_at, closed_at FROM meeting WHERE kind = 'werkteam' AND status = 'closed'");
    const [id, team] = [String(held?.['id']), String(held?.['team_id'])];
    expect(Number(held?.['closed_at']) - Number(held?.['opened_at'])).toBe(97 * 60_000);
    expect(await new ReportsService(journal).report(id, 'team')).toMatchObject({
      status: 'final',
      decisions: [{ status: 'decided', minority: { exists: true, size: 2 }, skippedSteps: [], needs: [{ answer: 'adopted' }, { answer: 'adapted' }] }],
      teamSentences: ['Rust is niet voor iedereen hetzelfde, dus vragen we ernaar.'],
    });
    const learning = new LearningService(journal, database);
    expect(await learning.log(id, 'team')).toMatchObject({ levels: { individual: [{}], team: [{}], organisation: [{}, {}] } });
    await learning.onApplicationShutdown();
    const briefs = new BriefService(database, clock, journal);
    const brief = await briefs.brief(team, 'team');
    if (isDenial(brief)) throw new Error(brief.refused);
    expect(brief).toMatchObject({ decisions: [{ status: 'decided' }], notes: [{ by: 'Peter (verzonnen)', successor: 'Aisha (verzonnen)' }], missingVoices: ['woningcorporaties', 'kredietbank'] });
    expect([brief.framings.length, brief.glossary.length, brief.open.length, brief.members.length]).toEqual([2, 3, 2, 9]);
    expect(brief.members.find((member) => member.replaces !== null)).toMatchObject({ name: 'Aisha (verzonnen)', replaces: 'Peter (verzonnen)' });
    const [aisha] = await all("SELECT id FROM member WHERE name LIKE 'Aisha%'");
    expect(await briefs.since(String(aisha?.['id']), team)).toMatchObject({ last: null });
  });

  test('has something ahead: a werkteam meeting next week and a kenniscafé next month, with their programmes', async () => {
    await seed();
    const ahead = await all("SELECT kind, date, time, minutes, starts_at, listed, capacity FROM meeting WHERE status = 'planned' ORDER BY date");
    expect(ahead.map((row) => [row['kind'], row['date'], row['time'], Number(row['minutes']), Number(row['starts_at'])])).toEqual([
      ['werkteam', '2027-05-12', '13:30', 105, Date.parse('2027-05-12T11:30:00Z')],
      ['kenniscafe', '2027-06-04', '15:00', 120, Date.parse('2027-06-04T13:00:00Z')],
    ]);
  });

  test('done twice is done once', async () => {
    await seed();
    const before = await counts();
    expect(await seed()).toEqual({ is: 'there' });
    expect(await counts()).toEqual(before);
  });

  test('done again puts it there anew, and leaves nothing of before', async () => {
    await seed();
    const before = await counts();
    await database.write((query) => query("UPDATE community SET motto = 'veranderd'"));
    await database.write((query) => query("DELETE FROM team WHERE name = 'Multiproblematiek'"));
    expect(await seed(true)).toMatchObject({ is: 'replaced' });
    expect(await counts()).toEqual(before);
    expect(await all('SELECT motto FROM community')).toEqual([{ motto: 'van en met elkaar leren' }]);
    expect(await all('SELECT session FROM journal WHERE session NOT IN (SELECT id FROM meeting)')).toEqual([]);
    expect(await seedWerkplaats(database, clock, true)).toMatchObject({ is: 'replaced' });
  });

  test('does not take a meeting away from under people', async () => {
    await seed();
    await database.write((query) => query("UPDATE meeting SET status = 'open' WHERE status = 'planned'"));
    expect(await seed(true)).toEqual({ is: 'open' });
  });

  test('is looked after by who is coordinator of anything', async () => {
    await database.write(async (query) => {
      await insertRows(query, 'account', ['id', 'name', 'email', 'passphrase_hash', 'created_at'], [['a', 'A', 'a@example.org', '', 0], ['b', 'B', 'b@example.org', '', 0]]);
      const roles = [['a', 'coordinator'], ['b', 'facilitator']];
      await insertRows(query, 'role_grant', ['id', 'account', 'role', 'kind', 'place', 'community', 'granted_at'], roles.map(([account, role]) => [randomId(), account, role, 'community', 'c', 'c', 0]));
    });
    expect(await seed()).toMatchObject({ counts: { accounts: 1 } });
    await seed(true);
    expect(await all('SELECT account, role FROM role_grant WHERE place = ? ORDER BY role', [COMMUNITY])).toEqual([{ account: 'a', role: 'coordinator' }, { account: 'a', role: 'facilitator' }]);
  });
});

describe('a day on which people meet', () => {
  test('is never in a weekend, whatever the season', () => {
    for (let day = 0; day < 400; day++) {
      const found = workdayFrom('Europe/Amsterdam', Date.parse('2027-01-01T00:30:00Z'), day);
      expect([0, 6]).not.toContain(new Date(`${found}T12:00:00Z`).getUTCDay());
    }
  });
});
