import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { DatabaseTarget } from '../../src/config/data-source.js';

/** The databases that a suite runs on here: SQLite, and Postgres when `DATABASE_URL` names one. With `ONLY_POSTGRES` what was seen on SQLite is not seen again. */
export function databaseKinds(): readonly DatabaseTarget['kind'][] {
  if (!process.env.DATABASE_URL) return ['sqlite'];
  return process.env.ONLY_POSTGRES ? ['postgres'] : ['sqlite', 'postgres'];
}

/** A new empty place for a database, of which nothing is left after `remove`. */
export interface Place {
  readonly target: DatabaseTarget;
  remove(): Promise<void>;
}

/** Makes a place: a file in a new temporary folder, or a schema with a new name. */
export function newPlace(kind: DatabaseTarget['kind']): Place {
  if (kind === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-'));
    return {
      target: { kind, file: join(folder, 'test.sqlite') },
      remove: () => {
        rmSync(folder, { recursive: true, force: true });
        return Promise.resolve();
      },
    };
  }
  const url = process.env.DATABASE_URL ?? '';
  const schema = `test_${randomBytes(8).toString('hex')}`;
  return { target: { kind, url, schema }, remove: () => dropSchema(url, schema) };
}

async function dropSchema(url: string, schema: string): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  await source.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await source.destroy();
}
