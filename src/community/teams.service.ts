import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import type { Address } from '../config/address.js';
import { type Clock, randomId, randomToken } from '../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import { insertRows, type Query } from '../config/sql.js';
import { dayIn } from '../config/zone.js';
import type { TeamAnswer } from './community.answers.js';
import { holdCommunity } from './community-store.js';
import { compose, type Composition, countNames, isMemberOn } from './composition.js';
import { hasPeriod } from './period-store.js';
import { perspectivesOf } from './perspective-store.js';
import { teamSide, wantedBy } from './table-store.js';
import { TEAM_MEETINGS, type TeamMeetings } from './team-meetings.js';
import { teamPage } from './team-page.js';
import { archiveTeam, holdTeam, homeOf, insertTeam, type TeamFacts, updateTeam } from './team-store.js';

/** The members of a team as a table, and who came to its meetings until now. */
export interface TeamTable extends Composition {
  readonly meetings: readonly {
    readonly meeting: string;
    readonly title: string;
    readonly date: string;
    readonly present: number;
    readonly perspectives: readonly { readonly name: string; readonly present: number }[];
  }[];
}

/** Teams themselves. Who may do what is decided before, by the rule of the handler. */
@Injectable()
export class TeamsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Optional() @Inject(TEAM_MEETINGS) private readonly meetings?: TeamMeetings,
  ) {}

  async create(community: string, facts: TeamFacts, by: Account): Promise<TeamAnswer | Denial> {
    const id = randomId();
    const refused = await this.database.write(async (query) => {
      const held = await holdCommunity(query, community);
      if (!held) return deny('community-unknown');
      if (facts.period !== null && !(await hasPeriod(query, community, facts.period))) return deny('period-unknown', 'period');
      const now = this.clock.now();
      await insertTeam(query, { ...facts, id, community, fictitious: held.fictitious, calendarToken: randomToken(), version: 1 }, now);
      await note(query, { community, by, action: 'team-made', subject: id, subjectName: facts.name }, now);
      return undefined;
    });
    return refused ?? this.get(id);
  }

  async get(id: string): Promise<TeamAnswer | Denial> {
    const page = await teamPage(this.database.query, id, this.clock.now(), (token) => `${this.address.origin}/kalender/team/${token}.ics`);
    return page ?? deny('team-unknown');
  }

  /** @param version the one that was changed; another one means somebody was first */
  async change(id: string, facts: TeamFacts, version: number): Promise<TeamAnswer | Denial> {
    const refused = await this.database.write(async (query) => {
      const home = await homeOf(query, id);
      if (!home) return deny('team-unknown');
      await holdCommunity(query, home.community);
      if (facts.period !== null && !(await hasPeriod(query, home.community, facts.period))) return deny('period-unknown', 'period');
      return (await updateTeam(query, id, facts, version)) ? undefined : deny('changed-meanwhile');
    });
    return refused ?? this.get(id);
  }

  /** Puts a team in the archive, or takes it out. Everything of it stays. */
  async archive(id: string, archived: boolean, by: Account): Promise<TeamAnswer | Denial> {
    const refused = await this.database.write(async (query) => {
      const team = await holdTeam(query, id);
      if (!team) return deny('team-unknown');
      const now = this.clock.now();
      await archiveTeam(query, id, archived ? now : null);
      await note(query, { community: team.community, by, action: archived ? 'team-archived' : 'team-restored', subject: id, subjectName: team.name }, now);
      return undefined;
    });
    return refused ?? this.get(id);
  }

  /** Says anew which perspectives a team wants at its table. */
  async want(id: string, perspectives: readonly string[]): Promise<TeamAnswer['wanted'] | Denial> {
    const refused = await this.database.write((query) => this.writeWanted(query, id, [...new Set(perspectives)]));
    return isDenial(refused) ? refused : wantedBy(this.database.query, id);
  }

  /** Who is in a team, who is missed, and how that was at its meetings. */
  async table(id: string): Promise<TeamTable | Denial> {
    const { query } = this.database;
    const [home, side, past] = await Promise.all([homeOf(query, id), teamSide(query, id), this.meetings?.past(id) ?? []]);
    if (!home || !side) return deny('team-unknown');
    const date = dayIn(home.zone, this.clock.now());
    const known = new Map(side.memberships.map((one) => [one.member, one]));
    const present = [...known.values()]
      .filter((one) => side.memberships.some((membership) => membership.member === one.member && isMemberOn(membership, date)))
      .map(({ member, name, organisation, perspective }) => ({ person: member, member, name, organisation, perspective, firstTime: false, standsInFor: '' }));
    const composition = compose({ ...side, date, present, earlier: new Set(past.flatMap((meeting) => meeting.members)) });
    return {
      ...composition,
      meetings: past.map(({ meeting, title, date: on, present: total, members }) => {
        const perspectives = members.map((member) => known.get(member)?.perspective ?? '');
        // Who was there without being a member of this team said their perspective in that meeting only.
        const others = Array.from({ length: Math.max(0, total - members.length) }, () => '');
        return { meeting, title, date: on, present: total, perspectives: countNames([...perspectives, ...others]) };
      }),
    };
  }

  private async writeWanted(query: Query, id: string, perspectives: readonly string[]): Promise<Denial | undefined> {
    const home = await homeOf(query, id);
    if (!home) return deny('team-unknown');
    await holdCommunity(query, home.community);
    const there = new Set((await perspectivesOf(query, home.community)).map((one) => one.id));
    if (perspectives.some((one) => !there.has(one))) return deny('perspective-unknown', 'perspectives');
    await query('DELETE FROM wanted_perspective WHERE team = ?', [id]);
    await insertRows(query, 'wanted_perspective', ['team', 'perspective'], perspectives.map((perspective) => [id, perspective]));
    return undefined;
  }
}
