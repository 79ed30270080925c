import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { note } from '../../access/audit.js';
import type { Account } from '../../access/account-store.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { closePulse, duePulses } from './closing.js';

/** How often is looked whether a last day is over; whoever reads a pulse looks first. */
const LOOK_EVERY = 10 * 60_000;

const log = new Logger('pulse');

/** Closes pulses: by hand, or by itself when their last day is over. */
@Injectable()
export class PulseCloser implements OnApplicationBootstrap, OnApplicationShutdown {
  private every: NodeJS.Timeout | null = null;
  private closing: Promise<void> | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.every = setInterval(() => void this.closeDue().catch((error: unknown) => this.failed(error)), LOOK_EVERY).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.every) clearInterval(this.every);
    await this.closing?.catch(() => undefined);
  }

  /** Closes every pulse whose last day is over. */
  closeDue(): Promise<void> {
    this.closing ??= this.closeAll().finally(() => (this.closing = null));
    return this.closing;
  }

  /**
   * Closes a pulse for good. @param by who did; null when its last day was over
   * @returns whether it was open
   */
  async close(id: string, by: Account | null): Promise<boolean> {
    const closed = await this.database.write(async (query) => {
      const now = this.clock.now();
      const pulse = await closePulse(query, id, now);
      if (pulse && by) await note(query, { community: pulse.community, by, action: 'pulse-closed', subject: pulse.id, subjectName: pulse.title }, now);
      return pulse !== null;
    });
    // What was destroyed must not live on in the write-ahead log.
    if (closed) await this.database.checkpoint();
    return closed;
  }

  private async closeAll(): Promise<void> {
    for (const id of await duePulses(this.database.query, this.clock.now())) await this.close(id, null);
  }

  private failed(error: unknown): void {
    // The kind of the error only: its message may hold what somebody answered.
    log.error(`pulses could not be closed: ${error instanceof Error ? error.name : typeof error}`);
  }
}
