import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { createServer } from 'node:net';
import { z } from 'zod';
import { type Clock, randomId } from '../../config/clock.js';
import { NETWORK_BOUND } from './bounded.js';
import { reasonOf } from './finding.js';
import type { HealthProbe, PortProbe, SocketProbe } from './web.js';

const health = z.object({ status: z.enum(['ok', 'read-only']), version: z.string().max(40), database: z.enum(['sqlite', 'postgres']) });
const live = z.object({ status: z.literal('live') });

/** What answers at an origin, and how many milliseconds its clock is ahead of ours; null when it does not tell the time. */
export async function probeHealth(origin: string, clock: Clock): Promise<{ readonly health: HealthProbe; readonly ahead: number | null }> {
  try {
    const before = clock.now();
    const answer = await ask(`${origin}/api/health`);
    const date = Date.parse(answer.headers.get('date') ?? '');
    // `Date` leaves out the part of a second: half of one is the best guess.
    const ahead = Number.isNaN(date) ? null : date + 500 - (before + clock.now()) / 2;
    const said = health.safeParse(await bodyOf(answer));
    if (said.success) return { health: { is: 'ours', version: said.data.version, condition: said.data.status }, ahead };
    const alive = live.safeParse(await bodyOf(await ask(`${origin}/api/health/live`))).success;
    return { health: alive ? { is: 'ours-ill' } : { is: 'other', status: answer.status }, ahead };
  } catch (error) {
    return { health: { is: 'gone', reason: reasonOf(error) }, ahead: null };
  }
}

/** Who has our port. When nobody answers there it is taken for a moment, and given back. */
export async function probePort(host: string, port: number, clock: Clock): Promise<PortProbe> {
  if (port === 0) return { is: 'free' };
  const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const { health: found } = await probeHealth(`http://${near.includes(':') ? `[${near}]` : near}:${String(port)}`, clock);
  if (found.is === 'ours' || found.is === 'ours-ill') return found;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve({ is: 'closed', reason: reasonOf(error) }));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve({ is: 'free' })));
  });
}

/** Opens a websocket as a page of this origin would, as far as the first words of the server. */
export function probeSocket(origin: string): Promise<SocketProbe> {
  return new Promise((resolve) => {
    const url = new URL('/socket.io/?EIO=4&transport=websocket', origin);
    const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': Buffer.from(randomId(), 'base64url').toString('base64'), origin };
    const asked = (url.protocol === 'https:' ? secure : plain)(url, { headers, agent: false });
    const end = (probe: SocketProbe): void => {
      clearTimeout(late);
      asked.destroy();
      resolve(probe);
    };
    const late = setTimeout(() => end({ is: 'refused', status: null }), NETWORK_BOUND);
    asked.on('error', () => end({ is: 'refused', status: null }));
    asked.on('response', ({ statusCode }) => end({ is: 'refused', status: statusCode ?? null }));
    asked.on('upgrade', (_answer, socket, head) => {
      let said = head;
      const look = (more: Buffer): void => {
        said = Buffer.concat([said, more]);
        if (opens(said)) {
          socket.destroy();
          end({ is: 'open' });
        }
      };
      socket.on('data', look);
      socket.on('error', () => end({ is: 'refused', status: null }));
      socket.on('close', () => end({ is: 'refused', status: null }));
      look(Buffer.alloc(0));
    });
    asked.end();
  });
}

/** Whether these are the first bytes of a text message that opens a session: two of the frame (four when it is longer), then `0{`. */
function opens(said: Buffer): boolean {
  const start = ((said[1] ?? 0) & 0x7f) === 126 ? 4 : 2;
  return said[0] === 0x81 && said.toString('latin1', start, start + 2) === '0{';
}

function ask(url: string): Promise<Response> {
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(NETWORK_BOUND) });
}

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
