import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { label, optional, whole } from './columns.js';

/** What was put beside an entry before its author changed the words. */
export class Reworded1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What ended when the words changed: `choice` for the bundle, or only the `consent` to be public.
    await runner.addColumn('log_entry', new TableColumn(label('lapsed', 8, optional)));
    // 1 for a remark to how it was before.
    await runner.addColumn('entry_remark', new TableColumn(whole('earlier', { default: 0 })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('entry_remark', 'earlier');
    await runner.dropColumn('log_entry', 'lapsed');
  }
}
