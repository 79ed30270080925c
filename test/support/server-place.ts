import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseTarget, openDataSource, openReader } from '../../src/config/data-source.js';
import { Database, openDatabase } from '../../src/config/database.js';
import { SqliteWriteQueue } from '../../src/config/write-queue.js';
import { atExit } from './at-exit.js';
import { newPlace } from './databases.js';

/** A new empty place for the data of a server, of which nothing is left after `remove`. */
export interface ServerPlace {
  /** What the server must find in its environment. */
  readonly env: { readonly DATA_DIR: string; readonly DATABASE_URL: string };
  /** Opens the database beside the server, as somebody who was not there. Close it again. */
  reader(): Promise<Database>;
  /** Every byte the server left in its folder; empty on Postgres. */
  bytes(): Buffer;
  remove(): Promise<void>;
}

/** A temporary folder with SQLite, or a schema with a new name when `url` names a Postgres, as `DATABASE_URL` may. */
export async function newServerPlace(url = process.env['DATABASE_URL'] ?? ''): Promise<ServerPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const tidied = atExit(removeFolder);
  const { target, env, drop } = await databaseIn(folder, url);
  return {
    env,
    reader: () => openBeside(target),
    bytes: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    remove: async () => {
      await drop();
      removeFolder();
      tidied();
    },
  };
}

async function databaseIn(folder: string, url: string): Promise<{ target: DatabaseTarget; env: ServerPlace['env']; drop: () => Promise<void> }> {
  if (url === '') {
    const target = { kind: 'sqlite', file: join(folder, 'kenniscafe.sqlite') } as const;
    return { target, env: { DATA_DIR: folder, DATABASE_URL: '' }, drop: () => Promise.resolve() };
  }
  const schemaPlace = newPlace('postgres');
  const { target } = schemaPlace;
  await (await openDataSource(target)).destroy(); // makes the schema
  const schema = target.kind === 'postgres' ? (target.schema ?? 'public') : 'public';
  const own = new URL(url);
  own.searchParams.set('options', `-c search_path=${schema}`);
  return { target, env: { DATA_DIR: folder, DATABASE_URL: own.href.replaceAll('+', '%20') }, drop: () => schemaPlace.remove() };
}

async function openBeside(target: DatabaseTarget): Promise<Database> {
  if (target.kind === 'postgres') return openDatabase(target);
  const reader = await openReader(target.file);
  return new Database('sqlite', [reader], new SqliteWriteQueue(reader), reader);
}
