import { Inject, Injectable } from '@nestjs/common';
import { type Acting, ACTING } from '../access/acting.js';
import { type Destroyed, type Eraser, Erasers, type Forgettable, type KnownPart, type Part } from '../access/erasing.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, isDenial } from '../config/denial.js';
import { Refused } from '../config/refused.js';
import type { Query } from '../config/sql.js';
import type { Happened } from '../engine/facts.js';
import { placesOf } from '../engine/forgetting.js';
import type { SessionFact } from '../engine/session-facts.js';
import type { Stored } from '../engine/werkvorm.js';
import { actAlone } from '../journal/alone.js';
import { type Journal, JOURNAL } from '../journal/journal.js';

/** What became of an erasure. */
export interface Erased {
  /** Meetings in which somebody took part: somebody did, and nobody can know any more who. */
  readonly meetings: number;
  /** What was destroyed, by the names that the rooms gave it. */
  readonly destroyed: Destroyed;
}

/** How often a session is told: what somebody wrote between looking and telling is taken along the next time. */
const TIMES = 4;

/**
 * Forgets a person everywhere in one act, journals included. What ties somebody to meetings goes last: after a crash
 * anywhere in between the same call does the rest, and where nothing is left to forget it does nothing.
 */
@Injectable()
export class ErasureService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACTING) private readonly acting: Acting,
    @Inject(Erasers) private readonly erasers: Erasers,
  ) {}

  /**
   * @param first what else belongs to it, in its last transaction and before anything is destroyed there; with a denial nothing is
   * @throws Refused when a session can't be told now; asking again does the rest
   */
  async erase(who: Forgettable, first: (query: Query) => Promise<Denial | undefined> = () => Promise.resolve(undefined)): Promise<Erased | Denial> {
    const rooms = this.erasers.all;
    const found = await Promise.all(rooms.map(async (room) => (await room.partsOf?.(who)) ?? []));
    const parts = await Promise.all(found.flat().map((part) => this.known(part)));
    const before = await this.database.write((query) => inTurn(rooms, (room) => room.beforeSessions?.(query, parts)));
    for (const part of parts) await this.forgetIn(part);
    const after = await this.database.write(async (query) => (await first(query)) ?? inTurn(rooms, (room) => room.forget(query, who, parts)));
    for (const room of rooms) await room.afterwards?.();
    // What was destroyed must not live on in the write-ahead log.
    await this.database.checkpoint();
    return isDenial(after) ? after : { meetings: new Set(parts.map((part) => part.session)).size, destroyed: sum([before, after]) };
  }

  private async known(part: Part): Promise<KnownPart> {
    const joined = (await this.journal.read(part.session, 0)).find((fact) => fact.type === 'session/person-joined' && fact.data['person'] === part.person);
    return { ...part, registration: (joined as Stored<Joined> | undefined)?.personal?.registration ?? null };
  }

  /** Until nothing personal of theirs is in the journal of this session, and it no longer lets them in. */
  private async forgetIn({ session, person }: Part): Promise<void> {
    for (let times = 0; times < TIMES; times++) {
      const facts = await this.journal.read(session, 0);
      const redact = placesOf(person, facts);
      if (redact.length === 0 && (wasForgotten(person, facts) || facts.length === 0)) return;
      const request = { id: randomId(), type: 'session/forget-person', data: { person, redact } };
      const answer = await this.acting.act(session, { kind: 'system' }, request);
      if (answer.ok) continue;
      // The meeting is gone, and so its doors; the journal is still there.
      const alone = answer.refused === 'session-unknown' ? await actAlone(this.journal, new Map(), session, { at: this.clock.now(), fresh: randomId() }, () => Promise.resolve(request)) : answer;
      if (!alone.ok && alone.refused === 'person-unknown') return;
      if (!alone.ok) throw new Refused(alone);
    }
  }
}

type Joined = Extract<SessionFact, { type: 'session/person-joined' }>;

function wasForgotten(person: string, facts: readonly Happened[]): boolean {
  return facts.some((fact) => fact.type === 'session/person-forgotten' && fact.data['person'] === person);
}

async function inTurn(rooms: readonly Eraser[], forget: (room: Eraser) => Promise<Destroyed> | undefined): Promise<Destroyed> {
  const all: Destroyed[] = [];
  for (const room of rooms) all.push((await forget(room)) ?? {});
  return sum(all);
}

function sum(all: readonly Destroyed[]): Destroyed {
  const total: Record<string, number> = {};
  for (const [name, count] of all.flatMap((one) => Object.entries(one))) total[name] = (total[name] ?? 0) + count;
  return total;
}
