import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseKinds, newPlace } from '../../test/support/databases.js';
import { openDatabase } from '../config/database.js';
import { journalContract, type Subject } from './contract.js';
import { MemoryJournal } from './memory-journal.js';
import { SqlJournal } from './sql-journal.js';

journalContract('memory', async () => {
  const journal = new MemoryJournal();
  return { journal, reopened: async () => journal, stored: async () => '', close: async () => undefined };
});

journalContract('SQLite', async (): Promise<Subject> => {
  const folder = await mkdtemp(join(tmpdir(), 'kc-journal-'));
  const file = join(folder, 'test.sqlite');
  const database = await openDatabase({ kind: 'sqlite', file });
  const other = await openDatabase({ kind: 'sqlite', file });
  return {
    journal: new SqlJournal(database),
    reopened: async () => new SqlJournal(other),
    stored: async () => {
      const names = await readdir(folder);
      return (await Promise.all(names.map((n) => readFile(join(folder, n), 'latin1')))).join('\n');
    },
    close: async () => {
      await Promise.all([database.close(), other.close()]);
      await rm(folder, { recursive: true });
    },
  };
});

if (databaseKinds().includes('postgres')) {
  journalContract('Postgres', async (): Promise<Subject> => {
    const place = newPlace('postgres');
    const database = await openDatabase(place.target);
    const other = await openDatabase(place.target);
    return {
      journal: new SqlJournal(database),
      reopened: async () => new SqlJournal(other),
      stored: async () => {
        const tables = ['journal', 'journal_personal', 'sealed_register', 'sealed_envelope'];
        return JSON.stringify(await Promise.all(tables.map((t) => other.query(`SELECT * FROM ${t}`))));
      },
      close: async () => {
        await Promise.all([database.close(), other.close()]);
        await place.remove();
      },
    };
  });
}
