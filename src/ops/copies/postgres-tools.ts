import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { type Ended, runCommand } from '../../config/command.js';
import { settle } from './sqlite-file.js';

/** How Postgres's own tool went, beside what may be said before it runs. */
export type ByTool = { readonly is: 'made'; readonly bytes: number } | { readonly is: 'exists' } | { readonly is: 'no-backup' } | { readonly is: 'not-empty' } | { readonly is: 'restored' } | Exclude<Ended, { is: 'done' }>;

/** What the tools are called with, as somebody would type it; the password is asked for, or in `~/.pgpass`. */
export const BY_HAND = {
  backup: (target: string) => `pg_dump --format=custom --no-owner --file=${target} DATABASE_URL`,
  restore: (backup: string) => `pg_restore --no-owner --exit-on-error --single-transaction --dbname=DATABASE_URL ${backup}`,
};

/** Dumps the whole database of a server that may run: one transaction, of which everything that was acknowledged before it is part. */
export async function dump(url: string, target: string): Promise<ByTool> {
  if (existsSync(target)) return { is: 'exists' };
  const partial = `${target}.partial`;
  try {
    const ended = await runCommand('pg_dump', ['--format=custom', '--no-owner', `--file=${partial}`], environmentOf(url));
    if (ended.is !== 'done') return ended;
    settle(partial);
    if (existsSync(target)) return { is: 'exists' };
    renameSync(partial, target);
    return { is: 'made', bytes: statSync(target).size };
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Restores a dump into a database without tables, all of it or nothing. */
export async function undump(url: string, backup: string): Promise<ByTool> {
  if (!existsSync(backup)) return { is: 'no-backup' };
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    const rows: unknown[] = await source.query('SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() LIMIT 1');
    if (rows.length > 0) return { is: 'not-empty' };
  } finally {
    await source.destroy();
  }
  const environment = environmentOf(url);
  const ended = await runCommand('pg_restore', ['--no-owner', '--exit-on-error', '--single-transaction', `--dbname=${environment['PGDATABASE'] ?? ''}`, backup], environment);
  return ended.is === 'done' ? { is: 'restored' } : ended;
}

/** What Postgres's tools read a connection from, so that no password is among their arguments. */
function environmentOf(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const given: Record<string, string> = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
    PGOPTIONS: searchParams.get('options') ?? '',
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}
