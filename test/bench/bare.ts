import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../src/engine/json.js';
import { type LoadFigures, sustain } from './load.js';
import { RawClient } from './raw-client.js';

/** Measures a bare socket.io server in a process of its own, with as many clients and the same messages. */
export async function measureBare(clients: number, command: (client: number) => JsonObject, warmUp: number, measured: number): Promise<LoadFigures> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('bare-server.js', import.meta.url))], { stdio: ['ignore', 'pipe', 'inherit'] });
  const connected: RawClient[] = [];
  try {
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const base = `http://127.0.0.1:${said.toString('utf8').trim()}`;
    connected.push(...(await Promise.all(Array.from({ length: clients }, () => RawClient.connect(base)))));
    return await sustain(connected.map((client, place) => ({ client, next: () => command(place) })), child.pid ?? 0, warmUp, measured);
  } finally {
    for (const client of connected) client.close();
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }
}
