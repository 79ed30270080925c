import type { Database } from '../../src/config/database.js';
import { Differences } from '../simulate/differences.js';
import type { Visitor } from './crowd.js';

/** Compares what the visitors were told with what a reader finds that was not there. Everybody must have stopped. */
export async function audit(database: Database, session: string, voteRun: string, visitors: readonly Visitor[]): Promise<Differences> {
  const differences = new Differences();
  const texts = await database.query('SELECT p.payload, j.command FROM journal j JOIN journal_personal p ON p.session = j.session AND p.seq = j.seq WHERE j.session = ? AND j.type = ?', [
    session,
    'reflection/entry-written',
  ]);
  const stored = texts.map((row) => ({ command: String(row['command']), text: (JSON.parse(String(row['payload'])) as { text: string }).text }));
  const log = (await database.query('SELECT text FROM log_entry WHERE session = ?', [session])).map((row) => String(row['text']));
  const envelopes = new Map(
    (await database.query('SELECT id, content FROM sealed_envelope WHERE session = ? AND box LIKE ?', [session, `${voteRun}/%`])).map((row) => [String(row['id']), String(row['content'])]),
  );
  const people = (await database.query("SELECT data FROM journal WHERE session = ? AND type = 'session/person-joined'", [session])).map((row) => (JSON.parse(String(row['data'])) as { person: string }).person);
  for (const { books, phone, envelope } of visitors) {
    differences.found(phone.person, people.filter((person) => person === phone.person).length, 'somebody who joined');
    for (const [id, text] of books.written) {
      differences.found(id, stored.filter((s) => s.text === text && s.command.endsWith(`/${id}`)).length, 'an entry in the journal');
      differences.found(`${id} log`, log.filter((t) => t === text).length, 'an entry in the learning log');
    }
    if (books.vote !== null) differences.found(envelope, envelopes.get(envelope)?.includes(`"${books.vote}"`) ? 1 : 0, 'a vote under seal');
    envelopes.delete(envelope);
  }
  for (const envelope of envelopes.keys()) differences.duplicated.set(envelope, 'a vote that nobody cast');
  if (people.length > visitors.length) differences.duplicated.set('people', `${String(people.length)} people for ${String(visitors.length)} phones`);
  return differences;
}
