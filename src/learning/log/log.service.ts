import { Inject, Injectable } from '@nestjs/common';
import type { LogOwner } from '../../access/guards.js';
import { logEnds, retentionOf } from '../../community/retention.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import { dayIn } from '../../config/zone.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { MyCarryOver } from '../carry-over/my-carry-over.js';
import { LearningService } from '../learning.service.js';
import type { MyLogAnswer } from './log.schemas.js';
import { knownOwner } from './log-owner.js';
import { myEntries } from './my-log.js';
import { findEntry, isOwn } from './own-entries.js';

/** The learning log of one person: over meetings and teams, and only for who it is of. */
@Injectable()
export class LogService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LearningService) private readonly learning: LearningService,
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
    @Inject(MyCarryOver) private readonly carryOver: MyCarryOver,
  ) {}

  async get(owner: LogOwner): Promise<MyLogAnswer | Denial> {
    const { query } = this.database;
    const now = this.clock.now();
    const known = await knownOwner(query, owner, now);
    if (!known) return deny('not-recognised');
    await Promise.all([this.learning.caughtUp(), this.meetings.caughtUp()]);
    const { kind, name, language, community, teams } = known;
    const { cardDays, logMonths } = await retentionOf(query, community.id);
    const homes = [null, ...teams.map((team) => team.id)];
    const ends = await logEnds(query, community.id, homes, dayIn(community.zone, now), logMonths);
    return {
      owner: { kind, name, language },
      community: { id: community.id, name: community.name, language: community.language },
      teams: [...teams],
      keeps: { cardDays, logMonths, until: earliest(ends), ends: homes.map((team, at) => ({ team, until: ends[at] ?? null })) },
      entries: await myEntries(query, owner, community.id),
      carryOver: await this.carryOver.of(owner),
    };
  }

  /** Answers whether a text of somebody's own may be public, as it is now. */
  async answer(owner: LogOwner, id: string, answer: 'yes' | 'no'): Promise<Denial | undefined> {
    await Promise.all([this.learning.caughtUp(), this.meetings.caughtUp()]);
    return this.database.write(async (query) => {
      const found = await findEntry(query, id);
      if (!found) return deny('entry-unknown');
      if (!(await isOwn(query, owner, found.shared ?? found.hidden))) return deny('somebody-else');
      const asked = await query('UPDATE consent SET answer = ?, answered_at = ? WHERE entry = ? RETURNING entry', [answer, this.clock.now(), id]);
      return asked.length > 0 ? undefined : deny('no-longer-there');
    });
  }
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
