import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import type { Readiness } from '../config/readiness.js';

/** Milliseconds in which everything has to be finished and told; then whoever does not read is cut off. */
const READ_WITHIN = 3000;

/**
 * Prepares the end of a server while it starts: from here on every connection is known.
 * @returns the end. First it is said that this node is not ready, for as long as a proxy needs to notice; then nobody new comes
 * in, everybody hears that it is a restart, what is queued is stored and answered, and connections and database close.
 */
export function endingOf(app: INestApplication, server: Server, readiness: Readiness, delay: number): () => Promise<void> {
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  let ending: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    readiness.because('stopping');
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    server.close();
    // A phone in a tunnel reads nothing any more, and would be waited for.
    const cut = setTimeout(() => {
      for (const socket of connections) socket.destroy();
    }, READ_WITHIN);
    await app.close();
    clearTimeout(cut);
  };
  return () => (ending ??= end());
}
