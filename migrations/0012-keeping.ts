import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, moment, whole } from './columns.js';

/** How long a community keeps what. */
export class Keeping1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'retention',
        // A community without a row keeps things as long as the product says.
        columns: [label('community', 64, key), whole('card_days'), whole('log_months'), whole('record_months'), whole('registration_days'), moment('changed_at')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'purge_run',
        // What a purge took away, in numbers.
        columns: [label('id', 64, key), moment('at'), label('what', 40), whole('count')],
        indices: [{ name: 'purge_run_at', columnNames: ['at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['purge_run', 'retention']) await runner.dropTable(table);
  }
}
