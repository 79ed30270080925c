import type { Database } from '../config/database.js';
import { EVEN_SIZES, insertRows, isUniqueViolation, type Query } from '../config/sql.js';
import { type Boxes, emptyBox } from '../engine/box.js';
import type { Happened } from '../engine/facts.js';
import type { Json, JsonObject } from '../engine/json.js';
import { seal } from '../engine/secret.js';
import { type Appended, type Batch, type Journal, JournalConflict, type StoredSeal } from './journal.js';
import { assertWriter } from './writers.js';

interface FactRow {
  seq: number | string;
  at: number | string;
  type: string;
  v: number | string;
  run: string | null;
  command: string | null;
  data: string;
  payload: string | null;
}

/** The journal in SQLite or Postgres: one transaction per commit, personal parts and sealed contributions in tables of their own. */
export class SqlJournal implements Journal {
  readonly #listeners = new Set<(session: string) => void>();

  /** A statement more costs nothing in SQLite, and a way to the database and back in Postgres. */
  readonly #sizes: readonly number[] | undefined;

  constructor(private readonly database: Database) {
    this.#sizes = database.kind === 'sqlite' ? EVEN_SIZES : undefined;
  }

  async load(session: string): Promise<{ facts: Happened[]; boxes: Boxes }> {
    // The boxes first: an envelope that is unsealed between the two reads is then still there, and folding its fact does no harm.
    const boxes = await this.#boxes(session);
    return { facts: await this.read(session, 0), boxes };
  }

  async read(session: string, after: number, which?: 'session'): Promise<Happened[]> {
    const rows = (await this.database.query(
      `SELECT j.seq, j.at, j.type, j.v, j.run, j.command, j.data, p.payload
         FROM journal j LEFT JOIN journal_personal p ON p.session = j.session AND p.seq = j.seq
        WHERE j.session = ? AND j.seq > ? ${which === undefined ? '' : 'AND j.run IS NULL'} ORDER BY j.seq`,
      [session, after],
    )) as unknown as FactRow[];
    return rows.map(happenedOf);
  }

  async commit(session: string, batch: Batch): Promise<void> {
    try {
      await this.database.write(async (query) => {
        if (batch.writer) await assertWriter(query, this.database.kind, session, batch.writer);
        await append(query, session, batch.facts, this.#sizes);
        await putSeals(query, session, batch.seals, this.#sizes);
        for (const box of batch.unseal) await query('DELETE FROM sealed_envelope WHERE session = ? AND box = ?', [session, box]);
        for (const seq of batch.redact) await query('DELETE FROM journal_personal WHERE session = ? AND seq = ?', [session, seq]);
        if (batch.closes) await forget(query, session);
      });
    } catch (error) {
      throw isUniqueViolation(error) ? new JournalConflict(session) : error;
    }
    // What was destroyed must not live on in the write-ahead log.
    if (batch.unseal.length > 0 || batch.redact.length > 0 || batch.closes) await this.database.checkpoint();
    if (batch.facts.length > 0) for (const listener of this.#listeners) listener(session);
  }

  async heads(): Promise<{ session: string; seq: number }[]> {
    const rows = await this.database.query('SELECT session, MAX(seq) AS seq FROM journal GROUP BY session');
    return rows.map((row) => ({ session: String(row['session']), seq: Number(row['seq']) }));
  }

  onCommitted(listener: (session: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #boxes(session: string): Promise<Boxes> {
    const boxes: Boxes = new Map();
    const named = (name: string) => {
      const box = boxes.get(name) ?? emptyBox();
      boxes.set(name, box);
      return box;
    };
    for (const row of await this.database.query('SELECT box, person, commands FROM sealed_register WHERE session = ?', [session])) {
      named(String(row['box'])).register.set(String(row['person']), new Set(String(row['commands']).split(' ')));
    }
    for (const row of await this.database.query('SELECT box, id, content FROM sealed_envelope WHERE session = ?', [session])) {
      named(String(row['box'])).envelopes.set(String(row['id']), seal(JSON.parse(String(row['content'])) as Json));
    }
    return boxes;
  }
}

async function append(query: Query, session: string, facts: readonly Appended[], sizes?: readonly number[]): Promise<void> {
  await insertRows(
    query,
    'journal',
    ['session', 'seq', 'at', 'type', 'v', 'run', 'command', 'data'],
    facts.map((f) => [session, f.seq, f.at, f.type, f.v, f.run ?? null, f.command ?? null, JSON.stringify(f.data)]),
    '',
    sizes,
  );
  await insertRows(
    query,
    'journal_personal',
    ['session', 'seq', 'keep', 'payload'],
    facts.filter((f) => f.personal !== null).map((f) => [session, f.seq, f.keep ?? 'record', JSON.stringify(f.personal)]),
    '',
    sizes,
  );
}

/**
 * Register and envelopes each in the order of their own keys, so that no position joins them (rule 13).
 * Who contributes again changes a row and adds none: what a vote costs does not grow with the changes of mind.
 */
async function putSeals(query: Query, session: string, seals: readonly StoredSeal[], sizes?: readonly number[]): Promise<void> {
  await insertRows(
    query,
    'sealed_register',
    ['session', 'box', 'person', 'commands'],
    latest(seals, (s) => s.by).map((s) => [session, s.box, s.by, s.commands.join(' ')]),
    'ON CONFLICT (session, box, person) DO UPDATE SET commands = excluded.commands',
    sizes,
  );
  await insertRows(
    query,
    'sealed_envelope',
    ['session', 'box', 'id', 'content'],
    latest(seals, (s) => s.envelope).map((s) => [session, s.box, s.envelope, s.content]),
    'ON CONFLICT (session, box, id) DO UPDATE SET content = excluded.content',
    sizes,
  );
}

/** The last seal of each key within its box, in the order of the keys. */
function latest(seals: readonly StoredSeal[], keyOf: (seal: StoredSeal) => string): StoredSeal[] {
  const byKey = new Map(seals.map((s) => [`${keyOf(s)} ${s.box}`, s]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, s]) => s);
}

async function forget(query: Query, session: string): Promise<void> {
  await query('DELETE FROM sealed_envelope WHERE session = ?', [session]);
  await query('DELETE FROM sealed_register WHERE session = ?', [session]);
  await query("DELETE FROM journal_personal WHERE session = ? AND keep = 'meeting'", [session]);
}

function happenedOf(row: FactRow): Happened {
  return {
    seq: Number(row.seq),
    at: Number(row.at),
    type: row.type,
    v: Number(row.v),
    ...(row.run === null ? {} : { run: row.run }),
    ...(row.command === null ? {} : { command: row.command }),
    data: JSON.parse(row.data) as JsonObject,
    personal: row.payload === null ? null : (JSON.parse(row.payload) as JsonObject),
  };
}
