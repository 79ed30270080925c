import { Inject, Injectable } from '@nestjs/common';
import { membershipNow } from '../../community/membership-store.js';
import { TEAM_MEETINGS, type TeamMeetings } from '../../community/team-meetings.js';
import { homeOf } from '../../community/team-store.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import { dayIn } from '../../config/zone.js';
import { identifier } from '../../engine/text.js';
import type { Readers } from '../report.js';
import { ReportsService } from '../reports.service.js';
import type { Missed } from './missed.schemas.js';
import { missedOf } from './missed-of.js';

/** Meetings for who was not there. */
@Injectable()
export class MissedService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(TEAM_MEETINGS) private readonly meetings: TeamMeetings,
  ) {}

  /** For who looks after the meeting. */
  async missed(id: string, readers: Readers): Promise<Missed | Denial> {
    const report = await this.reports.report(id, readers);
    if (isDenial(report)) return report;
    const [meeting] = await this.database.query('SELECT team_id FROM meeting WHERE id = ?', [id]);
    const team = meeting?.['team_id'];
    const coming = typeof team === 'string' ? await this.meetings.upcoming([team]) : [];
    return missedOf(report, coming.find((one) => one.id !== id) ?? null);
  }

  /** For a member; only of a meeting of a team they are in, and when it is over. */
  async missedBy(member: string, id: string): Promise<Missed | Denial> {
    const [meeting] = identifier.safeParse(id).success ? await this.database.query('SELECT team_id, status FROM meeting WHERE id = ?', [id]) : [];
    const team = meeting?.['team_id'];
    const home = typeof team === 'string' ? await homeOf(this.database.query, team) : null;
    if (typeof team !== 'string' || !home) return deny('meeting-unknown');
    const own = await membershipNow(this.database.query, team, member, dayIn(home.zone, this.clock.now()));
    if (!own) return deny('meeting-unknown');
    return meeting?.['status'] === 'closed' ? this.missed(id, 'team') : deny('meeting-not-closed');
  }
}
