import { Inject, Injectable } from '@nestjs/common';
import { JOINING, type Joining, type Member, type Members, MEMBERS } from '../../access/joining.js';
import { Places } from '../../access/places.js';
import { type Clock, hashSecret } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, type DenialName } from '../../config/denial.js';
import { placeholders, type Row } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { placeOfMeeting } from '../meeting-store.js';
import type { ClaimsAnswer, ClaimsWish, MyMeeting } from './personal.schemas.js';

const DAY = 24 * 60 * 60_000;
/** How long a meeting that is over stays in somebody's list. */
const RECENT = 60 * DAY;

/** Meetings as a member sees them on their own phone. */
@Injectable()
export class MyMeetings {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(JOINING) private readonly joining: Joining,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** What comes, what is open and what was recently there in the teams of a member, and what they have a certificate of, soonest first. A plan whose day passed without being opened is no longer there. */
  async list(memberId: string): Promise<MyMeeting[] | Denial> {
    const member = await this.members.member(memberId);
    if (!member) return deny('member-unknown');
    const now = this.clock.now();
    // A kennisatelier is often of no team.
    const ofTeams = member.teams.length === 0 ? '1 = 0' : `team_id IN (${placeholders(member.teams.length)})`;
    const rows = await this.database.query(
      `SELECT meeting.id, title, COALESCE(team.name, meeting.team) AS team, date, time, zone, place, online, status, cancelled_at,
         CASE WHEN certificate IS NOT NULL AND status = 'closed' AND was.session IS NOT NULL THEN 1 ELSE 0 END AS certified
       FROM meeting LEFT JOIN team ON team.id = meeting.team_id LEFT JOIN (SELECT DISTINCT session FROM attendance WHERE member = ?) was ON was.session = meeting.id
       WHERE (${ofTeams} OR (certificate IS NOT NULL AND was.session IS NOT NULL)) AND (date >= ? OR status = 'open') ORDER BY date, time, meeting.id`,
      [memberId, ...member.teams, dayIn('UTC', now - RECENT)],
    );
    return rows.flatMap((row) => {
      const meeting = myMeetingOf(row, dayIn(String(row['zone']), now));
      return meeting ? [meeting] : [];
    });
  }

  /** What a phone did as a guest becomes the member's, session by session: one that can't be does not stop the others. */
  async claim(memberId: string, wish: ClaimsWish): Promise<ClaimsAnswer | Denial> {
    const [member, place] = [await this.members.member(memberId), await this.places.find('member', memberId)];
    if (!member || !place) return deny('member-unknown');
    const answer: { kept: string[]; refused: { session: string; refused: DenialName }[] } = { kept: [], refused: [] };
    for (const { session, secret } of wish.sessions) {
      const refused = await this.claimOne(session, secret, member, place.community);
      if (refused === null) answer.kept.push(session);
      else answer.refused.push({ session, refused });
    }
    return answer;
  }

  /** A member belongs to one community: in a session of another one they stay the guest they were. */
  private async claimOne(session: string, secret: string, member: Member, community: string): Promise<DenialName | null> {
    const meeting = await placeOfMeeting(this.database.query, session);
    if (meeting?.community !== community) return 'session-unknown';
    const tied = await this.joining.tie(session, hashSecret(secret), member);
    return tied.ok ? null : tied.refused;
  }
}

/** @param today the day that it is where the meeting is. @returns null for a plan that was left behind */
function myMeetingOf(row: Row, today: string): MyMeeting | null {
  const text = (column: string): string => String(row[column]);
  const [date, status] = [text('date'), row['cancelled_at'] === null ? (row['status'] as MyMeeting['status']) : 'cancelled'];
  if (date < today && status !== 'open' && status !== 'closed') return null;
  return { id: text('id'), title: text('title'), team: text('team'), date, time: text('time'), place: text('place'), online: text('online'), status, today: date === today, certificate: Number(row['certified']) === 1 };
}
