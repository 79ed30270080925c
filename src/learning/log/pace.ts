import { Inject, Injectable } from '@nestjs/common';
import { Attempts } from '../../access/attempts.js';
import type { LogOwner } from '../../access/guards.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK } from '../../config/config.module.js';
import { type Denial, denyFor } from '../../config/denial.js';

/** How often somebody writes or changes something in a day. More is not a person. */
export const WRITES_A_DAY = 300;

/** Keeps out who would fill the log of a community. */
@Injectable()
export class Pace {
  private readonly writes = new Attempts(WRITES_A_DAY, 24 * 60 * 60_000);

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Counts one more. @returns the refusal when it is too much */
  next({ id }: LogOwner): Denial | undefined {
    const now = this.clock.now();
    const wait = this.writes.wait(id, now);
    if (wait > 0) return denyFor('too-many-at-once', wait);
    this.writes.note(id, now);
    return undefined;
  }
}
