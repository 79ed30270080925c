import { Inject, Injectable } from '@nestjs/common';
import { compose, type Composition, type PresentPerson, type TeamSide } from '../../community/composition.js';
import { teamSide } from '../../community/table-store.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { peopleOfState, type SessionState } from '../../engine/session.js';
import type { Registry } from '../../engine/werkvorm.js';
import { foldSession } from '../../journal/fold.js';
import { JOURNAL, type Journal } from '../../journal/journal.js';
import { MeetingsService } from '../meetings.service.js';
import { REGISTRY } from '../registry.js';

/** A meeting of no team wants nobody in particular. */
const NO_TEAM: TeamSide = { wanted: [], missingVoices: [], memberships: [], startOfTeam: null };

/** Who is at the table of a meeting, and who is missed. */
@Injectable()
export class TableService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(REGISTRY) private readonly registry: Registry,
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
  ) {}

  /** Read from the journal, so that somebody who joined this moment is there. Before it opens nobody is. */
  async table(id: string): Promise<Composition | Denial> {
    const meeting = await this.meetings.find(id);
    if (isDenial(meeting)) return meeting;
    const state = await foldSession(this.journal, id, this.registry);
    const side = meeting.teamId === null ? null : await teamSide(this.database.query, meeting.teamId);
    const earlier = meeting.teamId === null || !state ? new Set<string>() : await this.earlier(meeting.teamId, id, state);
    return compose({ ...(side ?? NO_TEAM), date: meeting.date, present: state ? presentIn(state) : [], earlier });
  }

  /** Members who were in a meeting of this team before this one opened. */
  private async earlier(team: string, session: string, { openedAt }: SessionState): Promise<Set<string>> {
    const rows = await this.database.query(
      `SELECT DISTINCT attendance.member AS member FROM attendance JOIN meeting ON meeting.id = attendance.session
       WHERE meeting.team_id = ? AND attendance.session <> ? AND attendance.joined_at < ? AND attendance.member IS NOT NULL`,
      [team, session, openedAt ?? 0],
    );
    return new Set(rows.map((row) => String(row['member'])));
  }
}

function presentIn(state: SessionState): PresentPerson[] {
  return peopleOfState(state)
    .present()
    .map(({ id, member, name, organisation, perspective, firstTime, standsInFor }) => ({ person: id, member, name, organisation, perspective, firstTime, standsInFor }));
}
