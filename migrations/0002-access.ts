import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { key, label, moment, optional, unique } from './columns.js';

/** Facilitators, where they are logged in, and links that work once. Tokens are stored hashed. */
export class Access1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'account',
        columns: [
          label('id', 64, key),
          label('name', 120),
          // In small letters, so that unique means unique.
          label('email', 254, unique),
          label('passphrase_hash', 255),
          moment('created_at'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'login',
        columns: [label('token_hash', 64, key), label('account', 64), moment('created_at'), moment('expires_at')],
        foreignKeys: [{ columnNames: ['account'], referencedTableName: 'account', referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
        indices: [{ name: 'login_account', columnNames: ['account'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'one_time_link',
        columns: [label('token_hash', 64, key), label('purpose', 8), label('account', 64, optional), moment('expires_at')],
        foreignKeys: [{ columnNames: ['account'], referencedTableName: 'account', referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['one_time_link', 'login', 'account']) await runner.dropTable(table);
  }
}
