import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { databaseKinds, newPlace, type Place } from '../../test/support/databases.js';
import { findMeeting } from '../meetings/meeting-store.js';
import { openDataSource } from './data-source.js';
import { Database, openDatabase } from './database.js';
import { insertRows } from './sql.js';
import { PostgresWriteQueue, SqliteWriteQueue } from './write-queue.js';

const ITEM = { id: 'a', werkvorm: 'pause', title: 'Koffie', questions: [], aim: '', minutes: 15, config: {} };

/** Opens a database as an earlier version left it: with its first migrations only. */
async function openEarlier(place: Place, count: number): Promise<Database> {
  const { target } = place;
  const first = { migrations: migrations.slice(0, count) };
  if (target.kind === 'sqlite') {
    const source = await new DataSource({ type: 'better-sqlite3', database: target.file, enableWAL: true, ...first }).initialize();
    await source.runMigrations({ transaction: 'each' });
    return new Database('sqlite', [source], new SqliteWriteQueue(source), source);
  }
  const schema = target.schema ?? 'public';
  const plain = await new DataSource({ type: 'postgres', url: target.url }).initialize();
  await plain.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await plain.destroy();
  const source = await new DataSource({ type: 'postgres', url: target.url, parseInt8: true, extra: { options: `-c search_path=${schema}` }, ...first }).initialize();
  await source.runMigrations({ transaction: 'each' });
  return new Database('postgres', [source], new PostgresWriteQueue(source), source);
}

describe.each([...databaseKinds()])('an upgrade on %s', (kind) => {
  let place: Place;

  beforeEach(() => {
    place = newPlace(kind);
  });
  afterEach(() => place.remove());

  test('of an installation without communities keeps its account, login and meeting, in a first community', async () => {
    const before = await openEarlier(place, 4);
    await before.write(async (query) => {
      await insertRows(query, 'account', ['id', 'name', 'email', 'passphrase_hash', 'created_at'], [['a1', 'Noor', 'noor@example.org', 'x', 1]]);
      await insertRows(query, 'login', ['token_hash', 'account', 'created_at', 'expires_at'], [['h', 'a1', 1, 2]]);
      const columns = ['id', 'status', 'version', 'kind', 'title', 'question', 'team', 'date', 'organisations', 'perspectives', 'items', 'code', 'permanent', 'screen_token', 'owner', 'created_at'];
      await insertRows(query, 'meeting', columns, [['m1', 'planned', 3, 'werkteam', 'Oud', '', 'Team', '2026-10-01', '[]', '[]', JSON.stringify([ITEM]), 'ABCDEF', 'p', 's', 'a1', 1]]);
    });
    await before.close();

    const after = await openDatabase(place.target);
    expect(await after.query('SELECT account FROM login')).toEqual([{ account: 'a1' }]);
    const [community] = await after.query('SELECT id, zone FROM community');
    expect(community).toMatchObject({ zone: 'Europe/Amsterdam' });
    const grants = await after.query('SELECT role, kind, place FROM role_grant WHERE account = ? ORDER BY role', ['a1']);
    expect(grants).toEqual(['coordinator', 'facilitator'].map((role) => ({ role, kind: 'community', place: community?.['id'] })));
    expect(await findMeeting(after.query, 'id', 'm1')).toMatchObject({
      title: 'Oud', community: community?.['id'], teamId: null, time: '', startsAt: null, listed: false, items: [{ title: 'Koffie', planB: '', capture: true }],
    });
    expect((await after.query('SELECT minutes FROM meeting'))[0]).toEqual({ minutes: 15 });
    await after.close();
  });

  test('lets what was shared before be found: by the day of its meeting, the latest first, and by its words', async () => {
    const before = await openEarlier(place, 7);
    await before.write(async (query) => {
      const columns = ['id', 'status', 'version', 'kind', 'title', 'question', 'team', 'date', 'organisations', 'perspectives', 'items', 'permanent', 'screen_token', 'owner', 'created_at', 'community'];
      const meeting = (id: string, date: string) => [id, 'closed', 1, 'werkteam', 'Oud', '', '', date, '[]', '[]', '[]', id, 's', 'a1', 1, 'c1'];
      await insertRows(query, 'meeting', columns, [meeting('vroeg', '2026-02-01'), meeting('laat', '2026-10-01'), meeting('tussen', '2026-09-30')]);
      const entry = ['id', 'session', 'run', 'level', 'audience', 'named', 'author', 'text', 'next_step', 'lands_at', 'written_at'];
      await insertRows(query, 'log_entry', entry, ['laat', 'vroeg', 'tussen', 'weg'].map((session) => [`${session}/e1`, session, 'r1', 'team', 'community', 0, 'p1', `Geleerd: woord${session}`, '', '', 1]));
    });
    await before.close();

    const after = await openDatabase(place.target);
    expect(await after.query('SELECT id, community, day FROM log_entry ORDER BY number DESC LIMIT 3')).toEqual([
      { id: 'laat/e1', community: 'c1', day: '2026-10-01' },
      { id: 'tussen/e1', community: 'c1', day: '2026-09-30' },
      { id: 'vroeg/e1', community: 'c1', day: '2026-02-01' },
    ]);
    const found = kind === 'sqlite' ? "JOIN log_search s ON s.rowid = number WHERE log_search MATCH 'woordtussen'" : "WHERE to_tsvector('dutch', text) @@ to_tsquery('dutch', 'woordtussen')";
    expect(await after.query(`SELECT id FROM log_entry ${found}`)).toEqual([{ id: 'tussen/e1' }]);
    await after.close();
  });

  test('of an empty installation leaves it empty: the first run makes the first community', async () => {
    await (await openEarlier(place, 4)).close();
    const after = await openDatabase(place.target);
    expect(await after.query('SELECT id FROM community')).toEqual([]);
    await after.close();
  });

  test('can be taken back, and done again', async () => {
    const source = await openDataSource(place.target);
    for (let left = migrations.length; left > 4; left--) await source.undoLastMigration({ transaction: 'each' });
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
    const after = await openDatabase(place.target);
    expect(await after.query('SELECT id FROM meeting')).toEqual([]);
    await after.close();
  });
});
