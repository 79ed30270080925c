import type { INestApplication } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DATABASE } from '../../src/config/config.module.js';
import type { Database } from '../../src/config/database.js';

/** What Postgres does on a full disk, in the tables that a meeting and the try of the server need. */
const FULL = `CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`;
const TABLES = ['journal', 'migrations'];

/** Makes the database of a running server refuse what is written, by its own means: it can be read as before. */
export async function refuseWrites(app: INestApplication): Promise<void> {
  const { kind, writer } = writerOf(app);
  if (kind === 'sqlite') return void (await writer.query('PRAGMA query_only = ON'));
  await writer.query(FULL);
  for (const table of TABLES) await writer.query(`CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON ${table} EXECUTE FUNCTION no_room()`);
}

/** There is room again. */
export async function takeWrites(app: INestApplication): Promise<void> {
  const { kind, writer } = writerOf(app);
  if (kind === 'sqlite') return void (await writer.query('PRAGMA query_only = OFF'));
  for (const table of TABLES) await writer.query(`DROP TRIGGER no_room ON ${table}`);
}

/** The connection itself: a transaction would be refused like all others. */
function writerOf(app: INestApplication): { readonly kind: Database['kind']; readonly writer: DataSource } {
  const database = app.get<Database>(DATABASE);
  const [writer] = Reflect.get(database, 'sources') as [DataSource];
  return { kind: database.kind, writer };
}
