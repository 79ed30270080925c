import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../config/clock.js';
import { CLOCK } from '../config/config.module.js';
import { type Denial, deny, denyFor, isDenial } from '../config/denial.js';
import { Attempts } from './attempts.js';
import { readCode } from './join-code.js';
import { ENTRANCES, type Entrance, type Entrances } from './joining.js';

const WINDOW = 5 * 60_000;
const PLACES_LIMIT = 10_000;

/** How many wrong codes are listened to, per address and in all, in five minutes. */
export const WRONG_CODES = { perAddress: 120, inAll: 3000 } as const;

/**
 * Finds the meeting behind a code. Only wrong codes count: a whole café shares one address. And a café that is in
 * keeps its door: a code that was right before from this address goes on working there, whatever somebody else tries.
 * Codes are never logged.
 */
@Injectable()
export class Door {
  private readonly wrong = new Attempts(WRONG_CODES.perAddress, WINDOW);
  private readonly wrongInAll = new Attempts(WRONG_CODES.inAll, WINDOW);
  private readonly right = new Set<string>();

  constructor(
    @Inject(ENTRANCES) private readonly entrances: Entrances,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The meeting behind a short code, as it was typed. */
  async byCode(typed: string, address: string): Promise<Entrance | Denial> {
    const now = this.clock.now();
    const code = readCode(typed);
    const place = `${address} ${code ?? ''}`;
    const wait = Math.max(this.wrong.wait(address, now), this.wrongInAll.wait('', now));
    if (wait > 0 && !this.right.has(place)) return denyFor('too-many-wrong-codes', wait);
    const entrance = code === null ? null : await this.entrances.byCode(code);
    if (entrance) {
      this.remember(place);
      return entrance;
    }
    this.right.delete(place);
    this.wrong.note(address, now);
    this.wrongInAll.note('', now);
    return deny('code-unknown');
  }

  /** The meeting behind a permanent link. Its 256 bits can't be guessed, so nothing is counted. */
  async byPermanent(token: string): Promise<Entrance | Denial> {
    return (await this.entrances.byPermanent(token)) ?? deny('code-unknown');
  }

  /** The meeting behind one or the other, when somebody wants to go in. */
  async open(by: { code: string } | { permanent: string }, address: string): Promise<Entrance | Denial> {
    const entrance = 'code' in by ? await this.byCode(by.code, address) : await this.byPermanent(by.permanent);
    if (isDenial(entrance)) return entrance;
    return openOnly(entrance);
  }

  private remember(place: string): void {
    this.right.delete(place);
    this.right.add(place);
    const [oldest] = this.right;
    if (this.right.size > PLACES_LIMIT && oldest !== undefined) this.right.delete(oldest);
  }
}

/** The entrance when its meeting was opened, else why nobody goes in. */
export function openOnly(entrance: Entrance): Entrance | Denial {
  if (entrance.status !== 'planned') return entrance;
  return deny(entrance.cancelled ? 'meeting-cancelled' : 'session-not-open');
}
