import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { hundredths } from '../support/figures.js';
import { atExit } from '../support/at-exit.js';
import type { JsonObject } from '../../src/engine/json.js';
import { severalAtOnce } from './at-once.js';
import { type LoadFigures, sustain } from './load.js';
import { type Heard, RawClient } from './raw-client.js';

/** How many connect at the same time; what more there are waits. */
const WAVE = 500;

/** A reference server in a process of its own. */
export interface ReferenceProcess {
  readonly pid: number;
  readonly base: string;
  /** What it said on stderr so far. */
  readonly said: () => string;
  stop(): Promise<void>;
}

/**
 * Starts a bare socket.io server.
 * @param options of `reference-server.ts`, by name
 */
export async function startReference(options: Readonly<Record<string, string>> = {}): Promise<ReferenceProcess> {
  const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, ['--inspect-port=0', fileURLToPath(new URL('reference-server.js', import.meta.url)), ...given], { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  child.stderr.on('data', (part: Buffer) => (told += part.toString('utf8')));
  child.once('exit', atExit(() => child.kill('SIGKILL')));
  const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => Promise.reject(new Error(`the reference ended instead of starting:\n${told}`)))])) as [Buffer];
  return {
    pid: child.pid ?? 0,
    said: () => told,
    base: `http://127.0.0.1:${said.toString('utf8').trim()}`,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

/** Connects clients to a reference server. @param heardBy what each of them is called back for */
export function connectTo(base: string, clients: number, heardBy: (place: number) => Heard = () => ({})): Promise<RawClient[]> {
  return severalAtOnce(clients, WAVE, (place) => RawClient.connect(base, {}, heardBy(place)));
}

/** Measures a server without storage, with as many clients and the same messages. */
export async function measureBare(clients: number, command: (client: number) => JsonObject, warmUp: number, measured: number): Promise<LoadFigures> {
  const reference = await startReference();
  const connected: RawClient[] = [];
  try {
    connected.push(...(await connectTo(reference.base, clients)));
    return await sustain(connected.map((client, place) => ({ client, next: () => command(place) })), reference.pid, warmUp, measured);
  } finally {
    for (const client of connected) client.close();
    await reference.stop();
  }
}

/** The mean of what was measured before and after something else. */
export function between(a: LoadFigures, b: LoadFigures): LoadFigures {
  const mean = (x: number, y: number) => hundredths((x + y) / 2);
  return {
    acksPerSecond: Math.round(mean(a.acksPerSecond, b.acksPerSecond)),
    p99: mean(a.p99, b.p99),
    processorPerAck: a.processorPerAck === null || b.processorPerAck === null ? null : mean(a.processorPerAck, b.processorPerAck),
  };
}
