import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Account } from '../access/account-store.js';
import { note } from '../access/audit.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import type { Query } from '../config/sql.js';
import { dayIn } from '../config/zone.js';
import type { OrganisationAnswer } from './community.answers.js';
import { communities, holdCommunity } from './community-store.js';
import { IS_MEMBER_NOW } from './membership-store.js';
import {
  archiveOrganisation, deleteOrganisation, insertOrganisations, type Organisation, organisationById, organisationByName, type OrganisationLine, organisationsOf, renameOrganisation,
} from './organisation-store.js';
import { unlessTaken } from './taken.js';
import { TEAM_MEETINGS, type TeamMeetings } from './team-meetings.js';

export type OrganisationChange = Omit<OrganisationLine, 'community'>;

/** The fewest people of whom a number is shown (rule 22). */
const FEWEST = 5;

/** Where members come from. */
@Injectable()
export class OrganisationsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(TEAM_MEETINGS) private readonly meetings?: TeamMeetings,
  ) {}

  async add(community: string, name: string, by: Account): Promise<OrganisationChange | Denial> {
    return this.database.write(async (query) => {
      const held = await holdCommunity(query, community);
      if (!held) return deny('community-unknown');
      if (await organisationByName(query, community, name)) return deny('name-taken', 'name');
      const organisation = { id: randomId(), community, name, archived: false, fictitious: false };
      await insertOrganisations(query, [organisation]);
      await note(query, { community, by, action: 'organisation-added', subject: organisation.id, subjectName: name }, this.clock.now());
      return { ...lineOf(organisation), members: 0 };
    });
  }

  async rename(community: string, id: string, name: string, by: Account): Promise<OrganisationChange | Denial> {
    const renaming = this.database.write((query) =>
      this.changing(query, community, id, async ({ name: before }) => {
        await renameOrganisation(query, id, name);
        await note(query, { community, by, action: 'organisation-renamed', subject: id, subjectName: name, detail: { before } }, this.clock.now());
        return undefined;
      }),
    );
    const refused = await unlessTaken(renaming, 'name-taken', 'name');
    return isDenial(refused) ? refused : this.line(community, id);
  }

  /** Puts an organisation in the archive, or takes it out. */
  async archive(community: string, id: string, archived: boolean, by: Account): Promise<OrganisationChange | Denial> {
    const refused = await this.database.write((query) =>
      this.changing(query, community, id, async ({ name }) => {
        const now = this.clock.now();
        await archiveOrganisation(query, id, archived ? now : null);
        await note(query, { community, by, action: archived ? 'organisation-archived' : 'organisation-restored', subject: id, subjectName: name }, now);
        return undefined;
      }),
    );
    return isDenial(refused) ? refused : this.line(community, id);
  }

  /** Deletes an organisation that nobody has; any other goes to the archive instead. */
  remove(community: string, id: string, by: Account): Promise<Denial | undefined> {
    return this.database.write((query) =>
      this.changing(query, community, id, async ({ name }) => {
        if (!(await deleteOrganisation(query, id))) return deny('in-use');
        await note(query, { community, by, action: 'organisation-removed', subject: id, subjectName: name }, this.clock.now());
        return undefined;
      }),
    );
  }

  /** What a contact of an organisation begins with: the teams its people are in, and what those plan. */
  async page(id: string): Promise<OrganisationAnswer | Denial> {
    const { query } = this.database;
    const organisation = await organisationById(query, id);
    const [community] = organisation ? await communities(query, [organisation.community]) : [];
    if (!organisation || !community) return deny('organisation-unknown');
    const rows = await query(
      `SELECT t.id, t.name, COUNT(DISTINCT m.id) AS members FROM member m JOIN membership ms ON ms.member = m.id JOIN team t ON t.id = ms.team
       WHERE m.organisation = ? AND ${IS_MEMBER_NOW} AND t.archived_at IS NULL GROUP BY t.id, t.name ORDER BY t.name, t.id`,
      [id, dayIn(community.zone, this.clock.now())],
    );
    const teams = rows.map((row) => ({ id: String(row['id']), name: String(row['name']), members: shownCount(Number(row['members'])) }));
    const meetings = teams.length === 0 ? [] : ((await this.meetings?.upcoming(teams.map((team) => team.id))) ?? []);
    return { id, name: organisation.name, community: { id: community.id, name: community.name }, teams, meetings: [...meetings] };
  }

  private async changing(query: Query, community: string, id: string, change: (organisation: Organisation) => Promise<Denial | undefined>): Promise<Denial | undefined> {
    await holdCommunity(query, community);
    const organisation = await organisationById(query, id, community);
    return organisation ? change(organisation) : deny('organisation-unknown');
  }

  private async line(community: string, id: string): Promise<OrganisationChange | Denial> {
    const found = (await organisationsOf(this.database.query, community)).find((one) => one.id === id);
    return found ? { ...lineOf(found), members: found.members } : deny('organisation-unknown');
  }
}

/** How many people, unless that could say something of one of them (rule 22). */
function shownCount(members: number): number | null {
  return members < FEWEST ? null : members;
}

function lineOf({ id, name, archived, fictitious }: Organisation): Omit<OrganisationChange, 'members'> {
  return { id, name, archived, fictitious };
}
