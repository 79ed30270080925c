import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type DatabaseTarget, openDataSource, openReader } from './data-source.js';
import type { Settings } from './settings.js';
import { numberPlaceholders, type Query } from './sql.js';
import { StorageState } from './storage-state.js';
import { PostgresWriteQueue, rowsOf, SqliteWriteQueue, type WriteQueue } from './write-queue.js';

export type { Query, Row } from './sql.js';

/** The database: reading beside writing, and every change in a transaction. */
export class Database {
  /** Reads what is committed, also while a transaction is on its way. */
  readonly query: Query;
  /** Whether it can be written now. */
  readonly storage = new StorageState(() => this.#tryIt());

  constructor(
    readonly kind: 'sqlite' | 'postgres',
    private readonly sources: readonly DataSource[],
    private readonly writes: WriteQueue,
    reader: DataSource,
  ) {
    this.query =
      kind === 'sqlite'
        ? async (sql, params = []) => rowsOf(await reader.query(sql, [...params]))
        : async (sql, params = []) => rowsOf(await reader.query(numberPlaceholders(sql), [...params]));
  }

  /**
   * Changes something in one transaction. Durable when the promise resolves; nothing is stored when it rejects.
   * Do not call it inside `work`, and ask through the `query` that `work` gets: it sees its own changes.
   */
  async write<T>(work: (query: Query) => Promise<T>): Promise<T> {
    try {
      return await this.writes.run(work);
    } catch (error) {
      this.storage.failed(error);
      throw error;
    }
  }

  /**
   * Moves everything from the write-ahead log into the database file and empties the log, so that what was destroyed
   * is not left in it either. Does nothing on Postgres, where that is the operator's (see docs/operating.md).
   */
  async checkpoint(): Promise<void> {
    const [writer] = this.sources;
    if (!(this.writes instanceof SqliteWriteQueue)) return;
    try {
      await this.writes.alone(async () => {
        await writer?.query('PRAGMA wal_checkpoint(TRUNCATE)');
      });
    } catch (error) {
      this.storage.failed(error);
      throw error;
    }
  }

  /** Writes a row as it was, and does the checkpoint that a commit may have been denied: what was destroyed is then out of the log too. */
  async #tryIt(): Promise<void> {
    await this.writes.run((query) => query('UPDATE migrations SET name = name WHERE id = (SELECT MIN(id) FROM migrations)'));
    await this.checkpoint();
  }

  async close(): Promise<void> {
    this.storage.close();
    if (this.writes instanceof SqliteWriteQueue) await this.writes.alone(() => Promise.resolve());
    for (const source of [...this.sources].reverse()) await source.destroy();
  }
}

/** Opens a database and brings its tables up to date. */
export async function openDatabase(target: DatabaseTarget): Promise<Database> {
  if (target.kind === 'sqlite') mkdirSync(dirname(target.file), { recursive: true });
  const source = await openDataSource(target);
  if (target.kind === 'postgres') return new Database('postgres', [source], new PostgresWriteQueue(source), source);
  const reader = await openReader(target.file);
  return new Database('sqlite', [source, reader], new SqliteWriteQueue(source), reader);
}

/** Which database the settings ask for. */
export function targetOf(settings: Settings): DatabaseTarget {
  return settings.databaseUrl === null ? { kind: 'sqlite', file: join(settings.dataDir, 'kenniscafe.sqlite') } : { kind: 'postgres', url: settings.databaseUrl };
}
