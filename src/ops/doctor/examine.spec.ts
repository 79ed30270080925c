import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server as SocketServer } from 'socket.io';
import { databaseKinds } from '../../../test/support/databases.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { systemClock } from '../../config/clock.js';
import { openDatabase } from '../../config/database.js';
import { readUsableSettings } from '../../config/settings.js';
import { examine } from './examine.js';
import { probePort, probeSocket } from './probe-web.js';

describe('the doctor', () => {
  let folder: string;
  const ends: (() => Promise<unknown>)[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kenniscafe-'));
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
    rmSync(folder, { recursive: true, force: true });
  });

  const backups = (): string => join(folder, 'backup');
  const look = (env: NodeJS.ProcessEnv) => examine(readUsableSettings({ PORT: '0', LANG: 'en', DATA_DIR: join(folder, 'data'), ...env }), systemClock, backups());
  /** State by name; of several with one name, the last. */
  const states = async (env: NodeJS.ProcessEnv = {}): Promise<Record<string, string>> => Object.fromEntries((await look(env)).map(({ name, state }) => [name, state]));
  const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

  async function serve(listener: RequestListener): Promise<Server> {
    const server = createHttp(listener);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    ends.push(() => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    });
    return server;
  }

  test('finds nothing wrong where nothing is yet, and leaves nothing behind', async () => {
    expect(await states()).toMatchObject({ settings: 'ok', node: 'ok', 'time-zones': 'ok', 'data-folder': 'ok', database: 'ok', port: 'ok' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('looks at a database that is in use, and asks for a backup of this week', async () => {
    const file = join(folder, 'data', 'kenniscafe.sqlite');
    const database = await openDatabase({ kind: 'sqlite', file });
    ends.push(() => database.close());
    const before = readdirSync(join(folder, 'data')).sort();
    expect(await states()).toMatchObject({ database: 'ok', durability: 'ok', backup: 'attention' });
    expect(Object.keys(await states())).toContain('disk-speed');
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(before);
    mkdirSync(backups());
    const backup = join(backups(), 'kenniscafe-20261101-120000.sqlite');
    writeFileSync(backup, '');
    expect(await states()).toMatchObject({ backup: 'ok' });
    utimesSync(backup, 1_700_000_000, 1_700_000_000);
    expect(await states()).toMatchObject({ backup: 'attention' });
  });

  test('sees a file that is no database, and one of a newer version', async () => {
    const file = join(folder, 'data', 'kenniscafe.sqlite');
    const database = await openDatabase({ kind: 'sqlite', file });
    await database.write((query) => query("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')"));
    await database.close();
    expect((await look({})).find(({ name }) => name === 'database')).toMatchObject({ state: 'wrong', todo: 'Install that version.' });
    for (const name of readdirSync(join(folder, 'data'))) rmSync(join(folder, 'data', name));
    writeFileSync(file, 'This is a letter and not a database. '.repeat(100));
    expect(await states()).toMatchObject({ database: 'wrong' });
  });

  test('names every setting that is wrong, and looks at the rest', async () => {
    const findings = await look({ PORT: 'secret-port', DATABASE_URL: 'mysql://me:secret@host/db', METRICS_TOKEN: 'secret', SMTP_URL: 'smtp://me:secret@host' });
    const wrong = findings.filter(({ name }) => name === 'settings').map(({ says }) => /setting (\w+)/.exec(says)?.[1]);
    expect(wrong.sort()).toEqual(['DATABASE_URL', 'MAIL_FROM', 'METRICS_TOKEN', 'PORT']);
    expect(findings.map(({ name }) => name)).toEqual(expect.arrayContaining(['node', 'time-zones']));
    // What a wrong setting is about can't be known.
    expect(findings.map(({ name }) => name).filter((name) => ['database', 'data-folder', 'port', 'mail'].includes(name))).toEqual([]);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  test('says what can not be reached, without a password', async () => {
    const closed = await serve(() => undefined);
    const port = portOf(closed);
    await ends.pop()?.();
    const at = (protocol: string): string => `${protocol}://me:secret@127.0.0.1:${String(port)}`;
    const findings = await look({ DATABASE_URL: at('postgres'), REDIS_URL: at('redis'), SMTP_URL: at('smtp'), MAIL_FROM: 'a@example.org', PUBLIC_URL: `http://127.0.0.1:${String(port)}` });
    expect(Object.fromEntries(findings.map(({ name, state }) => [name, state]))).toMatchObject({ database: 'wrong', redis: 'wrong', mail: 'attention', 'public-address': 'attention' });
    expect(findings.filter(({ says }) => says.includes('ECONNREFUSED') || says.includes('ESOCKET')).length).toBe(4);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  test('reaches a mail server, and hands in nothing', async () => {
    const mail = await MailServer.start();
    ends.push(() => mail.down());
    expect(await states({ SMTP_URL: mail.url, MAIL_FROM: 'a@example.org' })).toMatchObject({ mail: 'ok' });
    expect(mail.tries).toBe(0);
  });

  test('knows our server on the port and at the public address, and misses websockets that do not pass', async () => {
    const server = await RestServer.start();
    ends.push(() => server.stop());
    const found = await states({ HOST: '127.0.0.1', PORT: new URL(server.origin).port, PUBLIC_URL: server.origin });
    expect(found).toMatchObject({ port: 'ok', 'public-address': 'ok', clock: 'ok', websocket: 'wrong' });
  });

  test('hears a websocket open when the page is ours, and not when it is not', async () => {
    const server = await serve((_request, response) => response.end());
    const own = `http://127.0.0.1:${String(portOf(server))}`;
    let allowed = own;
    const sockets = new SocketServer(server, { allowRequest: ({ headers }, decide) => decide(null, headers.origin === allowed) });
    // Closes the server as well.
    ends.splice(0, 1, () => sockets.close());
    expect(await probeSocket(own)).toEqual({ is: 'open' });
    allowed = 'https://elsewhere.example';
    expect(await probeSocket(own)).toEqual({ is: 'refused', status: 400 });
  });

  test('sees a clock that is off, and another server at the public address', async () => {
    const server = await serve((_request, response) => response.setHeader('date', new Date(systemClock.now() - 60_000).toUTCString()).writeHead(404).end());
    expect(await states({ PUBLIC_URL: `http://127.0.0.1:${String(portOf(server))}` })).toMatchObject({ clock: 'attention', 'public-address': 'attention' });
  });

  test('sees a port that another program has, and takes none for longer than it looks', async () => {
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const port = portOf(other);
    expect(await probePort('127.0.0.1', port, systemClock)).toEqual({ is: 'closed', reason: 'EADDRINUSE' });
    await new Promise((done) => other.close(done));
    expect(await probePort('127.0.0.1', port, systemClock)).toEqual({ is: 'free' });
    expect(await probePort('127.0.0.1', port, systemClock)).toEqual({ is: 'free' });
  });

  for (const kind of databaseKinds().filter((one) => one === 'postgres')) {
    test(`asks ${kind} what it keeps`, async () => {
      const findings = await look({ DATABASE_URL: process.env['DATABASE_URL'] ?? '' });
      expect(findings.find(({ name }) => name === 'database')?.state).toBe('ok');
      expect(findings.map(({ name }) => name)).toEqual(expect.arrayContaining(['durability', 'statement-log', 'database-clock']));
      expect(findings.map(({ name }) => name)).not.toContain('data-folder');
    });

    for (const url of [process.env['REDIS_URL'] ?? ''].filter((one) => one !== '')) {
      test('asks Redis what it keeps', async () => {
        const found = await states({ DATABASE_URL: process.env['DATABASE_URL'], REDIS_URL: url });
        expect(found).toMatchObject({ settings: 'ok', redis: 'ok' });
        expect(Object.keys(found)).toContain('redis-persistence');
      });
    }
  }
});
