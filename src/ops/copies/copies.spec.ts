import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../config/database.js';
import { backUp } from './backup-sqlite.js';
import { restore } from './restore-sqlite.js';

describe('a backup of SQLite', () => {
  let folder: string;
  let source: string;
  const at = (name: string): string => join(folder, name);
  const quiet = (): void => undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kenniscafe-'));
    source = at('data.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A database of the product with one theme in it. */
  async function made(file: string, name: string): Promise<void> {
    const database = await openDatabase({ kind: 'sqlite', file });
    await database.write((query) => query('INSERT INTO theme (id, community, name, name_key, made_at) VALUES (?, ?, ?, ?, 1)', [name, 'c', name, name]));
    await database.close();
  }

  function themesIn(file: string): unknown[] {
    const database = new Sqlite(file, { readonly: true });
    try {
      return database.prepare('SELECT name FROM theme ORDER BY name').pluck().all();
    } finally {
      database.close();
    }
  }

  test('is one file for its owner alone, made while the database is in use, and never over another file', async () => {
    const database = await openDatabase({ kind: 'sqlite', file: source });
    const theme = (name: string) => database.write((query) => query('INSERT INTO theme (id, community, name, name_key, made_at) VALUES (?, ?, ?, ?, 1)', [name, 'c', name, name]));
    await theme('before');
    let wrote = 0;
    let open = true;
    const writing = (async () => {
      for (; open; wrote++) {
        await theme(`during-${String(wrote)}`);
        await new Promise((turn) => setImmediate(turn)); // this process does both
      }
    })();
    expect(await backUp(source, at('deep/one.sqlite'), quiet)).toEqual({ is: 'made', bytes: statSync(at('deep/one.sqlite')).size });
    open = false;
    await writing;
    await database.close();
    expect(themesIn(at('deep/one.sqlite'))).toContain('before');
    expect(readdirSync(at('deep'))).toEqual(['one.sqlite']);
    expect(statSync(at('deep/one.sqlite')).mode & 0o777).toBe(0o600);
    const before = statSync(at('deep/one.sqlite')).mtimeMs;
    expect(await backUp(source, at('deep/one.sqlite'), quiet)).toEqual({ is: 'exists' });
    expect(statSync(at('deep/one.sqlite')).mtimeMs).toBe(before);
  });

  test('of what is not there is not made', async () => {
    expect(await backUp(at('nowhere.sqlite'), at('one.sqlite'), quiet)).toEqual({ is: 'no-source' });
    expect(existsSync(at('one.sqlite'))).toBe(false);
  });

  test('is put in the place of a database that nobody uses, which is kept beside it', async () => {
    await made(source, 'old');
    expect(await backUp(source, at('one.sqlite'), quiet)).toMatchObject({ is: 'made' });
    const database = await openDatabase({ kind: 'sqlite', file: source });
    await database.write((query) => query("UPDATE theme SET name = 'new'"));
    expect(restore(at('one.sqlite'), source, 'stamp', false)).toEqual({ is: 'in-use' });
    expect(restore(at('one.sqlite'), source, 'stamp', true)).toEqual({ is: 'in-use' });
    await database.close();
    expect(restore(at('one.sqlite'), source, 'stamp', false)).toEqual({ is: 'restored', aside: `${source}.before-stamp` });
    expect([themesIn(source), themesIn(`${source}.before-stamp`)]).toEqual([['old'], ['new']]);
    expect(readdirSync(folder).sort()).toEqual(['data.sqlite', 'data.sqlite.before-stamp', 'one.sqlite']);
    expect(statSync(source).mode & 0o777).toBe(0o600);
  });

  test('that is no backup, is damaged, or comes of a later version, changes nothing', async () => {
    await made(source, 'mine');
    writeFileSync(at('words.txt'), 'Dit is geen database, maar een brief van meer dan zestien letters.');
    new Sqlite(at('other.sqlite')).exec('CREATE TABLE t (a)').close();
    for (const name of ['broken.sqlite', 'later.sqlite']) await backUp(source, at(name), quiet);
    truncateSync(at('broken.sqlite'), Math.floor(statSync(at('broken.sqlite')).size / 2));
    new Sqlite(at('later.sqlite')).exec("INSERT INTO migrations (timestamp, name) VALUES (9, 'Later9')").close();
    const ends = ['nowhere', 'words.txt', 'other.sqlite', 'broken.sqlite', 'later.sqlite'].map((name) => restore(at(name), source, 'stamp', false).is);
    expect(ends).toEqual(['no-backup', 'not-ours', 'not-ours', 'damaged', 'newer']);
    expect(readdirSync(folder).filter((name) => /^data\.sqlite\.|journal$/.test(name))).toEqual([]);
    expect(themesIn(source)).toEqual(['mine']);
  });

  test('takes the place of a damaged database only for who is sure that no server runs', async () => {
    await made(at('good.sqlite'), 'good');
    await backUp(at('good.sqlite'), at('one.sqlite'), quiet);
    writeFileSync(source, 'x'.repeat(8192));
    expect(restore(at('one.sqlite'), source, 'stamp', false)).toEqual({ is: 'old-damaged' });
    expect(restore(at('one.sqlite'), source, 'stamp', true)).toEqual({ is: 'restored', aside: `${source}.before-stamp` });
    expect(themesIn(source)).toEqual(['good']);
  });
});
