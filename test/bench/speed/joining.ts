import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../src/engine/json.js';
import { WIRE_VERSION } from '../../../src/engine/wire.js';
import { ServerProcess } from '../../support/server.js';
import { newServerPlace } from '../../support/server-place.js';
import { burst } from '../load.js';
import { joinAll, openRoom } from '../product.js';
import { connectTo, startReference } from '../reference.js';
import { INSPECTABLE, median, type SpeedOptions } from './sides.js';
import { absolute, type Row } from './table.js';
import { watched } from './watched.js';

const CHECK_IN: JsonObject = { id: 'check-in', werkvorm: 'check-in', minutes: 10, questions: ['Hoe zit je erbij?'], config: { typing: 'none' } };

/** Everybody joins with a code, comes in and lands. Beside it: connecting to the reference, and nothing else. */
export async function measureJoining(options: SpeedOptions): Promise<Row[]> {
  const product: number[] = [];
  const reference: number[] = [];
  for (let turn = 0; turn < options.turns; turn++) {
    product.push(await joinProduct(options));
    reference.push(await connectReference(options));
    options.tell(`join: product ${String(product.at(-1))} ms, connecting to the reference ${String(reference.at(-1))} ms`);
  }
  return [absolute(`${options.phones.toLocaleString('en')} join and check in, s; reference: connecting only`, median(product) / 1000, 's', { atLeast: 6, aim: 3 }, median(reference) / 1000)];
}

async function joinProduct({ phones, places, profile }: SpeedOptions): Promise<number> {
  const place = await newServerPlace();
  const server = await ServerProcess.start(place.env, INSPECTABLE);
  places.server(server.pid);
  try {
    const room = await openRoom(server, [CHECK_IN]);
    await room.console.command('check-in/open-floor');
    const land = (): JsonObject => ({ v: WIRE_VERSION, id: randomUUID(), type: 'check-in/land', run: room.run, data: {} });
    let ms = 0;
    const joined = await watched({ pid: server.pid, said: () => server.said }, profile, 'join', async () => {
      const from = performance.now();
      const phonesIn = await joinAll(room, phones);
      await burst(phonesIn.map((client) => ({ client, next: land })));
      ms = Math.round(performance.now() - from);
      return phonesIn;
    });
    for (const phone of joined) phone.close();
    room.console.face.close();
    return ms;
  } finally {
    await server.stop();
    await place.remove();
  }
}

async function connectReference({ phones, places }: SpeedOptions): Promise<number> {
  const reference = await startReference();
  places.server(reference.pid);
  try {
    const from = performance.now();
    const clients = await connectTo(reference.base, phones);
    const ms = Math.round(performance.now() - from);
    for (const client of clients) client.close();
    return ms;
  } finally {
    await reference.stop();
  }
}
