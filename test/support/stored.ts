import type { ServerPlace } from './server-place.js';

/** Everything that a server in a process of its own keeps: the files of its database, the write-ahead log too; on Postgres every row of every table. */
export async function storedIn(place: ServerPlace): Promise<string> {
  const bytes = place.bytes().toString('latin1');
  if (bytes !== '') return bytes;
  const database = await place.reader();
  const tables = await database.query('SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()');
  const rows = await Promise.all(tables.map(({ name }) => database.query(`SELECT * FROM "${String(name)}"`)));
  await database.close();
  return JSON.stringify(rows);
}
