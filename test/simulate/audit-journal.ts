import type { Database } from '../../src/config/database.js';
import type { Differences } from './differences.js';
import type { Ledger } from './ledger.js';

/** The fact that a contribution with a name becomes. */
const FACT_OF: Readonly<Record<string, string>> = {
  'session/leave': 'session/person-left',
  'check-in/land': 'check-in/landed',
  'check-in/give-word': 'check-in/word-given',
  'check-out/land': 'check-out/landed',
  'check-out/give-word': 'check-out/word-given',
  'minority-round/add-view': 'minority-round/view-given',
  'minority-round/recognise': 'minority-round/recognised',
  'minority-round/cast-vote': 'minority-round/ballot-cast',
  'minority-round/give-need': 'minority-round/need-given',
  'minority-round/need-nothing': 'minority-round/nothing-needed',
  'minority-round/answer-final': 'minority-round/final-answered',
  'reflection/write': 'reflection/entry-written',
  'reflection/change': 'reflection/entry-changed',
  'reflection/remove': 'reflection/entry-removed',
};

/** Contributions whose text stays in the journal after the close, with a name or without. */
const TEXT_STAYS: ReadonlySet<string> = new Set(['minority-round/add-view', 'minority-round/give-need', 'minority-round/need-nothing', 'reflection/write', 'reflection/change']);

/** Compares what was acknowledged with what a reader that was not there finds in the journal of a closed session. */
export async function auditJournal(database: Database, session: string, ledger: Ledger, differences: Differences): Promise<void> {
  await auditFacts(database, session, ledger, differences);
  await auditTexts(database, session, ledger, differences);
  await auditPeople(database, session, ledger, differences);
}

async function auditFacts(database: Database, session: string, ledger: Ledger, differences: Differences): Promise<void> {
  const facts = await database.query('SELECT type, command FROM journal WHERE session = ? AND command IS NOT NULL', [session]);
  const times = new Map<string, number>();
  for (const { type, command } of facts) {
    const key = `${String(type)} ${String(command).slice(String(command).lastIndexOf('/') + 1)}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const known = new Set(facts.map(({ command }) => String(command).slice(String(command).lastIndexOf('/') + 1)));
  for (const { type, id, envelope, byBot } of ledger.contributions) {
    if (byBot && envelope === null) differences.found(id, known.has(id) ? 1 : 0, `${type} in the journal`);
    const fact = FACT_OF[type];
    if (fact !== undefined && envelope === null) differences.found(id, times.get(`${fact} ${id}`) ?? 0, `${fact} in the journal`);
  }
}

async function auditTexts(database: Database, session: string, ledger: Ledger, differences: Differences): Promise<void> {
  const rows = await database.query('SELECT payload FROM journal_personal WHERE session = ?', [session]);
  const written = rows.map((row) => String(row['payload'])).join('\n');
  for (const { type, id, text, byBot } of ledger.contributions) {
    if ((TEXT_STAYS.has(type) || (byBot && text !== '')) && !ledger.withdrawn.has(text)) differences.found(id, written.split(JSON.stringify(text)).length - 1, `text of ${type}`);
  }
}

async function auditPeople(database: Database, session: string, ledger: Ledger, differences: Differences): Promise<void> {
  const rows = await database.query("SELECT data FROM journal WHERE session = ? AND type = 'session/person-joined'", [session]);
  const people = rows.map((row) => (JSON.parse(String(row['data'])) as { person: string }).person);
  const known = new Set(ledger.joined);
  for (const person of known) differences.found(person, people.filter((p) => p === person).length, 'somebody who joined');
  for (const person of people) if (!known.has(person)) differences.duplicated.set(person, 'somebody who never joined');
}
