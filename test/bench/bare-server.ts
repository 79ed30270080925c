import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { FRAME_LIMIT } from '../../src/live/socket-adapter.js';

/**
 * What there is to gain: socket.io with acknowledgements and nothing else, with the options of the product.
 * Prints its port.
 */
const http = createServer();
const server = new Server(http, { maxHttpBufferSize: FRAME_LIMIT, perMessageDeflate: false, httpCompression: false, serveClient: false });
server.on('connection', (socket) => {
  socket.on('command', (_command: unknown, answer: (ack: unknown) => void) => answer({ ok: true, rev: 1 }));
});
http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  process.stdout.write(`${String((http.address() as AddressInfo).port)}\n`);
});
