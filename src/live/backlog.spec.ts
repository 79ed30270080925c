import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createServer, type Server as HttpServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import WebSocket from 'ws';
import { cutOffWhoDoesNotRead } from './backlog.js';

/** Looks are taken by hand. Milliseconds. */
const NEVER = 1_000_000;
const FRAME = 'x'.repeat(256 * 1024);
let http: HttpServer;
let server: Server;
const gone: string[] = [];

beforeEach(async () => {
  http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  server = new Server(http, { pingInterval: 600_000, pingTimeout: 600_000 });
  gone.length = 0;
  server.on('connection', (socket) => {
    const { name } = socket.handshake.auth as { name: string };
    socket.once('disconnect', () => gone.push(name));
    socket.on('ask', (answer: (text: string) => void) => answer('y'.repeat(1024)));
  });
});

afterEach(async () => {
  await server.close();
});

/** A client that is connected. */
async function come(name: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${String((http.address() as AddressInfo).port)}/socket.io/?EIO=4&transport=websocket`);
  const connected = new Promise<void>((resolve) =>
    socket.on('message', (data: Buffer) => {
      if (data.toString().startsWith('0')) socket.send(`40${JSON.stringify({ name })}`);
      if (data.toString().startsWith('40')) resolve();
    }),
  );
  await connected;
  return socket;
}

test('who reads nothing is cut off, however alive it says it is; who reads stays', async () => {
  const look = cutOffWhoDoesNotRead(server, { bytes: 1024 * 1024, packets: 100_000, every: NEVER });
  const [reader, sleeper] = [await come('reader'), await come('sleeper')];
  sleeper.pause();
  for (let frame = 0; frame < 400 && gone.length === 0; frame++) {
    server.emit('frame', FRAME);
    sleeper.send('3'); // alive, it says
    const read = once(reader, 'message');
    await read;
    look();
  }
  expect(gone).toEqual(['sleeper']);
  sleeper.terminate();
  reader.terminate();
});

test('who asks and asks and reads no answer is cut off', async () => {
  cutOffWhoDoesNotRead(server, { bytes: Number.POSITIVE_INFINITY, packets: 64, every: NEVER });
  const asker = await come('asker');
  const closed = once(asker, 'close');
  asker.pause();
  let asked = 0;
  while (gone.length === 0 && asked < 50_000) {
    for (let n = 0; n < 100; n++) asker.send(`42${String(asked++)}["ask"]`);
    await new Promise((read) => setImmediate(read));
  }
  expect(gone).toEqual(['asker']);
  asker.resume();
  await closed;
});

test('a few large frames on the way are no reason', async () => {
  const look = cutOffWhoDoesNotRead(server, { bytes: 64 * 1024 * 1024, packets: 64, every: NEVER });
  const slow = await come('slow');
  slow.pause();
  for (let frame = 0; frame < 40; frame++) server.emit('frame', FRAME);
  look();
  look();
  let heard = 0;
  const all = new Promise<void>((resolve) => slow.on('message', () => ++heard === 40 && resolve()));
  slow.resume();
  await all;
  expect(gone).toEqual([]);
  slow.terminate();
});
