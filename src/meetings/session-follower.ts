import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { JOURNAL, type Journal } from '../journal/journal.js';
import { markClosed, markOpen, unfinishedMeetings } from './meeting-store.js';

/** Milliseconds in which commits of one session are looked at together: a vote of 80 people is one look. */
const TOGETHER = 200;
/** Milliseconds after which is tried again what failed. */
const AGAIN = 5000;

/**
 * Lets the status of meetings follow their sessions: `session/opened` and `session/closed` are facts that `meetings`
 * reads from the journal, like everybody who is not `live`. What a crash left in between is caught up with at boot.
 */
@Injectable()
export class SessionFollower implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('meetings');
  /** Up to which fact each session has been read, in this run of the server. */
  private readonly read = new Map<string, number>();
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly busy = new Map<string, Promise<void>>();
  private stopListening: () => void = () => undefined;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(JOURNAL) private readonly journal: Journal,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stopListening = this.journal.onCommitted((session) => {
      this.soon(session);
    });
    const started = new Set((await this.journal.heads()).map((head) => head.session));
    for (const { id } of await unfinishedMeetings(this.database.query)) if (started.has(id)) await this.follow(id);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopListening();
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    await Promise.all(this.busy.values());
  }

  /** Reads what is new in a session. After it, the status of its meeting is that of the session. */
  follow(session: string): Promise<void> {
    const mine = (this.busy.get(session) ?? Promise.resolve()).then(() => this.catchUp(session));
    const settled = mine.catch(() => undefined).then(() => {
      if (this.busy.get(session) === settled) this.busy.delete(session);
    });
    this.busy.set(session, settled);
    return mine;
  }

  /** Resolves when everything that was committed before the call has been read: who closed a meeting sees it closed. */
  async caughtUp(): Promise<void> {
    const sessions = [...this.waiting.keys()];
    for (const session of sessions) {
      clearTimeout(this.waiting.get(session));
      this.waiting.delete(session);
    }
    await Promise.all([...sessions.map((session) => this.follow(session)), ...this.busy.values()]);
  }

  private soon(session: string, wait = TOGETHER): void {
    if (this.waiting.has(session)) return;
    const timer = setTimeout(() => {
      this.waiting.delete(session);
      this.follow(session).catch((error: unknown) => {
        this.logger.error(`following session ${session} failed: ${error instanceof Error ? error.name : 'unknown'}`);
        this.soon(session, AGAIN);
      });
    }, wait);
    this.waiting.set(session, timer);
  }

  private async catchUp(session: string): Promise<void> {
    const facts = await this.journal.read(session, this.read.get(session) ?? 0);
    for (const fact of facts) {
      if (fact.type === 'session/opened') await this.database.write((query) => markOpen(query, session, fact.at));
      if (fact.type === 'session/closed') await this.database.write((query) => markClosed(query, session, fact.at));
    }
    const last = facts.at(-1);
    if (last) this.read.set(session, last.seq);
  }
}
