import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { codeOf, type Flaw, flawOf, settle } from './sqlite-file.js';

/** How a restore went. `aside`: where the database is that was there before; null when there was none. */
export type Restored =
  | { readonly is: 'restored'; readonly aside: string | null }
  | { readonly is: 'no-backup' }
  | { readonly is: 'in-use' }
  /** The database that is there can't be read, so nobody can tell from it whether a server has it open. */
  | { readonly is: 'old-damaged' }
  | { readonly is: Flaw };

/**
 * Puts a backup in the place of a database that nobody uses. The backup stays as it is; what was there is kept beside it.
 * @param stamp of which the name is made under which the old database is kept
 * @param sure whoever asks knows that no server runs, also when the old database is too damaged to tell
 * @throws Error when files can't be written
 */
export function restore(backup: string, target: string, stamp: string, sure: boolean): Restored {
  if (!existsSync(backup)) return { is: 'no-backup' };
  mkdirSync(dirname(target), { recursive: true });
  const incoming = `${target}.restoring`;
  rmSync(incoming, { force: true });
  try {
    copyFileSync(backup, incoming);
    chmodSync(incoming, 0o600);
    const flaw = flawOf(incoming);
    if (flaw !== null) return { is: flaw };
    settle(incoming);
    if (!existsSync(target)) {
      renameSync(incoming, target);
      settle(target);
      return { is: 'restored', aside: null };
    }
    return replace(incoming, target, `${target}.before-${stamp}`, sure);
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(incoming + rest, { force: true });
  }
}

function replace(incoming: string, target: string, aside: string, sure: boolean): Restored {
  try {
    const old = new Sqlite(target, { fileMustExist: true, timeout: 500 });
    try {
      // A connection to a database with a write-ahead log holds a shared lock for as long as it is open; to do without the log
      // takes an exclusive one. So this fails while anybody has it open, and leaves one whole file when nobody has.
      old.pragma('journal_mode = DELETE');
    } finally {
      old.close();
    }
  } catch (error) {
    if (/^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error))) return { is: 'in-use' };
    if (!sure) return { is: 'old-damaged' };
  }
  for (const rest of ['', '-wal', '-shm', '-journal']) if (existsSync(target + rest)) renameSync(target + rest, aside + rest);
  renameSync(incoming, target);
  settle(target);
  return { is: 'restored', aside };
}
