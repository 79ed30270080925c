import Sqlite from 'better-sqlite3';

// For `node --import`: a server whose commits are not synced, so that the test of power cuts can show that it would notice.
// The product asserts at its start that they are; hence afterwards, at the first transaction, and never from a setting.
const prepare = Reflect.get(Sqlite.prototype, 'prepare') as (this: Sqlite.Database, sql: string) => Sqlite.Statement;

Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
  if (sql.startsWith('BEGIN') && !this.inTransaction) this.pragma('synchronous = NORMAL');
  return prepare.call(this, sql);
} as typeof Sqlite.prototype.prepare;
