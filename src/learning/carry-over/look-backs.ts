import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ACTING, type Acting } from '../../access/acting.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { insertRows } from '../../config/sql.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { CarryOverService } from './carry-over.service.js';
import { intentionsFor } from './intentions.js';
import { LookBackCourse } from './look-back-course.js';

/** How long after a commit a session is looked at. */
const LOOK_AFTER = 100;
/** How often what was taken back elsewhere is looked for. */
const LOOK_EVERY = 10_000;
/** Refusals after which there is nothing left to take out. */
const NOTHING_THERE: ReadonlySet<string> = new Set(['session-unknown', 'intention-unknown', 'not-current']);

const log = new Logger('carry-over');

/**
 * Brings the open intentions into a look-back when it begins, and takes out again what its author takes back. Both are
 * commands of the server to that session with an id that is always the same, so that doing it again changes nothing.
 */
@Injectable()
export class LookBacks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly courses = new Map<string, LookBackCourse>();
  /** What a session still has to wait for: one thing at a time, so that taking out never overtakes bringing in. */
  private readonly last = new Map<string, Promise<void>>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private every: NodeJS.Timeout | null = null;
  private stopListening: (() => void) | null = null;
  private stopped = false;

  constructor(
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CarryOverService) private readonly carryOver: CarryOverService,
    @Inject(ACTING) private readonly acting: Acting,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stopListening = this.journal.onCommitted((session) => this.lookSoon(session));
    this.every = setInterval(() => this.quietly(this.takeOut(), 'what was taken back'), LOOK_EVERY).unref();
    // What a crash left between the beginning of an item and its intentions, or between taking back and taking out.
    for (const row of await this.database.query("SELECT id FROM meeting WHERE status = 'open'")) this.lookSoon(String(row['id']));
    this.quietly(this.takeOut(), 'what was taken back');
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.stopListening?.();
    if (this.every) clearInterval(this.every);
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.allSettled(this.last.values());
  }

  /** Takes out of every look-back what its author took back. */
  async takeOut(): Promise<void> {
    const rows = await this.database.query('SELECT DISTINCT session FROM carry_over_shown WHERE gone = ?', [1]);
    await Promise.all(rows.map((row) => this.inTurn(String(row['session']), () => this.takeOutOf(String(row['session'])))));
  }

  private lookSoon(session: string): void {
    if (this.stopped || this.timers.has(session)) return;
    const look = (): void => {
      this.timers.delete(session);
      this.quietly(this.inTurn(session, () => this.look(session)), 'a look-back');
    };
    this.timers.set(session, setTimeout(look, LOOK_AFTER).unref());
  }

  private async look(session: string): Promise<void> {
    const course = this.courses.get(session) ?? new LookBackCourse();
    this.courses.set(session, course);
    course.take(await this.journal.read(session, course.seq));
    if (course.closed) this.courses.delete(session);
    const wanted = course.closed ? null : course.wanting();
    if (!wanted) return;
    await this.bring(session, wanted.run, course.members, wanted.command);
    course.brought(wanted);
  }

  private async bring(session: string, run: string, members: ReadonlyMap<string, string>, command: string): Promise<void> {
    await this.carryOver.caughtUp();
    const intentions = await this.database.write(async (query) => {
      const found = await intentionsFor(query, session, members);
      await insertRows(query, 'carry_over_shown', ['carry_over', 'session', 'run'], found.map(({ id }) => [id, session, run]), 'ON CONFLICT DO NOTHING');
      return found;
    });
    const answer = await this.acting.act(session, { kind: 'system' }, { id: command, type: 'look-back/bring', run, data: { intentions } });
    // Another item by now, or closed: there is nobody to show it to.
    if (!answer.ok && answer.refused === 'storage-unavailable') throw new Error('the session could not keep it');
  }

  private async takeOutOf(session: string): Promise<void> {
    const rows = await this.database.query('SELECT carry_over, run FROM carry_over_shown WHERE session = ? AND gone = ?', [session, 1]);
    for (const row of rows) {
      const [intention, run] = [String(row['carry_over']), String(row['run'])];
      const answer = await this.acting.act(session, { kind: 'system' }, { id: `forget-${intention}`, type: 'look-back/forget', run, data: { intention } });
      if (!answer.ok && !NOTHING_THERE.has(answer.refused)) continue;
      await this.database.write((query) => query('DELETE FROM carry_over_shown WHERE carry_over = ? AND session = ? AND run = ?', [intention, session, run]));
    }
    if (rows.length > 0) await this.database.checkpoint();
  }

  private inTurn(session: string, work: () => Promise<void>): Promise<void> {
    const mine = (this.last.get(session) ?? Promise.resolve())
      .catch(() => undefined) // who asked for it has heard
      .then(work)
      .finally(() => {
        if (this.last.get(session) === mine) this.last.delete(session);
      });
    this.last.set(session, mine);
    return mine;
  }

  private quietly(doing: Promise<void>, what: string): void {
    doing.catch((error: unknown) => {
      if (!this.stopped) log.error(`${what} could not be followed: ${error instanceof Error ? error.name : typeof error}`);
    });
  }
}
