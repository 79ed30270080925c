import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, moment, whole } from './columns.js';

/** Which nodes are alive, and which of them writes a session. Empty as long as one process does everything. */
export class Writers1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table({ name: 'node', columns: [label('id', 40, key), moment('alive_until')] }));
    await runner.createTable(new Table({ name: 'session_writer', columns: [label('session', 64, key), label('node', 40), whole('token')] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['session_writer', 'node']) await runner.dropTable(table);
  }
}
