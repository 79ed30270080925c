import type { Database } from '../config/database.js';
import type { Query } from '../config/sql.js';
import type { Happened } from '../engine/facts.js';
import type { Journal } from './journal.js';

/** What a projection makes of committed facts. */
export interface Projection {
  /** Name of its position, at most 40 characters. */
  readonly name: string;
  concerns(fact: Happened): boolean;
  /** Whether taking this fact in destroys something that was stored before. */
  destroys(fact: Happened): boolean;
  /** Takes one fact that concerns it into its tables; each fact comes once, in order. */
  project(query: Query, session: string, fact: Happened): Promise<void>;
}

/** The followers that are at work, by the journal they follow. */
const working = new WeakMap<Journal, Set<Follower>>();

/** How far a projection is behind. */
export interface Behind {
  readonly projection: string;
  /** Sessions with something new that was not taken in yet. */
  readonly waiting: number;
  /** Of those, the ones that failed and wait for the next commit, reading or start. */
  readonly stuck: number;
}

/** How far the projections of this process are behind their journal. */
export function projectionsBehind(journal: Journal): Behind[] {
  return [...(working.get(journal) ?? [])].map((follower) => follower.behind);
}

/** How long after a commit a session is followed: a vote of eighty people is then one look, not eighty. */
const FOLLOW_AFTER_MS = 250;

/** Facts that go into one transaction: after a long evening without a projection others need not wait until all of it is read. */
const AT_ONCE = 500;

/**
 * Keeps a projection in step with the journal. Rows and position change in one transaction, so after a crash it goes on
 * exactly where it was. Who wants to read what was just written calls {@link catchUp} first.
 */
export class Follower {
  /** Number up to which a session was looked at in this process; may be ahead of the stored position. */
  readonly #seen = new Map<string, number>();
  readonly #last = new Map<string, Promise<void>>();
  readonly #queued = new Map<string, Promise<void>>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #stuck = new Set<string>();
  #stopListening: (() => void) | null = null;
  #repairing: Promise<void> = Promise.resolve();
  #stopped = false;

  /** @param failed told of what went wrong while nobody was waiting; it is tried again at the next commit, reading or start */
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly projection: Projection,
    private readonly failed: (what: string, error: unknown) => void,
  ) {}

  get behind(): Behind {
    const waiting = new Set([...this.#timers.keys(), ...this.#last.keys(), ...this.#stuck]);
    return { projection: this.projection.name, waiting: waiting.size, stuck: this.#stuck.size };
  }

  /**
   * Follows from now on. What a crash left between journal and projection is repaired beside everything else: a room that waits for
   * its server does not wait for that, and who reads waits for what they read.
   * @throws Error when the storage does not answer
   */
  async start(): Promise<void> {
    this.#stopListening = this.journal.onCommitted((session) => this.#followSoon(session));
    const others = working.get(this.journal) ?? new Set();
    working.set(this.journal, others.add(this));
    const behind = await this.#sessionsBehind();
    this.#repairing = this.#repair(behind);
  }

  async #repair(sessions: readonly string[]): Promise<void> {
    for (const session of sessions) {
      if (this.#stopped) return;
      await this.catchUp(session).catch((error: unknown) => this.failed(`${this.projection.name} could not be repaired`, error));
    }
  }

  async #sessionsBehind(): Promise<string[]> {
    const positions = new Map<string, number>();
    const rows = await this.database.query('SELECT session, seq FROM projection_position WHERE projection = ?', [this.projection.name]);
    for (const row of rows) positions.set(String(row['session']), Number(row['seq']));
    const heads = await this.journal.heads();
    return heads.filter(({ session, seq }) => seq > (positions.get(session) ?? 0)).map(({ session }) => session);
  }

  /** Stops following; resolves when nothing is being written any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening?.();
    working.get(this.journal)?.delete(this);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await Promise.allSettled([this.#repairing, ...this.#last.values()]);
  }

  /** Resolves when everything that is committed now has been projected. */
  catchUp(session: string): Promise<void> {
    const queued = this.#queued.get(session);
    if (queued) return queued; // it has not looked yet, so it will see what we want to see
    const before = this.#last.get(session) ?? Promise.resolve();
    const mine: Promise<void> = before
      .catch(() => undefined) // who waited for it has heard
      .then(() => {
        this.#queued.delete(session);
        return this.#follow(session);
      })
      .then(
        () => void this.#stuck.delete(session),
        (error: unknown) => {
          this.#stuck.add(session);
          throw error;
        },
      )
      .finally(() => {
        if (this.#last.get(session) === mine) this.#last.delete(session);
      });
    this.#queued.set(session, mine);
    this.#last.set(session, mine);
    return mine;
  }

  /** Resolves when everything that was committed before the call has been projected, in every session that has something new. */
  async caughtUp(): Promise<void> {
    const sessions = new Set([...this.#timers.keys(), ...this.#queued.keys(), ...this.#last.keys()]);
    for (const [session, timer] of this.#timers) {
      clearTimeout(timer);
      this.#timers.delete(session);
    }
    await Promise.all([this.#repairing, ...[...sessions].map((session) => this.catchUp(session))]);
  }

  #followSoon(session: string): void {
    if (this.#timers.has(session)) return;
    const follow = (): void => {
      this.#timers.delete(session);
      this.catchUp(session).catch((error: unknown) => this.failed(`${this.projection.name} could not follow a session`, error));
    };
    this.#timers.set(session, setTimeout(follow, FOLLOW_AFTER_MS).unref());
  }

  async #follow(session: string): Promise<void> {
    const facts = await this.journal.read(session, this.#seen.get(session) ?? (await this.#position(session)));
    const head = facts.at(-1)?.seq;
    if (head === undefined) return;
    // A position alone is not worth a write to disk in the middle of a meeting: looking again later costs less.
    if (facts.some((f) => this.projection.concerns(f) || f.type === 'session/closed')) {
      const concerned = facts.filter((fact) => this.projection.concerns(fact));
      for (const portion of portions(concerned, head)) await this.#write(session, portion.facts, portion.upTo);
    }
    this.#seen.set(session, head);
  }

  async #write(session: string, facts: readonly Happened[], upTo: number): Promise<void> {
    const key = [this.projection.name, session];
    await this.database.write(async (query) => {
      await query('INSERT INTO projection_position (projection, session, seq) VALUES (?, ?, 0) ON CONFLICT DO NOTHING', key);
      // Takes the row: another node that follows the same session waits here, and then skips what was done.
      await query('UPDATE projection_position SET seq = seq WHERE projection = ? AND session = ?', key);
      const [row] = await query('SELECT seq FROM projection_position WHERE projection = ? AND session = ?', key);
      const done = Number(row?.['seq'] ?? 0);
      for (const fact of facts) if (fact.seq > done) await this.projection.project(query, session, fact);
      if (upTo > done) await query('UPDATE projection_position SET seq = ? WHERE projection = ? AND session = ?', [upTo, ...key]);
    });
    // What somebody took back must not live on in the database file until the next checkpoint comes by itself.
    if (facts.some((fact) => this.projection.destroys(fact))) await this.database.checkpoint();
  }

  async #position(session: string): Promise<number> {
    const rows = await this.database.query('SELECT seq FROM projection_position WHERE projection = ? AND session = ?', [this.projection.name, session]);
    return Number(rows[0]?.['seq'] ?? 0);
  }
}

/** Facts in portions that each fit in a transaction, with the number up to which everything is done after it. */
function* portions(facts: readonly Happened[], head: number): Generator<{ readonly facts: readonly Happened[]; readonly upTo: number }> {
  let from = 0;
  for (; facts.length - from > AT_ONCE; from += AT_ONCE) {
    const portion = facts.slice(from, from + AT_ONCE);
    yield { facts: portion, upTo: portion.at(-1)?.seq ?? 0 };
  }
  yield { facts: facts.slice(from), upTo: head };
}
