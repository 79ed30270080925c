import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { bytes, key, label, moment, whole } from './columns.js';

/** Files that are shown in meetings. */
export class Files1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'stored_file',
        // Without a name: what somebody called it on their laptop stands in the plan, and goes with that.
        columns: [label('id', 64, key), label('kind', 8), whole('size'), bytes(runner, 'content')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'meeting_file',
        // A copy of a meeting shows the same file: it is stored once, and gone when no meeting has it any more.
        columns: [label('meeting', 64, key), label('file', 64, key), moment('added_at')],
        indices: [{ name: 'meeting_file_file', columnNames: ['file'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['meeting_file', 'stored_file']) await runner.dropTable(table);
  }
}
