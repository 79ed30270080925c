import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { WRONG_CODES } from '../../src/access/door.js';
import { startHouse, type TestHouse } from '../support/house.js';
import { RestServer } from '../support/rest-server.js';
import { until } from '../support/retry.js';

const OWN = 'https://cafe.example';
const POLLING = '/socket.io/?EIO=4&transport=polling';
const UPGRADE = '/socket.io/?EIO=4&transport=websocket';

let house: TestHouse;
beforeAll(async () => {
  house = await startHouse({ PUBLIC_URL: OWN }, { head: 300, request: 900, hello: 300, look: 50 });
}, 60_000);
afterAll(() => house.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(house.base + path, { headers, redirect: 'manual' });

/** How a websocket upgrade ends: its HTTP status, or 101 when it was let in. */
function upgrade(headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(house.base.replace('http', 'ws') + UPGRADE, { headers });
  return new Promise((resolve) => {
    socket.once('open', () => (socket.terminate(), resolve(101)));
    socket.once('unexpected-response', (_request, response) => (response.resume(), resolve(response.statusCode ?? 0)));
    socket.on('error', () => undefined);
  });
}

describe('a page of somebody else', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['its own page', { origin: OWN }, true],
    ['no browser', {}, true],
    ['another site', { origin: 'https://elders.example' }, false],
    ['a name that begins the same', { origin: 'https://cafe.example.elders.example' }, false],
    ['another port', { origin: 'https://cafe.example:8443' }, false],
    ['a page without an origin', { origin: 'null' }, false],
    ['a link or picture elsewhere', { 'sec-fetch-site': 'cross-site' }, false],
  ])('opens no socket, by upgrade or polling: %s', async (_who, headers, may) => {
    expect([(await get(POLLING, headers)).status, await upgrade(headers)]).toEqual(may ? [200, 101] : [403, 400]);
  });

  test('reads nothing: no answer is for every origin', async () => {
    for (const path of ['/', '/api/health', '/api/openapi.json', '/agenda', POLLING]) {
      for (const method of ['GET', 'OPTIONS']) {
        const answer = await fetch(house.base + path, { method, headers: { origin: 'https://elders.example', 'access-control-request-method': 'POST' } });
        expect([path, method, answer.headers.get('access-control-allow-origin')]).toEqual([path, method, null]);
      }
    }
  });
});

describe('behind https', () => {
  test.each(['/', '/begin', '/scherm/x', '/begeleiding', '/agenda', '/api/health', '/api/nergens', '/api/docs', '/api/openapi.json', '/kijkje', '/assets/nergens.js'])('%s has the headers that keep others out', async (path) => {
    const { headers } = await get(path);
    const policy: Record<string, string | undefined> = Object.fromEntries((headers.get('content-security-policy') ?? '').split(';').map((one): [string, string] => [one.trim().split(' ')[0] ?? '', one.trim()]));
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    // Pages for the public have no script at all; what a policy does not name falls back to its default.
    expect(policy['script-src'] ?? "script-src 'self'").toBe("script-src 'self'");
    expect([policy['default-src'], policy['object-src'] ?? "object-src 'none'", policy['base-uri']]).toEqual(["default-src 'none'", "object-src 'none'", "base-uri 'none'"]);
    expect(policy['frame-ancestors']).toContain(path === '/kijkje' ? "'self'" : "'none'");
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=(\d{8,}); includeSubDomains$/);
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('x-powered-by')]).toEqual(['nosniff', 'same-origin', null]);
  });

  test.each(['/api/openapi.json', '/API/openapi.json', '/Api/nergens'])('%s is kept by nobody, and not compressed beside what somebody else sent', async (path) => {
    const { headers } = await get(path, { 'accept-encoding': 'gzip' });
    expect([headers.get('cache-control'), headers.get('content-encoding')]).toEqual(['no-store', null]);
  });

  test('what polling answers is never taken for something else, nor kept', async () => {
    const { headers } = await get(POLLING);
    expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
  });
});

describe('a request that is not HTTP as it should be', () => {
  test.each(['/%E0%A4%A', '/api/join/%', '/api/%00', '/api/meetings/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2fpackage.json', `/api/${'x'.repeat(9000)}`, '/verslag/__proto__', '/api/meetings/constructor'])('%s tells nothing of the inside', async (path) => {
    const answer = await get(path.slice(0, 10_000));
    expect(answer.status).toBeGreaterThanOrEqual(302);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toMatch(/\bat .+:\d+:\d+|node_modules|\/src\/|Error:|"dependencies"/);
  });
});

describe('who holds a connection open without saying what it wants', () => {
  /** Sends something, and waits until the server ends it. @returns what it said */
  async function ended(sends: string): Promise<string> {
    const socket = connect(Number(new URL(house.base).port), '127.0.0.1');
    let said = '';
    let closed = false;
    socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1'))).on('close', () => (closed = true)).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(sends);
    await until('the server ends it', () => closed, { within: 30_000 });
    return said;
  }

  test.each([
    ['half a head', 'GET /api/health HTTP/1.1\r\nHost: x\r\nX-A: '],
    ['half a body', 'POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"code":'],
  ])('is let go of: %s', async (_what, sends) => {
    expect(await ended(sends)).toMatch(/^(HTTP\/1\.1 408|$)/);
  });

  test('is let go of: a websocket that never says who it is', async () => {
    const socket = new WebSocket(house.base.replace('http', 'ws') + UPGRADE);
    await until('the server ends it', () => socket.readyState === WebSocket.CLOSED, { within: 30_000 });
  });
});

describe('an address that somebody made up', () => {
  const tries = async (server: RestServer): Promise<number[]> => {
    const statuses: number[] = [];
    for (let i = 0; i <= WRONG_CODES.perAddress; i++) statuses.push((await server.ask('GET', '/api/join/ZZZZZZ', undefined, { 'x-forwarded-for': `203.0.113.${String(i)}` })).status);
    return statuses;
  };

  test.each<[string, NodeJS.ProcessEnv, number]>([
    ['does not count without a proxy', {}, 429],
    ['does not count when the proxy is somewhere else', { PUBLIC_URL: OWN, TRUSTED_PROXIES: '10.0.0.5' }, 429],
    ['is the address of a phone when a proxy says so', { PUBLIC_URL: OWN }, 404],
  ])('%s', async (_what, env, last) => {
    const server = await RestServer.start('sqlite', env);
    expect((await tries(server)).at(-1)).toBe(last);
    await server.stop();
  });
});
