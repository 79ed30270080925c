import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { key, label, moment, optional, whole } from './columns.js';

/** How long a community keeps what, and when what was over was destroyed. */
export class Keeping1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'retention',
        // A community without a row keeps things as long as the product says.
        columns: [
          label('community', 64, key),
          whole('card_days'),
          whole('log_months'),
          whole('registration_days'),
          whole('version', { default: '1' }),
          moment('changed_at'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'purge_run',
        // What one purge of one community took away, in numbers; `what` is `run` for the purge itself. Without a community: of the whole house.
        columns: [label('id', 64, key), label('community', 64), moment('at'), label('what', 40), whole('count')],
        indices: [{ name: 'purge_run_community', columnNames: ['community', 'at'] }],
      }),
    );
    // What people were told when a meeting opened: lengthening the time later is not for what they wrote in it.
    await runner.addColumns('meeting', [new TableColumn(whole('card_days', optional)), new TableColumn(whole('log_months', optional))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('meeting', ['log_months', 'card_days']);
    for (const table of ['purge_run', 'retention']) await runner.dropTable(table);
  }
}
