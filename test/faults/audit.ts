import type { Database } from '../../src/config/database.js';
import type { BusyPhone, Runs } from '../crowd/busy-phone.js';
import { Differences } from '../simulate/differences.js';

/** What was found where nobody may differ. */
export class Audit extends Differences {
  /** Somebody shows something else than what is, or two places tell different things. */
  readonly otherwise: string[] = [];

  /** Notes when two that must be the same are not. */
  same(what: string, found: unknown, wanted: unknown): void {
    const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (one !== other) this.otherwise.push(`${what}: ${one.slice(0, 200)} and not ${other.slice(0, 200)}`);
  }

  /** Everything that is wrong, a line each. */
  get wrong(): readonly string[] {
    const lines = (of: ReadonlyMap<string, string>, word: string) => [...of].map(([id, what]) => `${word}: ${what} (${id})`);
    return [...lines(this.lost, 'lost'), ...lines(this.duplicated, 'doubled'), ...this.otherwise];
  }
}

/** A meeting of which everything is compared. */
export interface Audited {
  readonly session: string;
  readonly runs: Runs;
  readonly phones: readonly BusyPhone[];
}

/**
 * Compares the diaries with what a reader finds who was not there: the journal, the seals and the learning log. Everybody must have
 * stopped, the vote must still be open, and the learning log must have caught up.
 */
export async function auditStored(database: Database, audited: Audited, audit: Audit): Promise<void> {
  await auditPeople(database, audited, audit);
  await auditEntries(database, audited, audit);
  await (audited.runs.mode === 'anonymous' ? auditSeals : auditBallots)(database, audited, audit);
}

async function auditPeople(database: Database, { session, phones }: Audited, audit: Audit): Promise<void> {
  const rows = await database.query("SELECT data FROM journal WHERE session = ? AND type = 'session/person-joined'", [session]);
  const times = counted(rows.map((row) => (JSON.parse(String(row['data'])) as { person: string }).person));
  for (const { person } of phones) audit.found(person, times.get(person) ?? 0, 'somebody who joined');
  const known = new Set(phones.map(({ person }) => person));
  for (const person of times.keys()) if (!known.has(person)) audit.duplicated.set(person, 'somebody who never joined');
}

async function auditEntries(database: Database, { session, phones }: Audited, audit: Audit): Promise<void> {
  const rows = await database.query('SELECT p.payload, j.command FROM journal j JOIN journal_personal p ON p.session = j.session AND p.seq = j.seq WHERE j.session = ? AND j.type = ?', [
    session,
    'reflection/entry-written',
  ]);
  const stored = counted(rows.map((row) => `${commandOf(row)} ${(JSON.parse(String(row['payload'])) as { text: string }).text}`));
  const log = counted((await database.query('SELECT text FROM log_entry WHERE session = ?', [session])).map((row) => String(row['text'])));
  for (const { diary } of phones) {
    for (const [id, { text, acked }] of diary.entries) {
      const key = `${id} ${text}`;
      const [inJournal, inLog] = [stored.get(key) ?? 0, log.get(text) ?? 0];
      stored.delete(key);
      log.delete(text);
      // What was sent and never answered may be there or not; never twice, and never in one of the two only.
      if (acked) audit.found(id, inJournal, 'an entry in the journal');
      if (acked) audit.found(`${id} log`, inLog, 'an entry in the learning log');
      else audit.same(`an unanswered entry in journal and log (${id})`, inLog, Math.min(1, inJournal));
    }
  }
  for (const key of [...stored.keys(), ...log.keys()]) audit.duplicated.set(key, 'an entry that nobody sent');
}

/** Anonymous: one envelope per voter, with the vote that was answered last. */
async function auditSeals(database: Database, { session, runs, phones }: Audited, audit: Audit): Promise<void> {
  const rows = await database.query('SELECT id, content FROM sealed_envelope WHERE session = ? AND box LIKE ?', [session, `${runs.voteRun}/%`]);
  const envelopes = new Map(rows.map((row) => [String(row['id']), String(row['content'])]));
  for (const { diary, envelope } of phones) {
    if (diary.vote !== null) audit.found(envelope, envelopes.get(envelope)?.includes(`"${diary.vote}"`) ? 1 : 0, 'a vote under seal');
    envelopes.delete(envelope);
  }
  for (const envelope of envelopes.keys()) audit.duplicated.set(envelope, 'a vote that nobody cast');
  const voters = phones.filter(({ diary }) => diary.vote !== null).map(({ person }) => person);
  const register = await database.query('SELECT person FROM sealed_register WHERE session = ? AND box LIKE ?', [session, `${runs.voteRun}/%`]);
  audit.same('who voted, in the register', register.map((row) => String(row['person'])).sort(), voters.sort());
}

/** Open: one fact per vote that was answered, and of each voter only the last choice. */
async function auditBallots(database: Database, { session, runs, phones }: Audited, audit: Audit): Promise<void> {
  const rows = await database.query(
    `SELECT j.command, j.data, p.payload FROM journal j LEFT JOIN journal_personal p ON p.session = j.session AND p.seq = j.seq
      WHERE j.session = ? AND j.run = ? AND j.type = 'minority-round/ballot-cast'`,
    [session, runs.voteRun],
  );
  const facts = counted(rows.map(commandOf));
  const choices = new Map<string, string[]>();
  for (const { data, payload } of rows) {
    const { person } = JSON.parse(String(data)) as { person: string };
    if (typeof payload === 'string') choices.set(person, [...(choices.get(person) ?? []), (JSON.parse(payload) as { choice: string }).choice]);
  }
  for (const { diary, person } of phones) {
    for (const id of diary.votes) audit.found(id, facts.get(id) ?? 0, 'a vote in the journal');
    for (const id of [...diary.votes, ...diary.under]) facts.delete(id);
    audit.same(`what ${person} chose last`, choices.get(person) ?? [], diary.vote === null ? [] : [diary.vote]);
  }
  for (const id of facts.keys()) audit.duplicated.set(id, 'a vote that nobody cast');
}

/** Compares what each phone shows of its own with its diary. */
export function auditShown({ runs, phones }: Audited, audit: Audit): void {
  for (const { diary, mine, person } of phones) {
    const kept = (mine['kept'] ?? []) as { run: string; entries?: { text: string }[] }[];
    const texts = kept.find(({ run }) => run === runs.writeRun)?.entries?.map(({ text }) => text) ?? [];
    audit.same(`what the phone of ${person} shows that it wrote`, texts, diary.texts);
    const activity = mine['activity'] as { hasVoted?: boolean; vote?: string | null } | null;
    audit.same(`whether the phone of ${person} shows that it voted`, activity?.hasVoted ?? false, diary.vote !== null);
    if (runs.mode === 'open') audit.same(`what the phone of ${person} shows that it chose`, activity?.vote ?? null, diary.vote);
  }
}

/** How often each is there. */
export function counted(keys: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** The id that the phone gave: a command is stored with its sender before it. */
function commandOf(row: Readonly<Record<string, unknown>>): string {
  return String(row['command']).slice(String(row['command']).lastIndexOf('/') + 1);
}
