import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, long, moment, optional, whole } from './columns.js';

/** What a team tries: a hypothesis, who does it, and what came of it. */
export class Experiments1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'experiment',
        columns: [
          label('id', 64, key),
          label('community', 64),
          label('team', 64),
          label('title', 200),
          long('hypothesis'),
          // Who does it, and who does as before, in the team's own words.
          long('groups'),
          long('worked'),
          long('did_not_work'),
          long('better'),
          long('next'),
          label('state', 12),
          label('started_on', 10, optional),
          label('ended_on', 10, optional),
          moment('made_at'),
          moment('changed_at'),
          whole('version'),
        ],
        indices: [{ name: 'experiment_team', columnNames: ['team', 'made_at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('experiment');
  }
}
