import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { backUp } from '../../src/ops/copies/backup-sqlite.js';
import { Facilitator } from '../support/facilitator.js';
import { Table } from '../support/house.js';
import { until } from '../support/retry.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';

/** Rule 13 for who gets hold of everything that there is: the files, a backup of that moment, and the log. */
describe('an anonymous vote, for who has the files, a backup and the log', () => {
  // In a process of its own: who reads the files of a database in the process that has it open takes away its locks.
  let place: ServerPlace;
  let server: ServerProcess;
  let table: Table;
  const copies = mkdtempSync(join(tmpdir(), 'kenniscafe-copies-'));
  beforeAll(async () => {
    place = await newServerPlace('');
    server = await ServerProcess.start(place.env);
    table = await Table.open({ facilitator: await Facilitator.firstRun(server.base, () => server.said) }, [{ werkvorm: 'minority-round', questions: ['Waar beginnen we?'] }]);
  }, 60_000);
  afterAll(async () => {
    table.close();
    await server.stop();
    await place.remove();
    rmSync(copies, { recursive: true });
  });

  /** Every row of every table of a backup made now, by table. */
  async function backup(name: string): Promise<Map<string, string[]>> {
    const file = join(copies, name);
    expect(await backUp(join(place.env.DATA_DIR, 'kenniscafe.sqlite'), file, () => undefined)).toMatchObject({ is: 'made' });
    const database = new Sqlite(file, { readonly: true });
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    const rows = new Map(tables.map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all().map((row) => JSON.stringify(row))]));
    database.close();
    return rows;
  }

  test('nothing joins a ballot to who cast it, and after the count there is no ballot', async () => {
    const phones = await table.seat(8);
    await table.next();
    await table.openVote('anonymous');
    // Everybody changes their mind once: what came last and what came first must not tell either.
    const commands: string[] = [];
    for (const option of ['a', 'b'] as const) {
      for (const [i, phone] of phones.entries()) commands.push((await phone.vote(i === 3 ? 'a' : option, 'anonymous')).id);
    }
    await until('all are counted', () => table.console.contributed === phones.length);
    const envelopes = phones.flatMap((phone) => phone.envelopes);
    const who = [...phones.map(({ person }) => person), ...commands];
    const tellsWho = (row: string): boolean => who.some((one) => row.includes(one));
    const tellsWhat = (row: string): boolean => envelopes.some((one) => row.includes(one));

    const during = await backup('during.sqlite');
    const rows = [...during.values()].flat();
    // The search finds both kinds, so that it means something that no row is of both.
    expect(rows.filter(tellsWho).length).toBeGreaterThanOrEqual(phones.length);
    expect(rows.filter(tellsWhat)).toHaveLength(phones.length);
    expect(rows.filter((row) => tellsWho(row) && tellsWhat(row))).toEqual([]);
    for (const name of ['sealed_register', 'sealed_envelope']) {
      const stored = during.get(name) ?? [];
      expect(stored).toHaveLength(phones.length);
      expect(stored).toEqual([...stored].sort());
    }

    await table.console.command('minority-round/close-vote');
    await table.console.face.sees('the result', () => table.console.activity?.view['result'], { within: 30_000 });
    const after = [...(await backup('after.sqlite')).values()].flat();
    expect(after.filter(tellsWhat)).toEqual([]);
    const files = place.bytes().toString('latin1');
    expect(envelopes.filter((one) => files.includes(one))).toEqual([]);
    expect(envelopes.filter((one) => server.said.includes(one))).toEqual([]);
    expect(phones.filter(({ person }) => server.said.includes(person))).toEqual([]);
  });
});
