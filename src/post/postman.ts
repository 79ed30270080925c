import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE, SETTINGS } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import type { Settings } from '../config/settings.js';
import { Mailer, type Walk } from './mailer.js';
import { claimLetter, dueLetters, noteSent, noteTrouble, type OutLetter } from './outbox.js';
import type { Trouble } from './words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long after a failed try the next one is; after the last it is given up. */
export const PAUSES = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 24 * HOUR] as const;

/** How long a letter is mine once I took it: longer than any mail server is waited for. */
const LEASE = 5 * MINUTE;

/** How often the outbox is looked into, and how soon after a letter was written: its transaction must have been committed. */
const LOOK_EVERY = 10_000;
const LOOK_AFTER = 200;

/** How many letters one look into the outbox gives. */
const ARMFUL = 50;

/** How long a letter that is on its way is waited for when the server stops. */
const LAST_STEPS = 5_000;

const log = new Logger('post');

/**
 * Brings letters from the outbox to the mail server, and tries again what could not be brought.
 *
 * A letter is taken with a lease before it is handed in and noted as sent after: of two nodes one takes it. When the
 * server dies between handing in and noting, the letter goes out once more when the lease has run out; both copies
 * have the same Message-ID, by which mail programs and servers can see that they are one. It is never lost.
 */
@Injectable()
export class Postman implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly mailer: Mailer | null;
  private every: NodeJS.Timeout | null = null;
  private next: NodeJS.Timeout | null = null;
  private walking: Promise<void> | null = null;
  private walk: Walk | null = null;
  private stopped = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) settings: Pick<Settings, 'post'>,
  ) {
    this.mailer = settings.post && new Mailer(settings.post);
  }

  /** Whether there is a mail server to go to. */
  get on(): boolean {
    return this.mailer !== null;
  }

  onApplicationBootstrap(): void {
    if (!this.on) return;
    this.every = setInterval(() => this.go(), LOOK_EVERY).unref();
    this.soon();
  }

  /** Before the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.every) clearInterval(this.every);
    if (this.next) clearTimeout(this.next);
    if (!this.walking) return;
    const enough = setTimeout(() => this.walk?.end(true), LAST_STEPS);
    await this.walking.catch(() => undefined);
    clearTimeout(enough);
  }

  /** A letter was written: looks into the outbox in a moment. */
  soon(): void {
    if (!this.on || this.stopped || this.next) return;
    this.next = setTimeout(() => {
      this.next = null;
      this.go();
    }, LOOK_AFTER).unref();
  }

  /** Brings everything that is due; one walk at a time. */
  round(): Promise<void> {
    this.walking ??= this.bring().finally(() => (this.walking = null));
    return this.walking;
  }

  private go(): void {
    // The kind of the error only: its message may hold what is in a letter.
    this.round().catch((error: unknown) => log.error(`the outbox could not be read: ${error instanceof Error ? error.name : typeof error}`));
  }

  private async bring(): Promise<void> {
    if (!this.mailer || this.stopped) return;
    let due = await dueLetters(this.database.query, this.clock.now(), ARMFUL);
    if (due.length === 0) return;
    this.walk = this.mailer.walk();
    let sent = 0;
    try {
      // Letters that another node has just taken are no reason to look again.
      for (let mine = 1; mine > 0 && due.length > 0; due = await dueLetters(this.database.query, this.clock.now(), ARMFUL)) {
        mine = 0;
        for (const id of due) {
          const went = this.stopped ? 'home' : await this.hand(this.walk, id);
          if (went === 'home') return;
          if (went !== 'taken') mine += 1;
          if (went === 'sent') sent += 1;
        }
      }
    } finally {
      this.walk.end();
      this.walk = null;
      // What was destroyed must not live on in the write-ahead log.
      if (sent > 0) await this.database.checkpoint();
    }
  }

  /** @returns `home` when there is no sense in trying the next letter now */
  private async hand(walk: Walk, id: string): Promise<'sent' | 'not-sent' | 'taken' | 'home'> {
    const now = this.clock.now();
    const letter = await this.database.write((query) => claimLetter(query, id, now, now + LEASE));
    if (!letter) return 'taken';
    const failure = await walk.send(letter);
    if (!failure) {
      await this.database.write((query) => noteSent(query, id, this.clock.now()));
      return 'sent';
    }
    await this.later(letter, failure.trouble, failure.forGood);
    if (failure.aboutServer) log.warn(`letters wait: ${failure.trouble}`);
    return failure.aboutServer ? 'home' : 'not-sent';
  }

  private async later(letter: OutLetter, trouble: Trouble, forGood: boolean): Promise<void> {
    const pause = forGood ? undefined : PAUSES[letter.tries - 1];
    await this.database.write((query) => noteTrouble(query, letter.id, trouble, pause === undefined ? null : this.clock.now() + pause));
  }
}
