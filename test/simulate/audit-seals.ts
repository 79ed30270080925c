import type { Database } from '../../src/config/database.js';
import type { Differences } from './differences.js';
import type { Ledger } from './ledger.js';

/** Looks into the sealed boxes as they are stored. Called before each opening, so that it sees every envelope once. */
export class SealAudit {
  readonly #seen = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly session: string,
    private readonly ledger: Ledger,
    private readonly differences: Differences,
  ) {}

  /** Every envelope of a run that was acknowledged and not opened yet is there, with what was put in it last, and no other. */
  async look(run: string): Promise<void> {
    const rows = await this.database.query('SELECT id, content FROM sealed_envelope WHERE session = ? AND box LIKE ?', [this.session, `${run}/%`]);
    const stored = new Map(rows.map((row) => [String(row['id']), String(row['content'])]));
    for (const [envelope, { id, type, text }] of this.ledger.sealed(run)) {
      if (this.#seen.has(envelope)) continue;
      this.#seen.add(envelope);
      const content = stored.get(envelope);
      stored.delete(envelope);
      this.differences.found(id, content?.includes(text === '' ? '' : JSON.stringify(text)) ? 1 : 0, `${type} under seal`);
    }
    for (const envelope of stored.keys()) this.differences.duplicated.set(envelope, `an envelope in ${run} that nobody sent`);
  }
}
