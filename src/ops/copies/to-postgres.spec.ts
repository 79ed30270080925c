import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseKinds, newPlace, type Place } from '../../../test/support/databases.js';
import { openDatabase } from '../../config/database.js';
import { seedWerkplaats } from '../seed/seed.js';
import { TableSum, told } from './table-hash.js';
import { moveToPostgres, tablesOf } from './to-postgres.js';

const NOWHERE = { url: 'postgres://nobody@127.0.0.1:1/nowhere' };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kenniscafe-'));
  file = join(folder, 'kenniscafe.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('moving to Postgres', () => {
  test('begins only with a database of ours that nobody uses', async () => {
    expect(await moveToPostgres(file, NOWHERE)).toEqual({ is: 'no-source' });
    writeFileSync(file, 'Dit is geen database, maar een brief van meer dan zestien letters.');
    expect(await moveToPostgres(file, NOWHERE)).toEqual({ is: 'not-ours' });
    rmSync(file);
    const database = await openDatabase({ kind: 'sqlite', file });
    expect(await moveToPostgres(file, NOWHERE)).toEqual({ is: 'in-use' });
    await database.close();
    await expect(moveToPostgres(file, NOWHERE)).rejects.toThrow();
  });

  test('compares values as both databases tell them, whatever the order of the rows', () => {
    const columns = [{ name: 'b', kind: 'boolean' }, { name: 'n', kind: 'number' }, { name: 'x', kind: 'bytes' }, { name: 't', kind: 'text' }] as const;
    const sqlite = [{ b: 1n, n: 9007199254740993n, x: Buffer.from('é'), t: 'Ömer' }, { b: 0n, n: null, x: null, t: '' }];
    const postgres = [{ b: false, n: null, x: null, t: '' }, { b: true, n: '9007199254740993', x: Buffer.from('é'), t: 'Ömer' }];
    const hashOf = (rows: readonly Record<string, unknown>[]): string => {
      const sum = new TableSum(columns);
      for (const row of rows) sum.add(row);
      return `${String(sum.count)} ${sum.hash}`;
    };
    expect(hashOf(postgres)).toBe(hashOf(sqlite));
    expect(hashOf([{ ...sqlite[0], t: 'Omer' }, sqlite[1] ?? {}])).not.toBe(hashOf(sqlite));
    expect(hashOf([{ ...sqlite[0], t: null }, sqlite[1] ?? {}])).not.toBe(hashOf([{ ...sqlite[0], t: '' }, sqlite[1] ?? {}]));
    expect(() => told('ja', 'number')).toThrow();
  });
});

// A machine without Postgres has nothing to move to.
for (const kind of databaseKinds().filter((one) => one === 'postgres')) {
  describe('moving a whole community', () => {
    let place: Place;
    beforeEach(() => {
      place = newPlace(kind);
    });
    afterEach(() => place.remove());

    const target = (): { url: string; schema?: string } => {
      if (place.target.kind !== 'postgres') throw new Error('no Postgres');
      return place.target;
    };

    test('brings every table there is, the same on both sides, and only into an empty database', async () => {
      const clock = { now: () => Date.parse('2027-05-05T10:00:00Z') };
      const before = await openDatabase({ kind: 'sqlite', file });
      await seedWerkplaats(before, clock, false, true);
      await before.write((query) => query('INSERT INTO stored_file (id, kind, size, content) VALUES (?, ?, ?, ?)', ['f', 'png', 3, Buffer.from([0, 255, 10])]));
      await before.close();
      const moved = await moveToPostgres(file, target());
      if (moved.is !== 'moved') throw new Error(JSON.stringify(moved));
      const source = new Sqlite(file, { readonly: true });
      expect(moved.tables.map(({ table }) => table).sort()).toEqual(tablesOf(source));
      source.close();
      for (const { from, to } of moved.tables) expect(to).toEqual(from);
      expect(moved.tables.filter(({ from }) => from.count > 0).length).toBeGreaterThan(20);
      const there = await openDatabase(place.target);
      const [stored] = await there.query('SELECT content FROM stored_file');
      expect([...(stored?.['content'] as Buffer)]).toEqual([0, 255, 10]);
      // No table of ours counts by itself: nothing has to be told where to go on.
      const counting = await there.query("SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() AND column_default LIKE 'nextval%'");
      expect(counting.map((row) => row['table_name'])).toEqual(['migrations']);
      await there.close();
      expect(await moveToPostgres(file, target())).toMatchObject({ is: 'not-empty' });
    });

    test('stops at a table that the other side does not have, and leaves nothing behind', async () => {
      const before = await openDatabase({ kind: 'sqlite', file });
      await before.write((query) => query("INSERT INTO theme (id, community, name, name_key, made_at) VALUES ('t', 'c', 'wonen', 'wonen', 1)"));
      await before.close();
      new Sqlite(file).exec('CREATE TABLE forgotten (a)').close();
      expect(await moveToPostgres(file, target())).toEqual({ is: 'other-version', about: 'forgotten' });
      const there = await openDatabase(place.target);
      expect(await there.query('SELECT 1 FROM theme')).toEqual([]);
      await there.close();
    });
  });
}
