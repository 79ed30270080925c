import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { flawOf, settle } from './sqlite-file.js';

/** How a backup went. `bytes` is the size of the file. */
export type BackedUp = { readonly is: 'made'; readonly bytes: number } | { readonly is: 'exists' } | { readonly is: 'no-source' } | { readonly is: 'flawed' };

/** Pages copied between two looks at the clock: some milliseconds of work. */
const PAGES = 500;

/**
 * Copies a database that may be in use into one file of which nothing else is needed. Everything that was acknowledged before it
 * began is in it, nothing of what came later: it is read in one transaction, which holds up nobody.
 * @param progress told now and then which part of it is done, from 0 to 1
 * @throws Error when the target can't be written
 */
export async function backUp(source: string, target: string, progress: (done: number) => void): Promise<BackedUp> {
  if (!existsSync(source)) return { is: 'no-source' };
  if (existsSync(target)) return { is: 'exists' };
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  closeSync(openSync(partial, 'wx', 0o600));
  try {
    await copy(source, partial, progress);
    if (flawOf(partial) !== null) return { is: 'flawed' };
    settle(partial);
    if (existsSync(target)) return { is: 'exists' };
    renameSync(partial, target);
    settle(target);
    return { is: 'made', bytes: statSync(target).size };
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(partial + rest, { force: true });
  }
}

async function copy(source: string, target: string, progress: (done: number) => void): Promise<void> {
  const database = new Sqlite(source, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    // Without a transaction of its own the copy begins anew each time that the server writes.
    database.exec('BEGIN');
    database.prepare('SELECT COUNT(*) FROM sqlite_master').get();
    await database.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        if (totalPages > 0) progress(1 - remainingPages / totalPages);
        return PAGES;
      },
    });
  } finally {
    database.close();
  }
  // A copy remembers that it had a log beside it: from now on it is whole by itself.
  const copied = new Sqlite(target);
  copied.pragma('journal_mode = DELETE');
  copied.close();
}
