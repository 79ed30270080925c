import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, long, moment, optional, unique, whole } from './columns.js';

/**
 * Planned meetings. The tokens of the permanent link and of the screen are stored as they are, because a facilitator
 * must be able to see and print them again; all they open is joining, and what hangs on the wall.
 */
export class Meetings1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'meeting',
        columns: [
          label('id', 64, key),
          label('status', 8),
          whole('version'),
          label('kind', 16),
          label('cafe_type', 24, optional),
          label('title', 200),
          long('question'),
          label('team', 200),
          label('date', 10),
          whole('expected', optional),
          long('organisations'),
          long('perspectives'),
          long('items'),
          // Null when the meeting is closed: a code that is free again may be given to another meeting.
          label('code', 6, { ...optional, ...unique }),
          label('permanent', 43, unique),
          label('screen_token', 43),
          label('owner', 64),
          moment('created_at'),
          moment('opened_at', optional),
          moment('closed_at', optional),
        ],
        indices: [{ name: 'meeting_date', columnNames: ['date'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('meeting');
  }
}
