import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import type { Clock } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny } from '../config/denial.js';
import { dayIn } from '../config/zone.js';
import type { MemberExport } from './community.answers.js';
import { holdMember } from './hold-member.js';
import { TEAM_MEETINGS, type TeamMeetings } from './team-meetings.js';

/**
 * What is known of a person, for who asks the people who look after them. It holds what those may know: nothing of a
 * learning log, of which a part is locked and another without a name. The whole log is on the phone of the person.
 */
@Injectable()
export class MemberExports {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TEAM_MEETINGS) private readonly meetings: TeamMeetings,
  ) {}

  /** It is written down that somebody's data went out. */
  async export(id: string, by: Account): Promise<MemberExport | Denial> {
    const exported = await this.database.write(async (query) => {
      const held = await holdMember(query, id);
      if (!held) return deny('member-unknown');
      const { member, community } = held;
      const now = this.clock.now();
      const on = (moment: unknown): string => dayIn(community.zone, Number(moment));
      const memberships = await query('SELECT m.team, t.name, m.joined_on, m.left_on FROM membership m JOIN team t ON t.id = m.team WHERE m.member = ? ORDER BY m.joined_on, m.id', [id]);
      const notes = await query('SELECT t.name, n.text, n.written_at FROM handover_note n JOIN team t ON t.id = n.team WHERE n.member = ? ORDER BY n.written_at, n.id', [id]);
      const letters = await query("SELECT kind, subject, recipient, made_at FROM letter WHERE about = ? OR (community = ? AND recipient = ? AND recipient <> '') ORDER BY made_at, id", [id, community.id, member.email ?? '']);
      await note(query, { community: community.id, by, action: 'member-exported', subject: id, subjectName: member.name }, now);
      return {
        exportedOn: on(now),
        community: community.name,
        name: member.name,
        email: member.email,
        organisation: member.organisation?.name ?? null,
        perspective: member.perspective?.name ?? null,
        function: member.function,
        language: member.language,
        teams: memberships.map((row) => ({ id: String(row['team']), name: String(row['name']), joinedOn: String(row['joined_on']), leftOn: typeof row['left_on'] === 'string' ? row['left_on'] : null })),
        notes: notes.map((row) => ({ team: String(row['name']), text: String(row['text']), writtenOn: on(row['written_at']) })),
        letters: letters.map((row) => ({ kind: String(row['kind']), subject: String(row['subject']), to: String(row['recipient']), on: on(row['made_at']) })),
      };
    });
    if ('refused' in exported) return exported;
    const teams = [...new Set(exported.teams.map((team) => team.id))];
    const past = (await Promise.all(teams.map((team) => this.meetings.past(team)))).flat().filter(({ members }) => members.includes(id));
    return { ...exported, teams: exported.teams.map(({ name, joinedOn, leftOn }) => ({ name, joinedOn, leftOn })), meetings: past.map(({ title, date }) => ({ title, date })) };
  }
}
