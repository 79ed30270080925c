import { accessSync, closeSync, constants, existsSync, fsyncSync, openSync, readdirSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomId, steadyNow } from '../../config/clock.js';
import { knownMigrations, openReader } from '../../config/data-source.js';
import { reasonOf } from './finding.js';
import type { FolderProbe, SqliteProbe } from './storage.js';

const WRITES = 10;
const BLOCK = Buffer.alloc(4096, 1);

/** The folder itself, or the nearest one above it that is there. */
export function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

/** Whether the product can keep its files in a folder, and make it when it isn't there. */
export function probeFolder(folder: string): FolderProbe {
  const nearest = nearestFolder(folder);
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
    return { folder, there: nearest === folder, writable: statSync(nearest).isDirectory() };
  } catch {
    return { folder, there: nearest === folder, writable: false };
  }
}

/** Bytes that this user may still write in a folder, and the number of its kind of file system. */
export function probeDisk(folder: string): { readonly free: number; readonly type: number } {
  const { bavail, bsize, type } = statfsSync(nearestFolder(folder));
  return { free: bavail * bsize, type };
}

/** Milliseconds of some small writes that were made durable, one after the other, in a file that is removed again. */
export function probeWriting(folder: string): number[] {
  const file = join(folder, `.doctor-${randomId()}`);
  const fd = openSync(file, 'wx', 0o600);
  try {
    return Array.from({ length: WRITES }, () => {
      const began = steadyNow();
      writeSync(fd, BLOCK);
      fsyncSync(fd);
      return steadyNow() - began;
    });
  } finally {
    closeSync(fd);
    rmSync(file, { force: true });
  }
}

/** Looks at the database with the connection that the product reads with: it changes nothing in it, also beside a server. */
export async function probeSqlite(file: string): Promise<SqliteProbe> {
  if (!existsSync(file)) return { is: 'none' };
  try {
    const source = await openReader(file);
    const ask = async (question: string): Promise<unknown[]> => (await source.query<Record<string, unknown>[]>(question)).map((row) => Object.values(row)[0]);
    try {
      const tables = await ask("SELECT name FROM sqlite_master WHERE name = 'migrations'");
      const done = tables.length === 0 ? [] : await ask('SELECT name FROM migrations');
      const known = knownMigrations();
      const ours = done.filter((name) => known.has(String(name)));
      return {
        is: 'open',
        journal: String((await ask('PRAGMA journal_mode'))[0]),
        synchronous: Number((await ask('PRAGMA synchronous'))[0]),
        check: String((await ask('PRAGMA quick_check'))[0]),
        flaw: ours.length === 0 ? 'not-ours' : ours.length < done.length ? 'newer' : null,
      };
    } finally {
      await source.destroy();
    }
  } catch (error) {
    return { is: 'unreadable', reason: reasonOf(error) };
  }
}

/** When the newest backup in a folder was made, in milliseconds since 1970; null when there is none. */
export function newestBackup(folder: string): number | null {
  if (!existsSync(folder)) return null;
  const made = readdirSync(folder)
    .filter((name) => /^kenniscafe-.*\.sqlite$/.test(name))
    .map((name) => statSync(join(folder, name)).mtimeMs);
  return made.length === 0 ? null : Math.max(...made);
}
