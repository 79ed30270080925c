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

/** How long after a commit a session is followed: a vote of eighty people is then one look, not eighty. */
const FOLLOW_AFTER_MS = 250;

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
  #stopListening: (() => void) | null = null;

  /** @param failed told of what went wrong while nobody was waiting; it is tried again at the next commit, reading or start */
  constructor(
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly projection: Projection,
    private readonly failed: (what: string, error: unknown) => void,
  ) {}

  /** Repairs what a crash left between journal and projection, then follows. */
  async start(): Promise<void> {
    this.#stopListening = this.journal.onCommitted((session) => this.#followSoon(session));
    const positions = new Map<string, number>();
    const rows = await this.database.query('SELECT session, seq FROM projection_position WHERE projection = ?', [this.projection.name]);
    for (const row of rows) positions.set(String(row['session']), Number(row['seq']));
    for (const { session, seq } of await this.journal.heads()) {
      if (seq > (positions.get(session) ?? 0)) await this.catchUp(session);
    }
  }

  /** Stops following; resolves when nothing is being written any more. */
  async stop(): Promise<void> {
    this.#stopListening?.();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await Promise.allSettled(this.#last.values());
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
    await Promise.all([...sessions].map((session) => this.catchUp(session)));
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
    if (facts.some((f) => this.projection.concerns(f) || f.type === 'session/closed')) await this.#write(session, facts, head);
    this.#seen.set(session, head);
  }

  async #write(session: string, facts: readonly Happened[], head: number): Promise<void> {
    const key = [this.projection.name, session];
    await this.database.write(async (query) => {
      await query('INSERT INTO projection_position (projection, session, seq) VALUES (?, ?, 0) ON CONFLICT DO NOTHING', key);
      // Takes the row: another node that follows the same session waits here, and then skips what was done.
      await query('UPDATE projection_position SET seq = seq WHERE projection = ? AND session = ?', key);
      const [row] = await query('SELECT seq FROM projection_position WHERE projection = ? AND session = ?', key);
      const done = Number(row?.['seq'] ?? 0);
      for (const fact of facts) if (fact.seq > done && this.projection.concerns(fact)) await this.projection.project(query, session, fact);
      if (head > done) await query('UPDATE projection_position SET seq = ? WHERE projection = ? AND session = ?', [head, ...key]);
    });
    // What somebody took back must not live on in the database file until the next checkpoint comes by itself.
    if (facts.some((f) => this.projection.concerns(f) && this.projection.destroys(f))) await this.database.checkpoint();
  }

  async #position(session: string): Promise<number> {
    const rows = await this.database.query('SELECT seq FROM projection_position WHERE projection = ? AND session = ?', [this.projection.name, session]);
    return Number(rows[0]?.['seq'] ?? 0);
  }
}
