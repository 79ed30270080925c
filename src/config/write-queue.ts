import type { DataSource } from 'typeorm';
import { numberPlaceholders, type Query, type Row } from './sql.js';

/** Where write transactions go. A transaction inside a transaction is not possible: it would wait for itself. */
export interface WriteQueue {
  /** Runs `work` in one transaction: all of it is stored when the promise resolves, nothing of it when it rejects. */
  run<T>(work: (query: Query) => Promise<T>): Promise<T>;
}

/**
 * SQLite has one writer, and TypeORM gives every caller the same query runner: two transactions at once would
 * swallow each other's statements. So they pass one at a time.
 */
export class SqliteWriteQueue implements WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly writer: DataSource) {}

  run<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return this.alone(() => this.transaction(work));
  }

  /** Runs something that may not meet a transaction, such as a checkpoint. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined); // who waits next has nothing to do with my failure
    return mine;
  }

  private async transaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const query: Query = async (sql, params = []) => rowsOf(await this.writer.query(sql, [...params]));
    await this.writer.query('BEGIN IMMEDIATE');
    try {
      const result = await work(query);
      await this.writer.query('COMMIT');
      return result;
    } catch (error) {
      // After a full disk SQLite has rolled back by itself; then this fails and the first error is the one to tell.
      await this.writer.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}

/** Postgres has many writers: each transaction takes a connection of the pool. */
export class PostgresWriteQueue implements WriteQueue {
  constructor(private readonly source: DataSource) {}

  run<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(async (sql, params = []) => rowsOf(await manager.query(numberPlaceholders(sql), [...params]))));
  }
}

/**
 * The rows of what TypeORM answers: a list of rows for a question, a count or a pair `[rows, count]` for a change.
 * @internal
 */
export function rowsOf(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  if (answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number') return answer[0] as Row[];
  return answer as Row[];
}
