import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, long, moment, optional, whole } from './columns.js';

/**
 * The journal, and the sealed boxes beside it.
 *
 * A sealed contribution is stored in two tables that nothing joins (rule 13). Therefore neither has a time, a number of
 * arrival or a hidden row number (`withoutRowid`: SQLite keeps the rows in the order of their key, and the key of an
 * envelope is random), and there is no foreign key between them.
 */
export class Journal1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'journal',
        columns: [
          label('session', 64, key),
          whole('seq', key),
          moment('at'),
          label('type', 80),
          whole('v'),
          label('run', 80, optional),
          label('command', 160, optional),
          long('data'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'journal_personal',
        columns: [label('session', 64, key), whole('seq', key), label('keep', 8), long('payload')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'sealed_register',
        columns: [label('session', 64, key), label('box', 160, key), label('person', 64, key), long('commands')],
        withoutRowid: true,
      }),
    );
    await runner.createTable(
      new Table({
        name: 'sealed_envelope',
        columns: [label('session', 64, key), label('box', 160, key), label('id', 64, key), long('content')],
        withoutRowid: true,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sealed_envelope', 'sealed_register', 'journal_personal', 'journal']) await runner.dropTable(table);
  }
}
