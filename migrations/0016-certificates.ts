import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { key, label, long, optional, unique } from './columns.js';

/** Which meetings give certificates of attendance, and what such a certificate is checked with. */
export class Certificates1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Null: it gives none.
    await runner.addColumn('meeting', new TableColumn(long('certificate', optional)));
    // Meetings of before get what a new one of their kind has.
    await runner.query(`UPDATE meeting SET certificate = '{"points":"","accreditation":""}' WHERE kind = 'kennisatelier'`);
    await runner.createTable(
      new Table({
        name: 'certificate_key',
        // One row for a meeting, none for a person: a certificate is computed again when somebody checks it. `ref` is how its codes begin.
        columns: [label('meeting', 64, key), label('ref', 4, unique), label('secret', 43)],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('certificate_key');
    await runner.dropColumn('meeting', 'certificate');
  }
}
