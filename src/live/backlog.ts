import type { Server } from 'socket.io';

/** How much may wait for one socket. */
export interface Patience {
  /** Bytes; more than the largest frame, which may take some seconds on a bad line. */
  readonly bytes: number;
  /** Packets that may wait while something comes in: answers that are asked for and not read. */
  readonly packets: number;
  /** Milliseconds between two looks; who has too much waiting at two of them is cut off. */
  readonly every: number;
}

const PATIENCE: Patience = { bytes: 4 * 1024 * 1024, packets: 512, every: 2000 };

/** What is used of a connection of engine.io. Its own types hide what waits. */
interface Connection {
  readonly writeBuffer: readonly { readonly data?: string | Buffer }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number } };
  on(event: 'packet', listener: () => void): void;
  close(discard: boolean): void;
}

/**
 * Cuts off who takes in nothing of what is sent: answering pings is no sign of reading, and what waits is memory. A phone that was cut off
 * comes back by itself and gets one full frame, which is less than what waited for it. Ends when the server closes.
 * @returns looks once, as it does by itself
 */
export function cutOffWhoDoesNotRead(server: Server, { bytes, packets, every }: Patience = PATIENCE): () => void {
  let suspects = new Set<Connection>();
  const look = (): void => {
    const before = suspects;
    suspects = new Set();
    for (const connection of connectionsOf(server)) {
      if (waitingBytes(connection) <= bytes) continue;
      if (before.has(connection)) connection.close(true);
      else suspects.add(connection);
    }
  };
  const timer = setInterval(look, every).unref();
  server.engine.on('connection', (connection: Connection) => connection.on('packet', () => connection.writeBuffer.length > packets && connection.close(true)));
  server.httpServer.once('close', () => clearInterval(timer));
  return look;
}

function connectionsOf(server: Server): readonly Connection[] {
  return Object.values((server.engine as unknown as { readonly clients: Readonly<Record<string, Connection>> }).clients);
}

/** Bytes that were sent to a socket and not taken in by the network. */
function waitingBytes({ writeBuffer, transport }: Connection): number {
  let sum = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) sum += data?.length ?? 0;
  return sum;
}
