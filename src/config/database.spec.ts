import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { databaseKinds, newPlace, type Place } from '../../test/support/databases.js';
import { type Database, openDatabase } from './database.js';
import { insertRows, isUniqueViolation, numberPlaceholders } from './sql.js';

const ENVELOPE = ['session', 'box', 'id', 'content'];

async function count(database: Database): Promise<number> {
  const rows = await database.query('SELECT count(*) AS n FROM sealed_envelope');
  return Number(rows[0]?.n);
}

describe.each([...databaseKinds()])('the database on %s', (kind) => {
  let place: Place;
  let database: Database;

  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  it('keeps what was written for who opens it anew, and migrates once', async () => {
    await database.write((query) => insertRows(query, 'sealed_envelope', ENVELOPE, [['s', 'b', 'one', '"é 🌱 \' ?"']]));
    await database.close();
    database = await openDatabase(place.target);
    expect(await database.query('SELECT content FROM sealed_envelope WHERE id = ?', ['one'])).toEqual([{ content: '"é 🌱 \' ?"' }]);
  });

  it('writes nothing of a transaction that fails, and goes on', async () => {
    const failing = database.write(async (query) => {
      await insertRows(query, 'sealed_envelope', ENVELOPE, [['s', 'b', 'gone', '1']]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await database.write((query) => insertRows(query, 'sealed_envelope', ENVELOPE, [['s', 'b', 'kept', '1']]));
    expect(await database.query('SELECT id FROM sealed_envelope')).toEqual([{ id: 'kept' }]);
  });

  it('lets transactions that start at once all through, each whole', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        database.write(async (query) => {
          await insertRows(query, 'sealed_envelope', ENVELOPE, [['s', 'b', `${String(i)}-a`, '1']]);
          await insertRows(query, 'sealed_envelope', ENVELOPE, [['s', 'b', `${String(i)}-b`, '1']]);
        }),
      ),
    );
    expect(await count(database)).toBe(40);
  });

  it('does not show a reader what is not committed', async () => {
    let seen = -1;
    await database.write(async (query) => {
      await insertRows(query, 'sealed_envelope', ENVELOPE, [['s', 'b', 'x', '1']]);
      seen = await count(database);
    });
    expect(seen).toBe(0);
    expect(await count(database)).toBe(1);
  });

  it('inserts more rows than fit in one statement', async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => ['s', 'b', String(i), '1']);
    await database.write((query) => insertRows(query, 'sealed_envelope', ENVELOPE, rows));
    expect(await count(database)).toBe(9000);
  });

  it('says when a key is taken, and replaces when asked', async () => {
    const put = (suffix: string, content: string) => database.write((query) => insertRows(query, 'sealed_envelope', ENVELOPE, [['s', 'b', 'x', content]], suffix));
    await put('', '1');
    const error: unknown = await put('', '2').catch((e: unknown) => e);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(new Error('else'))).toBe(false);
    await put('ON CONFLICT (session, box, id) DO UPDATE SET content = excluded.content', '3');
    expect(await database.query('SELECT content FROM sealed_envelope')).toEqual([{ content: '3' }]);
  });

  it('gives moments as numbers', async () => {
    const at = 1_800_000_000_123;
    await database.write((query) => insertRows(query, 'journal', ['session', 'seq', 'at', 'type', 'v', 'data'], [['s', 1, at, 'x', 1, '{}']]));
    expect(await database.query('SELECT at FROM journal')).toEqual([{ at }]);
  });

  it('checkpoints', async () => {
    await database.write((query) => insertRows(query, 'sealed_envelope', ENVELOPE, [['s', 'b', 'x', '1']]));
    await database.checkpoint();
    expect(await count(database)).toBe(1);
  });
});

describe('the database on sqlite only', () => {
  it('rule 13: what was destroyed is not left in the file or its log after a checkpoint', async () => {
    const place = newPlace('sqlite');
    if (place.target.kind !== 'sqlite') throw new Error('a file was asked for');
    const { file } = place.target;
    const database = await openDatabase(place.target);
    await database.write((query) => insertRows(query, 'sealed_envelope', ENVELOPE, [['s', 'b', 'x', 'a-planted-ballot']]));
    await database.write((query) => query('DELETE FROM sealed_envelope'));
    await database.checkpoint();
    for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes('a-planted-ballot')).toBe(false);
    await database.close();
    await place.remove();
  });

  it('rule 13: the tables of the sealed boxes have no row number, no time and no order of arrival', async () => {
    const place = newPlace('sqlite');
    const database = await openDatabase(place.target);
    const tables = await database.query("SELECT sql FROM sqlite_master WHERE name IN ('sealed_register', 'sealed_envelope')");
    expect(tables).toHaveLength(2);
    for (const { sql } of tables) {
      expect(sql).toMatch(/WITHOUT ROWID/);
      expect(sql).not.toMatch(/bigint|seq|\bat\b|time/i);
    }
    await database.close();
    await place.remove();
  });
});

describe('placeholders', () => {
  it('become numbers, except inside a quoted text', () => {
    expect(numberPlaceholders("SELECT '?', 'it''s ?' WHERE a = ? AND b = ?")).toBe("SELECT '?', 'it''s ?' WHERE a = $1 AND b = $2");
  });
});
