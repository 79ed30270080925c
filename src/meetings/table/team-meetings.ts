import { Inject, Injectable } from '@nestjs/common';
import type { PastMeeting, TeamMeetings, UpcomingMeeting } from '../../community/team-meetings.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { placeholders } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { MeetingsService } from '../meetings.service.js';

const DAY = 24 * 60 * 60_000;

/** Answers what the community asks of meetings: those of a team that are over, and those that come. */
@Injectable()
export class TeamMeetingsSource implements TeamMeetings {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
  ) {}

  async past(team: string): Promise<readonly PastMeeting[]> {
    await this.meetings.caughtUp();
    // Of what was held before it could be run here nobody knows who was there, which is not that nobody was.
    const rows = await this.database.query(
      `SELECT meeting.id, title, date, attendance.person, attendance.member FROM meeting LEFT JOIN attendance ON attendance.session = meeting.id
       WHERE team_id = ? AND status = 'closed' AND (opened_at IS NOT NULL OR attendance.person IS NOT NULL) ORDER BY date, time, meeting.id`,
      [team],
    );
    const found = new Map<string, { readonly title: string; readonly date: string; readonly members: Set<string>; guests: number }>();
    for (const row of rows) {
      const id = String(row['id']);
      const one = found.get(id) ?? { title: String(row['title']), date: String(row['date']), members: new Set(), guests: 0 };
      found.set(id, one);
      // A member with two devices is one person.
      if (typeof row['member'] === 'string') one.members.add(row['member']);
      else if (row['person'] !== null) one.guests += 1;
    }
    return [...found].map(([meeting, { title, date, members, guests }]) => ({ meeting, title, date, present: members.size + guests, members: [...members] }));
  }

  async upcoming(teams: readonly string[]): Promise<readonly UpcomingMeeting[]> {
    if (teams.length === 0) return [];
    await this.meetings.caughtUp();
    const now = this.clock.now();
    const rows = await this.database.query(
      `SELECT meeting.id, title, date, time, zone, place, status, COALESCE(team.name, meeting.team) AS team FROM meeting LEFT JOIN team ON team.id = meeting.team_id
       WHERE team_id IN (${placeholders(teams.length)}) AND status <> 'closed' AND cancelled_at IS NULL AND (date >= ? OR status = 'open') ORDER BY date, time, meeting.id`,
      // Somewhere it is still yesterday.
      [...teams, dayIn('UTC', now - DAY)],
    );
    const text = (value: unknown): string => String(value);
    return rows
      .filter((row) => row['status'] === 'open' || text(row['date']) >= dayIn(text(row['zone']), now))
      .map((row) => ({ id: text(row['id']), title: text(row['title']), date: text(row['date']), time: text(row['time']), place: text(row['place']), team: text(row['team']) }));
  }
}
