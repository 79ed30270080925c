import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds, newPlace, type Place } from '../../test/support/databases.js';
import { until } from '../../test/support/retry.js';
import { type Database, openDatabase } from '../config/database.js';
import type { Happened } from '../engine/facts.js';
import { Follower, type Projection } from './follower.js';
import { SqlJournal } from './sql-journal.js';

const parked = (seq: number): Happened => ({ seq, at: seq, type: 'session/point-parked', v: 1, data: { text: `punt ${String(seq)}` }, personal: null });

describe.each([...databaseKinds()])('what follows the journal on %s', (kind) => {
  let place: Place;
  let database: Database;
  let journal: SqlJournal;
  let follower: Follower;
  let taken: string[];
  let wrong: string[];
  /** What the projection waits for at each fact. */
  let gate: (session: string, fact: Happened) => Promise<void>;
  const projection: Projection = {
    name: 'spec',
    concerns: ({ type }) => type === 'session/point-parked',
    destroys: () => false,
    project: async (_query, session, fact) => {
      await gate(session, fact);
      taken.push(`${session} ${String(fact.seq)}`);
    },
  };

  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
    journal = new SqlJournal(database);
    [taken, wrong, gate] = [[], [], () => Promise.resolve()];
    follower = newFollower();
  });
  afterEach(async () => {
    await follower.stop();
    await database.close();
    await place.remove();
  });

  const newFollower = (): Follower => new Follower(journal, database, projection, (what) => wrong.push(what));
  const commit = (session: string, facts: Happened[]): Promise<unknown> => journal.commit(session, { facts, seals: [], unseal: [], redact: [], closes: false });
  const position = async (session: string): Promise<number> => Number((await database.query('SELECT seq FROM projection_position WHERE session = ?', [session]))[0]?.['seq'] ?? 0);

  test('starts before what was left is repaired; who reads waits for it', async () => {
    await commit('s', [parked(1)]);
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    gate = () => opened;
    await follower.start();
    let read = false;
    const reading = follower.caughtUp().then(() => (read = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect([taken, read]).toEqual([[], false]);
    open();
    await reading;
    expect(taken).toEqual(['s 1']);
  });

  test('a session that cannot be repaired does not keep the others', async () => {
    await commit('a', [parked(1)]);
    await commit('b', [parked(1)]);
    gate = (session) => (session === 'a' ? Promise.reject(new Error('no')) : Promise.resolve());
    await follower.start();
    await until('the other one was taken in', () => taken.length === 1);
    expect(taken).toEqual(['b 1']);
    expect(wrong).toHaveLength(1);
    await expect(follower.catchUp('a')).rejects.toThrow('no');
    gate = () => Promise.resolve();
    await follower.catchUp('a');
    expect(taken).toEqual(['b 1', 'a 1']);
  });

  test('a long session is taken in by portions, each fact once, also when it breaks off halfway', async () => {
    const facts = Array.from({ length: 1200 }, (_, n) => parked(n + 1));
    await commit('s', facts);
    gate = (_session, { seq }) => (seq === 700 ? Promise.reject(new Error('gone')) : Promise.resolve());
    await expect(follower.catchUp('s')).rejects.toThrow('gone');
    const done = await position('s');
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(700);
    [taken, gate] = [taken.slice(0, done), () => Promise.resolve()];
    await newFollower().catchUp('s');
    expect(taken).toEqual(facts.map(({ seq }) => `s ${String(seq)}`));
    expect(await position('s')).toBe(1200);
  });

  test('follows what is committed after its start', async () => {
    await follower.start();
    await commit('s', [parked(1)]);
    await until('it was taken in', () => taken.length === 1);
    await commit('s', [parked(2)]);
    await follower.caughtUp();
    expect(taken).toEqual(['s 1', 's 2']);
  });
});
