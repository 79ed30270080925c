import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';

/** Which database, and where. */
export type DatabaseTarget =
  | { readonly kind: 'sqlite'; readonly file: string }
  /** `schema` is made when it is not there, and everything lives in it: test runs beside each other do not meet. */
  | { readonly kind: 'postgres'; readonly url: string; readonly schema?: string };

interface Pragmas {
  pragma(source: string): unknown;
}

// On every connection. `secure_delete` overwrites what is deleted, so that destroyed ballots are not left in free pages.
function prepare(connection: Pragmas): void {
  for (const pragma of ['busy_timeout = 5000', 'secure_delete = ON', 'foreign_keys = ON', 'synchronous = FULL']) connection.pragma(pragma);
}

/**
 * A database that does not answer is heard of within seconds. A transaction that says nothing ends: a node that froze in the
 * middle of one would else hold the right to write a session for as long as it sleeps.
 */
const POSTGRES = { connectionTimeoutMillis: 4000, idle_in_transaction_session_timeout: 5000, keepAlive: true };

/**
 * Opens the connection that writes, and brings the tables up to date.
 * @throws Error when the database would acknowledge a commit before it is on disk
 */
export async function openDataSource(target: DatabaseTarget): Promise<DataSource> {
  if (target.kind === 'postgres' && target.schema !== undefined) await makeSchema(target.url, target.schema);
  const source = new DataSource(
    target.kind === 'sqlite'
      ? { type: 'better-sqlite3', database: target.file, enableWAL: true, prepareDatabase: prepare, migrations }
      : {
          type: 'postgres',
          url: target.url,
          parseInt8: true,
          poolSize: 10,
          migrations,
          extra: { ...POSTGRES, ...(target.schema === undefined ? {} : { options: `-c search_path=${schemaName(target.schema)}` }) },
        },
  );
  await source.initialize();
  try {
    await assertDurable(source);
    await oneAtATime(source, () => source.runMigrations({ transaction: 'each' }));
  } catch (error) {
    await source.destroy();
    throw error;
  }
  return source;
}

/** Names of the migrations that this version knows. */
export function knownMigrations(): ReadonlySet<string> {
  return new Set(migrations.map(({ name }) => name));
}

/** Opens a second SQLite connection, for reading only: it never sees a transaction that is still on its way. */
export async function openReader(file: string): Promise<DataSource> {
  const source = new DataSource({ type: 'better-sqlite3', database: file, readonly: true, prepareDatabase: prepare });
  return source.initialize();
}

/** Nodes that start at the same time make the tables one after the other. */
async function oneAtATime(source: DataSource, work: () => Promise<unknown>): Promise<void> {
  if (source.options.type !== 'postgres') return void (await work());
  const keeper = source.createQueryRunner();
  const key = "hashtext('kenniscafe migrations ' || current_schema())";
  try {
    await keeper.query(`SELECT pg_advisory_lock(${key})`);
    await work();
  } finally {
    // Ends with the connection too, should this not get through.
    await keeper.query(`SELECT pg_advisory_unlock(${key})`).catch(() => undefined);
    await keeper.release();
  }
}

/** WAL alone runs at synchronous=NORMAL in this build of SQLite, which loses commits at a power cut. */
async function assertDurable(source: DataSource): Promise<void> {
  if (source.options.type === 'better-sqlite3') {
    await requireValue(source, 'PRAGMA synchronous', (value) => value === 2);
    await requireValue(source, 'PRAGMA journal_mode', (value) => value === 'wal');
    await requireValue(source, 'PRAGMA foreign_keys', (value) => value === 1);
    await requireValue(source, 'PRAGMA secure_delete', (value) => value === 1);
  } else {
    await requireValue(source, 'SHOW synchronous_commit', (value) => value !== 'off');
  }
}

async function requireValue(source: DataSource, question: string, fits: (value: unknown) => boolean): Promise<void> {
  const rows: unknown = await source.query(question);
  const first: unknown = Array.isArray(rows) ? rows[0] : undefined;
  const value: unknown = typeof first === 'object' && first !== null ? Object.values(first)[0] : undefined;
  if (!fits(value)) throw new Error(`The database answers "${String(value)}" to "${question}": contributions would not be safe in it.`);
}

async function makeSchema(url: string, schema: string): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    await source.query(`CREATE SCHEMA IF NOT EXISTS ${schemaName(schema)}`);
  } finally {
    await source.destroy();
  }
}

function schemaName(schema: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error('a schema is named with small letters, digits and _');
  return schema;
}
