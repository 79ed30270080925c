import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Line } from './faults/line.js';
import { Chance } from './simulate/chance.js';

/** A program that is busy now and then, as a room full of phones is. */
function busy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('a bad line passes on every byte, in the order in which it was sent', async () => {
  const chance = new Chance('line');
  const came = createHash('sha256');
  const far = createServer((socket) => socket.on('data', (chunk) => (busy(chance.below(4)), came.update(chunk))).on('end', () => socket.end())).listen(0, '127.0.0.1');
  await once(far, 'listening');
  const line = await Line.before((far.address() as AddressInfo).port, { delay: 20, kbit: 50_000, loss: 0 }, chance);
  const near = connect(Number(new URL(line.base).port), '127.0.0.1');
  const sent = createHash('sha256');
  for (let turn = 0; turn < 400; turn++) {
    const bytes = Buffer.from(Array.from({ length: 1 + chance.below(3000) }, () => chance.below(256)));
    sent.update(bytes);
    near.write(bytes);
    if (turn % 7 === 0) await new Promise((go) => setImmediate(go));
    if (turn % 11 === 0) busy(chance.below(5));
  }
  near.end();
  near.resume();
  await once(near, 'close');
  expect(came.digest('hex')).toBe(sent.digest('hex'));
  await line.close();
  far.close();
});
