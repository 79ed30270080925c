import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds, newPlace, type Place } from '../../test/support/databases.js';
import { until } from '../../test/support/retry.js';
import { type Database, openDatabase } from '../config/database.js';
import { type Batch, NotTheWriter } from './journal.js';
import { SqlJournal } from './sql-journal.js';
import { Writers } from './writers.js';

const SOON = 60;
const LONG = 60_000;
const NOTHING: Batch = { facts: [], seals: [], unseal: [], redact: [], closes: false };
const sealed = (token: number, node: string): Batch => ({ ...NOTHING, writer: { node, token }, seals: [{ box: 'b', by: 'anna', commands: ['c'], envelope: 'e', content: '"x"' }] });

describe.each([...databaseKinds()])('who writes a session, on %s', (kind) => {
  let place: Place;
  let database: Database;
  let journal: SqlJournal;

  beforeEach(async () => {
    place = newPlace(kind);
    database = await openDatabase(place.target);
    journal = new SqlJournal(database);
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  async function node(name: string, lease = LONG): Promise<Writers> {
    const one = new Writers(database, name, lease);
    await one.renew();
    return one;
  }

  test('the first who asks is the one; the others hear who it is, and asking again changes nothing', async () => {
    const [a, b] = [await node('a'), await node('b')];
    expect(await a.claim('s')).toEqual({ here: true, token: 1 });
    expect(await b.claim('s')).toEqual({ here: false, node: 'a' });
    expect(await a.claim('s')).toEqual({ here: true, token: 1 });
    expect(await a.held()).toEqual(new Set(['s']));
  });

  test('of many who ask at once one gets it', async () => {
    const nodes = await Promise.all(Array.from({ length: 8 }, (_, n) => node(`n${String(n)}`)));
    const claims = await Promise.all(nodes.map((one) => one.claim('s')));
    const [winner] = nodes.filter((_, n) => claims[n]?.here);
    expect(claims.filter((claim) => claim.here)).toHaveLength(1);
    expect(claims.filter((claim) => !claim.here)).toEqual(Array.from({ length: 7 }, () => ({ here: false, node: winner?.node })));
  });

  test('of a node that fell silent it is taken over with a later token, and its late writes are refused', async () => {
    const [a, b] = [await node('a', SOON), await node('b')];
    expect(await a.claim('s')).toEqual({ here: true, token: 1 });
    await journal.commit('s', sealed(1, 'a'));
    await until('the lease is over', async () => (await b.claim('s')).here);
    expect(await b.claim('s')).toEqual({ here: true, token: 2 });
    await a.renew();
    await expect(journal.commit('s', { ...sealed(1, 'a'), seals: [{ box: 'b', by: 'bilal', commands: ['d'], envelope: 'late', content: '"y"' }] })).rejects.toBeInstanceOf(NotTheWriter);
    const { boxes } = await journal.load('s');
    expect([...(boxes.get('b')?.envelopes.keys() ?? [])]).toEqual(['e']);
    expect(await a.held()).toEqual(new Set());
    await journal.commit('s', sealed(2, 'b'));
  });

  test('what is given back, or left by a node that ends, can be taken at once; the token still counts up', async () => {
    const [a, b, c] = [await node('a'), await node('b'), await node('c')];
    await a.claim('s');
    await a.release('s');
    expect(await b.claim('s')).toEqual({ here: true, token: 2 });
    await a.release('s'); // not a's any more: nothing happens
    expect(await c.claim('s')).toEqual({ here: false, node: 'b' });
    await b.resign();
    expect(await c.claim('s')).toEqual({ here: true, token: 3 });
    expect(await a.claim('s')).toEqual({ here: false, node: 'c' });
  });
});
