import type { Database, Query } from '../config/database.js';
import { NotTheWriter, type Writership } from './journal.js';

/** Who writes a session: this node, with the token that its commits must show, or another one. */
export type Claim = { readonly here: true; readonly token: number } | { readonly here: false; readonly node: string };

/**
 * One writer per session over all nodes of a database, by lease. A node says every moment that it is alive; what it writes
 * is its own until it falls silent and another one asks for it. The token counts up with every change of hands, and
 * each commit shows it: a node that was frozen and wakes finds its late writes refused. The clock is the database's,
 * so that clocks of nodes make no difference.
 */
export class Writers {
  /**
   * @param node name of this process, new at each start, at most 40 characters
   * @param lease milliseconds for which a node counts as alive after it last said so
   */
  constructor(
    private readonly database: Database,
    readonly node: string,
    private readonly lease: number,
  ) {}

  /** Says that this node is alive. */
  async renew(): Promise<void> {
    const until = `${this.#now} + ${String(Math.trunc(this.lease))}`;
    await this.database.write((query) =>
      query(`INSERT INTO node (id, alive_until) VALUES (?, ${until}) ON CONFLICT (id) DO UPDATE SET alive_until = excluded.alive_until`, [this.node]),
    );
  }

  /** Says that this node ends: whatever it wrote can be taken over at once. Rows of nodes that ended without a word go too. */
  async resign(): Promise<void> {
    await this.database.write((query) => query(`DELETE FROM node WHERE id = ? OR alive_until < ${this.#now} - 86400000`, [this.node]));
  }

  /** Takes a session that nobody alive writes, or says who does. */
  async claim(session: string): Promise<Claim> {
    return this.database.write(async (query) => {
      // Waits for a commit of the one before that is under way: whoever loads the session next sees it.
      const [taken] = await query(
        `INSERT INTO session_writer (session, node, token) VALUES (?, ?, 1)
         ON CONFLICT (session) DO UPDATE SET node = excluded.node, token = session_writer.token + 1
          WHERE session_writer.node <> excluded.node
            AND NOT EXISTS (SELECT 1 FROM node WHERE node.id = session_writer.node AND node.alive_until > ${this.#now})
         RETURNING token`,
        [session, this.node],
      );
      if (taken) return { here: true, token: Number(taken['token']) };
      const [held] = await query('SELECT node, token FROM session_writer WHERE session = ?', [session]);
      const node = String(held?.['node']);
      return node === this.node ? { here: true, token: Number(held?.['token']) } : { here: false, node };
    });
  }

  /** Gives a session back, when nobody looks at it any more. The token stays: it only ever counts up. */
  async release(session: string): Promise<void> {
    await this.database.write((query) => query("UPDATE session_writer SET node = '' WHERE session = ? AND node = ?", [session, this.node]));
  }

  /** The sessions that this node writes, after it may have been away. */
  async held(): Promise<Set<string>> {
    const rows = await this.database.query('SELECT session FROM session_writer WHERE node = ?', [this.node]);
    return new Set(rows.map((row) => String(row['session'])));
  }

  get #now(): string {
    return nowIn(this.database.kind);
  }
}

/** The database's clock in milliseconds since 1970, as SQL. */
function nowIn(kind: Database['kind']): string {
  return kind === 'postgres' ? 'CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS bigint)' : "CAST((julianday('now') - 2440587.5) * 86400000 AS integer)";
}

/** How many nodes said lately that they are alive. */
export async function nodesAlive(database: Database): Promise<number> {
  const [row] = await database.query(`SELECT COUNT(*) AS n FROM node WHERE alive_until > ${nowIn(database.kind)}`);
  return Number(row?.['n'] ?? 0);
}

/**
 * Holds the right to write until the end of the transaction: who wants to take it over waits for that.
 * @throws NotTheWriter when it was taken over
 */
export async function assertWriter(query: Query, kind: Database['kind'], session: string, { node, token }: Writership): Promise<void> {
  const hold = kind === 'postgres' ? ' FOR SHARE' : '';
  const [held] = await query(`SELECT token FROM session_writer WHERE session = ? AND node = ? AND token = ?${hold}`, [session, node, token]);
  if (!held) throw new NotTheWriter(session);
}
