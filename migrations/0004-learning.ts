import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, long, moment, optional, whole } from './columns.js';

/** The learning log, and how far each projection has read the journal. */
export class Learning1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'log_entry',
        columns: [
          label('id', 130, key),
          label('session', 64),
          label('run', 80),
          label('level', 16),
          label('audience', 16),
          { name: 'named', type: 'boolean' },
          label('author', 64, optional),
          long('text'),
          long('next_step'),
          long('lands_at'),
          label('layer', 16, optional),
          moment('written_at'),
          moment('changed_at', optional),
        ],
        indices: [
          { name: 'log_entry_session', columnNames: ['session', 'level'] },
          { name: 'log_entry_author', columnNames: ['session', 'author'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'projection_position',
        columns: [label('projection', 40, key), label('session', 64, key), whole('seq')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['projection_position', 'log_entry']) await runner.dropTable(table);
  }
}
