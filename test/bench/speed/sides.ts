import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { JsonObject } from '../../../src/engine/json.js';
import { ServerProcess } from '../../support/server.js';
import { newServerPlace } from '../../support/server-place.js';
import type { Sender } from '../load.js';
import { ballot, joinAll, openRoom, openVote, votesOf } from '../product.js';
import { connectTo, startReference } from '../reference.js';
import type { Places } from './machine.js';

/** Node's options for servers that are asked for more than they know of themselves: it costs nothing until then. */
export const INSPECTABLE = ['--inspect-port=0'];

/** What the sections of speed are asked. */
export interface SpeedOptions {
  /** How many phones, in the rows that are about many. */
  readonly phones: number;
  readonly turns: number;
  /** Milliseconds of a load that is measured. */
  readonly measured: number;
  readonly mode: 'open' | 'anonymous';
  readonly places: Places;
  /** Folder for profiles of the product under load; null for none. */
  readonly profile: string | null;
  readonly tell: (what: string) => void;
}

/** A server with everybody connected and something to vote about. */
export interface Side {
  readonly pid: number;
  readonly senders: readonly Sender[];
  /** Milliseconds in which everybody came in. */
  readonly cameInMs: number;
  /** What it said on stderr so far. */
  readonly said: () => string;
  close(): Promise<void>;
}

/** More about how a side is made. */
export interface SideWish {
  /** For the environment of the server. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called when the server runs and nobody is connected yet. */
  readonly empty?: (pid: number, said: () => string) => Promise<void>;
}

/** The product, just started: nobody voted yet. */
export async function productSide({ phones, mode, places }: SpeedOptions, { env = {}, empty }: SideWish = {}): Promise<Side> {
  const place = await newServerPlace();
  const server = await ServerProcess.start({ ...place.env, ...env }, INSPECTABLE);
  places.server(server.pid);
  const room = await openRoom(server);
  await empty?.(server.pid, () => server.said);
  const from = performance.now();
  const joined = await joinAll(room, phones);
  const cameInMs = performance.now() - from;
  await openVote(room, mode);
  await room.console.face.sees('the open vote', () => room.console.activity?.view['vote'] === 'open');
  return {
    pid: server.pid,
    senders: joined.map((phone) => votesOf(phone, room.run, mode)),
    cameInMs,
    said: () => server.said,
    close: async () => {
      for (const phone of joined) phone.close();
      room.console.face.close();
      await server.stop();
      await place.remove();
    },
  };
}

/** A bare server, just started. @param answer what the product answers to the same ballot @param stored with SQLite (G), or without (B) */
export async function referenceSide({ phones, places }: SpeedOptions, answer: JsonObject, stored: boolean, { empty }: SideWish = {}): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-reference-'));
  const store: Record<string, string> = stored ? { store: join(folder, 'reference.sqlite') } : {};
  const reference = await startReference({ answer: JSON.stringify(answer), ...store });
  places.server(reference.pid);
  await empty?.(reference.pid, reference.said);
  const from = performance.now();
  const clients = await connectTo(reference.base, phones);
  const cameInMs = performance.now() - from;
  const envelope = 'A'.repeat(22);
  return {
    pid: reference.pid,
    senders: clients.map((client, place) => ({ client, next: () => ballot('vote-r1', place % 2 ? 'a' : 'b', { envelope }) })),
    cameInMs,
    said: reference.said,
    close: async () => {
      for (const client of clients) client.close();
      await reference.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a server answers to the next ballot of its first phone. */
export function answerOf({ senders }: Side): Promise<JsonObject> {
  const [first] = senders;
  return new Promise((resolve) => first?.client.emit('command', first.next(), (ack) => resolve(ack as JsonObject)));
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
