import Database from 'better-sqlite3';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { Server, type Socket } from 'socket.io';
import { FRAME_LIMIT } from '../../src/live/socket-adapter.js';

/**
 * What there is to gain: socket.io with acknowledgements, with the options of the product and the answers and frames that the
 * product gave in the same run; no Nest, no rules. With `--store` each ballot is in SQLite before its answer, all that
 * arrived in one turn of the event loop in one transaction; without it nothing is stored. Prints its port.
 */
const { values } = parseArgs({
  options: {
    /** File of the database. */
    store: { type: 'string' },
    /** JSON of an answer. */
    answer: { type: 'string', default: '{"ok":true}' },
    /** JSON of a frame that goes to everybody after a change, at most once in `every` milliseconds. */
    frame: { type: 'string' },
    every: { type: 'string', default: '200' },
  },
});

interface Ballot {
  readonly id: string;
  readonly data: { readonly option?: string; readonly envelope?: string };
}

interface Waiting {
  readonly phone: string;
  readonly ballot: Ballot;
  readonly answer: (ack: unknown) => void;
}

const given = JSON.parse(values.answer) as object;
const frame = values.frame === undefined ? null : (JSON.parse(values.frame) as object);
const every = Number(values.every);
const http = createServer();
const server = new Server(http, { maxHttpBufferSize: FRAME_LIMIT, perMessageDeflate: false, httpCompression: false, serveClient: false, pingInterval: 10_000, pingTimeout: 8_000 });
const store = values.store === undefined ? () => undefined : storeIn(values.store);
let waiting: Waiting[] = [];
let rev = 0;
let lastFrame = 0;
let timer: NodeJS.Timeout | null = null;

function storeIn(file: string): (all: readonly Waiting[]) => void {
  const database = new Database(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) database.pragma(pragma);
  database.exec('CREATE TABLE ballot (phone TEXT PRIMARY KEY, command TEXT, envelope TEXT, choice TEXT)');
  const put = database.prepare(
    'INSERT INTO ballot VALUES (?, ?, ?, ?) ON CONFLICT (phone) DO UPDATE SET command = excluded.command, envelope = excluded.envelope, choice = excluded.choice',
  );
  return database.transaction((all: readonly Waiting[]) => {
    for (const { phone, ballot } of all) put.run(phone, ballot.id, ballot.data.envelope ?? '', ballot.data.option ?? '');
  });
}

function commit(): void {
  const all = waiting;
  waiting = [];
  store(all);
  rev++;
  for (const { answer } of all) answer({ ...given, rev });
  tellSoon();
}

function tellSoon(): void {
  if (frame === null || timer !== null) return;
  timer = setTimeout(() => {
    timer = null;
    lastFrame = Date.now();
    server.to('phones').emit('frame', { v: 1, rev, ...frame });
  }, Math.max(0, lastFrame + every - Date.now()));
}

server.on('connection', (socket: Socket) => {
  void socket.join('phones');
  socket.on('command', (ballot: Ballot, answer: (ack: unknown) => void) => {
    if (waiting.push({ phone: socket.id, ballot, answer }) === 1) setImmediate(commit);
  });
});
http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  process.stdout.write(`${String((http.address() as AddressInfo).port)}\n`);
});
