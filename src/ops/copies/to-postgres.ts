import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { DataSource, QueryRunner } from 'typeorm';
import { openDataSource } from '../../config/data-source.js';
import { insertRows, numberPlaceholders, type Row } from '../../config/sql.js';
import { codeOf } from './sqlite-file.js';
import { type Column, type ColumnKind, TableSum, told } from './table-hash.js';

/** A table after the move, as both sides count and hash it. */
export interface MovedTable {
  readonly table: string;
  readonly from: { readonly count: number; readonly hash: string };
  readonly to: { readonly count: number; readonly hash: string };
}

/** How a move went. Unless it is `moved`, the target has nothing of it. */
export type Moved =
  | { readonly is: 'moved'; readonly tables: readonly MovedTable[] }
  | { readonly is: 'no-source' }
  | { readonly is: 'not-ours' }
  | { readonly is: 'in-use' }
  /** Source and target do not have the same tables, columns or migrations: another version wrote one of them. */
  | { readonly is: 'other-version'; readonly about: string }
  | { readonly is: 'not-empty'; readonly about: string }
  | { readonly is: 'differs'; readonly about: string };

interface TableShape {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** Rows that travel at once. */
const ROWS = 500;
/** What each database keeps for itself: which migrations it had. */
const OWN = 'migrations';
const KINDS: Readonly<Record<string, ColumnKind>> = { boolean: 'boolean', bytea: 'bytes', integer: 'number', bigint: 'number', smallint: 'number', 'character varying': 'text', text: 'text' };

/**
 * Moves everything from a SQLite file that nobody uses to a Postgres that is empty: every table, compared by count and by hash of its
 * contents, in one transaction. Indexes for searching are the database's own on both sides.
 * @param step told of each table before it is copied
 * @throws Error when one of the databases fails; the target has nothing of it then
 */
export async function moveToPostgres(file: string, target: { readonly url: string; readonly schema?: string }, step: (table: string) => void = () => undefined): Promise<Moved> {
  if (!existsSync(file)) return { is: 'no-source' };
  const source = new Sqlite(file, { readonly: false, fileMustExist: true, timeout: 500 });
  try {
    const unusable = claim(source);
    if (unusable) return { is: unusable };
    const postgres = await openDataSource({ kind: 'postgres', ...target });
    try {
      return await move(source, postgres, step);
    } finally {
      await postgres.destroy();
    }
  } finally {
    source.close();
  }
}

/** Takes the file for us alone, until it is closed: whoever else has it open, or comes, is in the way. */
function claim(source: Sqlite.Database): 'in-use' | 'not-ours' | null {
  try {
    source.pragma('locking_mode = EXCLUSIVE');
    return source.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").get() ? null : 'not-ours';
  } catch (error) {
    if (/^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error))) return 'in-use';
    if (codeOf(error) === 'SQLITE_NOTADB') return 'not-ours';
    throw error;
  }
}

async function move(source: Sqlite.Database, postgres: DataSource, step: (table: string) => void): Promise<Moved> {
  const runner = postgres.createQueryRunner();
  await runner.startTransaction();
  let moved: Moved | null = null;
  try {
    await runner.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const shapes = await shapesOf(runner);
    const other = otherThan(source, shapes) ?? (await otherMigrations(source, runner));
    if (other !== null) return (moved = { is: 'other-version', about: other });
    await runner.query(`LOCK TABLE ${shapes.map(({ name }) => quoted(name)).join(', ')} IN EXCLUSIVE MODE`);
    const filled = await firstFilled(runner, shapes);
    if (filled !== null) return (moved = { is: 'not-empty', about: filled });
    const tables: MovedTable[] = [];
    for (const shape of parentsFirst(source, shapes)) {
      step(shape.name);
      const from = await copy(source, runner, shape);
      const to = await sumOf(runner, shape);
      tables.push({ table: shape.name, from, to });
      if (from.count !== to.count || from.hash !== to.hash) return (moved = { is: 'differs', about: shape.name });
    }
    return (moved = { is: 'moved', tables });
  } finally {
    await (moved?.is === 'moved' ? runner.commitTransaction() : runner.rollbackTransaction());
    if (moved?.is === 'moved') await runner.query('ANALYZE');
    await runner.release();
  }
}

/** Every table of the target but its own, with its columns: taken from the database, so that a new one can't be forgotten. */
async function shapesOf(runner: QueryRunner): Promise<TableShape[]> {
  const rows = (await runner.query(
    `SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS "type" FROM information_schema.columns c
       JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
      WHERE c.table_schema = current_schema() AND c.table_name <> '${OWN}' ORDER BY c.table_name, c.column_name`,
  )) as { table: string; column: string; type: string }[];
  const shapes = new Map<string, Column[]>();
  for (const { table, column, type } of rows) {
    const kind = KINDS[type];
    if (kind === undefined) throw new Error(`${table}.${column} is of type ${type}, which nobody said how to move`);
    shapes.set(table, [...(shapes.get(table) ?? []), { name: column, kind }]);
  }
  return [...shapes].map(([name, columns]) => ({ name, columns }));
}

/** Where source and target differ in their tables and columns, in words; null when they do not. */
function otherThan(source: Sqlite.Database, shapes: readonly TableShape[]): string | null {
  const here = new Map(tablesOf(source).map((table) => [table, (source.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]).sort().join(', ')]));
  const there = new Map(shapes.map(({ name, columns }) => [name, columns.map((column) => column.name).sort().join(', ')]));
  const all = [...new Set([...here.keys(), ...there.keys()])];
  return all.find((table) => here.get(table) !== there.get(table)) ?? null;
}

/** Tables of the file that hold what people made: not those of SQLite itself, nor of its full-text index. */
export function tablesOf(source: Sqlite.Database): string[] {
  return source.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> ? ORDER BY name").pluck().all(OWN) as string[];
}

async function otherMigrations(source: Sqlite.Database, runner: QueryRunner): Promise<string | null> {
  const here = source.prepare(`SELECT name FROM ${OWN} ORDER BY id`).pluck().all() as string[];
  const there = ((await runner.query(`SELECT name FROM ${OWN} ORDER BY id`)) as { name: string }[]).map(({ name }) => name);
  return [...here, ...there].find((name) => !here.includes(name) || !there.includes(name)) ?? null;
}

async function firstFilled(runner: QueryRunner, shapes: readonly TableShape[]): Promise<string | null> {
  for (const { name } of shapes) {
    const rows = (await runner.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)) as unknown[];
    if (rows.length > 0) return name;
  }
  return null;
}

/** Whoever is pointed at comes before who points. */
function parentsFirst(source: Sqlite.Database, shapes: readonly TableShape[]): TableShape[] {
  const byName = new Map(shapes.map((shape) => [shape.name, shape]));
  const ordered = new Set<TableShape>();
  const visit = (shape: TableShape, from: readonly string[]): void => {
    if (ordered.has(shape) || from.includes(shape.name)) return;
    const parents = source.prepare('SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)').pluck().all(shape.name) as string[];
    for (const parent of parents) {
      const found = byName.get(parent);
      if (found) visit(found, [...from, shape.name]);
    }
    ordered.add(shape);
  };
  for (const shape of shapes) visit(shape, []);
  return [...ordered];
}

async function copy(source: Sqlite.Database, runner: QueryRunner, { name, columns }: TableShape): Promise<{ count: number; hash: string }> {
  const sum = new TableSum(columns);
  const names = columns.map((column) => quoted(column.name));
  const query = async (sql: string, params: readonly unknown[] = []): Promise<Row[]> => (await runner.query(numberPlaceholders(sql), [...params])) as Row[];
  let waiting: unknown[][] = [];
  // In numbers as they are stored: those of 64 bits would be rounded.
  for (const row of source.prepare(`SELECT ${names.join(', ')} FROM ${quoted(name)}`).safeIntegers().iterate() as IterableIterator<Row>) {
    sum.add(row);
    waiting.push(columns.map((column) => told(row[column.name], column.kind)));
    if (waiting.length < ROWS) continue;
    await insertRows(query, quoted(name), names, waiting);
    waiting = [];
  }
  await insertRows(query, quoted(name), names, waiting);
  return { count: sum.count, hash: sum.hash };
}

async function sumOf(runner: QueryRunner, { name, columns }: TableShape): Promise<{ count: number; hash: string }> {
  const sum = new TableSum(columns);
  // As text where it is a number, for the same reason.
  const selected = columns.map((column) => (column.kind === 'number' ? `${quoted(column.name)}::text AS ${quoted(column.name)}` : quoted(column.name)));
  await runner.query(`DECLARE moved NO SCROLL CURSOR FOR SELECT ${selected.join(', ')} FROM ${quoted(name)}`);
  for (;;) {
    const rows = (await runner.query(`FETCH ${String(ROWS)} FROM moved`)) as Row[];
    for (const row of rows) sum.add(row);
    if (rows.length < ROWS) break;
  }
  await runner.query('CLOSE moved');
  return { count: sum.count, hash: sum.hash };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
