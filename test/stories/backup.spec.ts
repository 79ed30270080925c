import { afterEach, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { backUp } from '../../src/ops/copies/backup-sqlite.js';
import { dump, undump } from '../../src/ops/copies/postgres-tools.js';
import { restore } from '../../src/ops/copies/restore-sqlite.js';
import { BusyPhone } from '../crowd/busy-phone.js';
import { openScene, openVote, type Scene } from '../faults/crowd.js';
import { Chance } from '../simulate/chance.js';
import { Facilitator } from '../support/facilitator.js';
import { until } from '../support/retry.js';
import { newServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';

const ADMIN = process.env['DATABASE_URL'] ?? '';

let tidy: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const one of tidy.reverse()) await one();
  tidy = [];
});

interface Evening {
  readonly facilitator: Facilitator;
  readonly scene: Scene;
  /** Texts that somebody was told are kept. */
  acked(): string[];
  stop(): Promise<void>;
}

/** A server with phones that vote and write all the time. */
async function busy(server: ServerProcess): Promise<Evening> {
  const facilitator = await Facilitator.firstRun(server.base, () => server.said);
  const scene = await openScene(facilitator);
  const phones = Array.from({ length: 6 }, (_, n) => new BusyPhone(() => server.base, new Chance(String(n)), n + 1, { pause: 20, writes: 0.5 }));
  await Promise.all(phones.map((phone) => phone.join(scene.meeting.code ?? '')));
  tidy.push(() => phones.forEach((phone) => phone.close()), () => scene.console.face.close());
  await openVote(scene);
  for (const phone of phones) phone.start(scene);
  const acked = (): string[] => phones.flatMap(({ diary }) => diary.texts);
  await until('people have written', () => acked().length > 20, { within: 60_000 });
  return { facilitator, scene, acked, stop: async () => void (await Promise.all(phones.map((phone) => phone.stop()))) };
}

async function logOf(base: string, { facilitator, scene }: Evening): Promise<string> {
  const again = await Facilitator.logIn(base, facilitator.email, facilitator.passphrase);
  return JSON.stringify(await again.rest.get(`/api/meetings/${scene.meeting.id}/log`));
}

test('a backup made while people write has everything that was acknowledged before it, and a server goes on from it', async () => {
  const place = await newServerPlace('');
  const server = await ServerProcess.start(place.env);
  tidy.push(() => place.remove(), () => server.stop());
  const evening = await busy(server);
  const before = evening.acked();
  const file = join(place.env.DATA_DIR, 'copies', 'one.sqlite');
  expect(await backUp(join(place.env.DATA_DIR, 'kenniscafe.sqlite'), file, () => undefined)).toMatchObject({ is: 'made' });
  await until('people go on writing', () => evening.acked().length > before.length, { within: 60_000 });
  await evening.stop();

  const other = join(place.env.DATA_DIR, 'other');
  mkdirSync(other);
  expect(restore(file, join(other, 'kenniscafe.sqlite'), 'stamp', false)).toEqual({ is: 'restored', aside: null });
  const second = await ServerProcess.start({ DATA_DIR: other, DATABASE_URL: '' });
  tidy.push(() => second.stop());
  const log = await logOf(second.base, evening);
  expect(before.filter((text) => !log.includes(JSON.stringify(text)))).toEqual([]);
});

/** A new empty database on the Postgres of the tests. */
async function newDatabase(): Promise<string> {
  const admin = await new DataSource({ type: 'postgres', url: ADMIN }).initialize();
  const name = `copies_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name}`);
  tidy.push(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.destroy();
  });
  const url = new URL(ADMIN);
  url.pathname = `/${name}`;
  return url.href;
}

// A machine without Postgres has nothing to dump.
if (ADMIN !== '') {
  test('the same with the tools of Postgres, where they are installed', async () => {
    const place = await newServerPlace('');
    tidy.push(() => place.remove());
    const [first, other] = [await newDatabase(), await newDatabase()];
    const server = await ServerProcess.start({ DATA_DIR: place.env.DATA_DIR, DATABASE_URL: first });
    tidy.push(() => server.stop());
    const evening = await busy(server);
    const before = evening.acked();
    const file = join(place.env.DATA_DIR, 'one.dump');
    const made = await dump(first, file);
    if (made.is === 'missing') return expect(await dump(first, file)).toEqual({ is: 'missing' });
    expect(made).toMatchObject({ is: 'made' });
    await evening.stop();
    expect(await dump(first, file)).toEqual({ is: 'exists' });
    expect(await undump(first, file)).toEqual({ is: 'not-empty' });
    expect(await undump(other, file)).toEqual({ is: 'restored' });
    const second = await ServerProcess.start({ DATA_DIR: place.env.DATA_DIR, DATABASE_URL: other });
    tidy.push(() => second.stop());
    const log = await logOf(second.base, evening);
    expect(before.filter((text) => !log.includes(JSON.stringify(text)))).toEqual([]);
  });
}
