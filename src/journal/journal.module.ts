import { Global, Module } from '@nestjs/common';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { JOURNAL } from './journal.js';
import { SqlJournal } from './sql-journal.js';

/** One journal for the whole house; the rooms talk through it. */
@Global()
@Module({
  providers: [{ provide: JOURNAL, inject: [DATABASE], useFactory: (database: Database) => new SqlJournal(database) }],
  exports: [JOURNAL],
})
export class JournalModule {}
