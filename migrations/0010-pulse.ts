import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, long, moment, optional, whole } from './columns.js';

/**
 * Short anonymous questionnaires of a team: while they are open in two boxes that nothing joins, afterwards only what a
 * group of five or more said. As in the sealed boxes (0001) no table has a time or a hidden row number (`withoutRowid`).
 */
export class Pulse1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'pulse',
        columns: [
          label('id', 64, key),
          label('community', 64),
          label('team', 64),
          label('period', 64, optional),
          label('title', 200),
          // JSON: the items that are asked, in order.
          long('items'),
          label('source', 8),
          // For a pulse in a meeting.
          label('session', 64, optional),
          label('run', 80, optional),
          // Opens the form; only of a pulse by link.
          label('token', 43, optional),
          moment('opened_at'),
          label('closes_on', 10, optional),
          moment('closed_at', optional),
          // How many answered in all, once it is closed; null under five.
          whole('answered', optional),
          label('made_by', 64, optional),
        ],
        indices: [
          { name: 'pulse_team', columnNames: ['team', 'closed_at'] },
          { name: 'pulse_community', columnNames: ['community', 'period'] },
          { name: 'pulse_token', columnNames: ['token'], isUnique: true },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'pulse_register',
        // Who answered, so that nobody answers twice; destroyed at the close. `who` is a hash.
        columns: [label('pulse', 64, key), label('who', 64, key)],
        withoutRowid: true,
      }),
    );
    await runner.createTable(
      new Table({
        name: 'pulse_ballot',
        // What was answered, under an id that the phone made up; destroyed at the close. JSON.
        columns: [label('pulse', 64, key), label('id', 64, key), long('answers')],
        withoutRowid: true,
      }),
    );
    await runner.createTable(
      new Table({
        name: 'pulse_result',
        // Per item what may be known: only of items that five or more people answered. `mean` in hundredths of a point of 1 to 5; `spread` small, medium or large.
        columns: [label('pulse', 64, key), label('item', 40, key), whole('mean'), label('spread', 8)],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'pulse_text',
        // What people wrote, in no order and with nothing beside it; only of a pulse that five or more answered.
        columns: [label('id', 64, key), label('pulse', 64), long('text')],
        withoutRowid: true,
        indices: [{ name: 'pulse_text_pulse', columnNames: ['pulse'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['pulse_text', 'pulse_result', 'pulse_ballot', 'pulse_register', 'pulse']) await runner.dropTable(table);
  }
}
