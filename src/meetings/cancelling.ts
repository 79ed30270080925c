import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database, Query } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import type { Meeting, MeetingAnswer } from './meeting.js';
import { markCancelled, markRestored } from './meeting-course.js';
import { MeetingLetters } from './meeting-letters.js';
import { MeetingsService } from './meetings.service.js';

/** Plans that do not take place, and those that do after all. */
@Injectable()
export class Cancelling {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MeetingLetters) private readonly letters: MeetingLetters,
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
  ) {}

  /** Cancels a plan and tells who registered. Cancelling twice is cancelling once: nobody gets a second letter. */
  async cancel(id: string, reason: string, by: Account): Promise<MeetingAnswer | Denial> {
    await this.database.write(async (query) => {
      const meeting = await markCancelled(query, id, reason, this.clock.now());
      if (!meeting) return;
      await this.letters.tell(query, meeting, { kind: 'meeting-cancelled', reason });
      await this.note(query, 'meeting-cancelled', meeting, by);
    });
    return this.stillPlanned(id);
  }

  /** Takes the cancelling back, and tells who registered. */
  async restore(id: string, by: Account): Promise<MeetingAnswer | Denial> {
    await this.database.write(async (query) => {
      const meeting = await markRestored(query, id);
      if (!meeting) return;
      await this.letters.tell(query, meeting, { kind: 'meeting-restored' });
      await this.note(query, 'meeting-restored', meeting, by);
    });
    return this.stillPlanned(id);
  }

  private note(query: Query, action: string, { community, id, title, date }: Meeting, by: Account): Promise<void> {
    return note(query, { community, by, action, subject: id, subjectName: title, detail: { date } }, this.clock.now());
  }

  private async stillPlanned(id: string): Promise<MeetingAnswer | Denial> {
    const meeting = await this.meetings.find(id);
    if (isDenial(meeting)) return meeting;
    if (meeting.status === 'planned') return this.meetings.answer(meeting);
    return deny(meeting.status === 'open' ? 'session-already-open' : 'session-closed');
  }
}
