import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { knownMigrations } from '../../config/data-source.js';

/** What is wrong with a file that should hold all of a database. */
export type Flaw = 'not-ours' | 'damaged' | 'newer';

/**
 * Looks at a whole database in one file that nobody uses.
 * @returns what is wrong with it; null when it can be served
 */
export function flawOf(file: string): Flaw | null {
  let database: Sqlite.Database | null = null;
  try {
    database = new Sqlite(file, { readonly: true, fileMustExist: true });
    if (!database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").get()) return 'not-ours';
    if (database.pragma('integrity_check', { simple: true }) !== 'ok' || (database.pragma('foreign_key_check') as unknown[]).length > 0) return 'damaged';
    const known = knownMigrations();
    const done = database.prepare('SELECT name FROM migrations ORDER BY id').pluck().all() as string[];
    if (!done.some((name) => known.has(name))) return 'not-ours';
    return done.every((name) => known.has(name)) ? null : 'newer';
  } catch (error) {
    return codeOf(error) === 'SQLITE_NOTADB' ? 'not-ours' : 'damaged';
  } finally {
    database?.close();
  }
}

/** The code of an error of SQLite or of the system; empty for others. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** Makes a file, and that it is there, durable. */
export function settle(file: string): void {
  for (const path of [file, dirname(file)]) {
    const fd = openSync(path, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  }
}
