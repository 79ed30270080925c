import { createTransport } from 'nodemailer';
import pg from 'pg';
import { createClient } from 'redis';
import type { Clock } from '../../config/clock.js';
import { bounded, NETWORK_BOUND } from './bounded.js';
import { reasonOf } from './finding.js';
import type { PostgresProbe, RedisProbe } from './servers.js';

const QUESTION = `SELECT current_setting('server_version') AS version, current_setting('synchronous_commit') AS "synchronousCommit",
  current_setting('fsync') AS fsync, current_setting('full_page_writes') AS "fullPageWrites", current_setting('log_statement') AS "logStatement",
  (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::float8 AS now`;

type Row = Omit<Extract<PostgresProbe, { is: 'there' }>, 'is' | 'clockAhead'> & { readonly now: number };

/** Asks Postgres how it keeps things, and what time it is. */
export async function probePostgres(url: string, clock: Clock): Promise<PostgresProbe> {
  // Ours come first, as those of pg have no code; its own let go of the connection.
  const late = NETWORK_BOUND + 500;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: late, query_timeout: late });
  // A connection that breaks while nothing is asked; what is asked then fails by itself.
  client.on('error', () => undefined);
  try {
    await bounded(client.connect());
    const before = clock.now();
    const [row] = (await bounded(client.query<Row>(QUESTION))).rows;
    if (!row) return { is: 'gone', reason: '?' };
    const { now, ...settings } = row;
    return { is: 'there', ...settings, clockAhead: now - (before + clock.now()) / 2 };
  } catch (error) {
    return { is: 'gone', reason: reasonOf(error) };
  } finally {
    client.end().catch(() => undefined);
  }
}

/** Asks Redis who it is, and whether it writes to disk; many do not tell the latter to everybody. */
export async function probeRedis(url: string): Promise<RedisProbe> {
  const client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: NETWORK_BOUND, reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await bounded(client.connect());
    const version = /^redis_version:(\S+)/m.exec(await bounded(client.info('server')))?.[1] ?? '?';
    const keeps = await bounded(client.configGet(['save', 'appendonly'])).then(
      (said) => (said['save'] === undefined ? null : said['save'] !== '' || said['appendonly'] === 'yes'),
      () => null,
    );
    return { is: 'there', version, keeps };
  } catch (error) {
    return { is: 'gone', reason: reasonOf(error) };
  } finally {
    if (client.isOpen) client.destroy();
  }
}

/** Logs in at the mail server, and hands in nothing. @returns why that failed, null when it did not */
export async function probeMail(url: string): Promise<string | null> {
  const times = { connectionTimeout: NETWORK_BOUND, greetingTimeout: NETWORK_BOUND, socketTimeout: NETWORK_BOUND, dnsTimeout: NETWORK_BOUND };
  const transport = createTransport({ url, ...times, disableFileAccess: true, disableUrlAccess: true });
  try {
    await bounded(transport.verify());
    return null;
  } catch (error) {
    return reasonOf(error);
  } finally {
    transport.close();
  }
}
