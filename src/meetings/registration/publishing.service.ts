import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import { takeMeeting } from './registration-store.js';

/** Puts the harvest of a meeting on its public page, and takes it off again. */
@Injectable()
export class PublishingService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Only what is final can be made public: who decides must have been able to read it. */
  async publish(id: string, on: boolean, by: Account): Promise<{ publishedAt: number | null } | Denial> {
    const now = this.clock.now();
    return this.database.write(async (query) => {
      const meeting = await takeMeeting(query, id);
      if (!meeting) return deny('meeting-unknown');
      if (on === (meeting.publishedAt !== null)) return { publishedAt: meeting.publishedAt };
      if (on && meeting.status !== 'closed') return deny('meeting-not-closed');
      const publishedAt = on ? now : null;
      await query('UPDATE meeting SET published_at = ? WHERE id = ?', [publishedAt, id]);
      const action = on ? 'harvest-published' : 'harvest-unpublished';
      await note(query, { community: meeting.community, by, action, subject: id, subjectName: meeting.title }, now);
      return { publishedAt };
    });
  }
}
