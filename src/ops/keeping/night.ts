import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { type Place, places } from './plan.js';
import { purgeOfNight } from './runs.js';

/** From when on a night is purged, where the community is: a laptop that sleeps then does it when it wakes. */
const FROM_HOUR = 3;

/** How often is looked whether a night is due, and how soon after the start: a server that starts has other things to do. */
const LOOK_EVERY = 15 * 60_000;
const LOOK_AFTER = 2 * 60_000;

const log = new Logger('keeping');

/** Destroys once a day what is kept no longer. */
@Injectable()
export class Night implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];
  private busy: Promise<void> | null = null;
  private stopped = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timers = [setTimeout(() => this.go(), LOOK_AFTER).unref(), setInterval(() => this.go(), LOOK_EVERY).unref()];
  }

  /** Before the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.busy?.catch(() => undefined);
  }

  /** Purges every community of which the night is due; one round at a time. */
  round(): Promise<void> {
    this.busy ??= this.purge().finally(() => (this.busy = null));
    return this.busy;
  }

  private go(): void {
    // The kind of the error only: its message may hold what somebody wrote.
    this.round().catch((error: unknown) => log.error(`a purge failed: ${error instanceof Error ? error.name : typeof error}`));
  }

  private async purge(): Promise<void> {
    for (const place of await places(this.database.query)) {
      const now = this.clock.now();
      const day = nightOf(place, now);
      if (day !== null && !this.stopped) await purgeOfNight(this.database, this.journal, place, day, now);
    }
  }
}

/** The day whose night is over in a place; null before its hour. */
function nightOf({ zone }: Place, now: number): string | null {
  const there = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return there.hour >= FROM_HOUR ? there.toPlainDate().toString() : null;
}
