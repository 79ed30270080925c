import type { BusyPhone } from '../../crowd/busy-phone.js';
import type { Database } from '../../../src/config/database.js';

/** What a look at the database found, of what was promised since the last one. */
export interface Found {
  readonly acked: number;
  readonly lost: number;
  readonly broken: boolean;
}

/** What phones were told that is kept, held against the database right after a cut, when no server has looked at it yet. */
export class Promised {
  readonly #seen = new Set<string>();

  constructor(
    private readonly reader: () => Promise<Database>,
    private readonly session: string,
    private readonly phones: readonly BusyPhone[],
  ) {}

  async look(): Promise<Found> {
    const fresh = this.phones.flatMap(({ diary }) => [...diary.entries].filter(([id, { acked }]) => acked && !this.#seen.has(id)).map(([id]) => id));
    for (const id of fresh) this.#seen.add(id);
    const voters = this.phones.filter(({ diary }) => diary.vote !== null).map(({ envelope }) => envelope);
    const acked = fresh.length + voters.length;
    try {
      const database = await this.reader();
      try {
        const [whole] = await database.query('PRAGMA integrity_check');
        const facts = await database.query('SELECT command FROM journal WHERE session = ? AND command IS NOT NULL', [this.session]);
        const written = new Set(facts.map(({ command }) => String(command).split('/').at(-1)));
        const envelopes = new Set((await database.query('SELECT id FROM sealed_envelope WHERE session = ?', [this.session])).map(({ id }) => id));
        const lost = fresh.filter((id) => !written.has(id)).length + voters.filter((id) => !envelopes.has(id)).length;
        return { acked, lost, broken: whole?.['integrity_check'] !== 'ok' };
      } finally {
        await database.close();
      }
    } catch {
      return { acked, lost: acked, broken: true };
    }
  }
}
