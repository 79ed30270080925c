import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import type { Row } from '../config/sql.js';
import { evolve } from '../engine/evolve.js';
import type { Happened } from '../engine/facts.js';
import { LEVELS, type Level } from '../engine/learning.js';
import { newSession, peopleOfState } from '../engine/session.js';
import type { People } from '../engine/roster.js';
import { identifier } from '../engine/text.js';
import { type Journal, JOURNAL } from '../journal/journal.js';
import { Follower } from '../journal/follower.js';
import type { LearningLog, LogEntry } from './learning.schemas.js';
import { searchIndex } from './entry-store.js';
import { learningLog } from './log-projection.js';

const log = new Logger('learning');

/** What people learned and chose to share. */
@Injectable()
export class LearningService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #follower: Follower;

  constructor(
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(DATABASE) private readonly database: Database,
  ) {
    this.#follower = new Follower(journal, database, learningLog(searchIndex(database.kind)), (what, error) => log.error(what, error instanceof Error ? error.stack : undefined));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#follower.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#follower.stop();
  }

  /** Resolves when everything that was shared before the call is in the log. */
  caughtUp(): Promise<void> {
    return this.#follower.caughtUp();
  }

  /** As {@link caughtUp}, of one meeting. */
  catchUp(session: string): Promise<void> {
    return this.#follower.catchUp(session);
  }

  /**
   * The shared entries of a meeting on the three levels, empty levels too (rule 20), everything committed included.
   * Says who wrote an entry only when its author wanted that, and never when it was written.
   * @param readers the people of the meeting, or everybody in the community: then without what was for the meeting only
   * @returns `session-unknown` for a meeting that was never opened
   */
  async log(session: string, readers: LogEntry['audience']): Promise<LearningLog | Denial> {
    if (!identifier.safeParse(session).success) return deny('session-unknown');
    await this.#follower.catchUp(session);
    const facts = await this.journal.read(session, 0);
    if (facts.length === 0) return deny('session-unknown');
    const people = peopleIn(session, facts);
    const rows = await this.database.query('SELECT id, level, audience, named, author, text, next_step, lands_at, layer FROM log_entry WHERE session = ?', [session]);
    const entries = rows.map((row) => entryOf(row, people)).filter(({ audience }) => readers === 'team' || audience === 'community').sort(byText);
    const atLevel = (level: Level): LogEntry[] => entries.filter((e) => e.level === level);
    return { levels: { individual: atLevel(LEVELS[0]), team: atLevel(LEVELS[1]), organisation: atLevel(LEVELS[2]) } };
  }
}

/** Names stay in the journal, where they can be taken out: here they are only looked up. */
function peopleIn(session: string, facts: readonly Happened[]): People {
  const state = newSession(session);
  for (const fact of facts) if (fact.run === undefined) evolve(state, fact, new Map());
  return peopleOfState(state);
}

function entryOf(row: Row, people: People): LogEntry {
  const author = row['author'];
  return {
    id: String(row['id']),
    level: row['level'] as Level,
    audience: row['audience'] as LogEntry['audience'],
    text: String(row['text']),
    nextStep: String(row['next_step']),
    landsAt: String(row['lands_at']),
    layer: row['layer'] as LogEntry['layer'],
    by: Boolean(row['named']) && typeof author === 'string' ? people.find(author)?.name || null : null,
  };
}

// Not in order of writing, which the people in the room saw: it would say who wrote an entry without a name.
function byText(a: LogEntry, b: LogEntry): number {
  return a.text.localeCompare(b.text, 'nl') || (a.id < b.id ? -1 : 1);
}
