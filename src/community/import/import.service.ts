import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import { type Grant, may } from '../../access/rights.js';
import { type Clock, randomId } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { type Community, communities, holdCommunity } from '../community-store.js';
import { insertMembers, membersByEmail } from '../member-store.js';
import { insertMemberships, membershipsOf, teamsByMember } from '../membership-store.js';
import { nameKey } from '../names.js';
import { insertOrganisations, organisationsOf } from '../organisation-store.js';
import { appendPerspectives, perspectivesOf } from '../perspective-store.js';
import { holdTeam, homeOf } from '../team-store.js';
import { type CsvFile, readCsv } from './csv-file.js';
import type { ImportAnswer } from './import.answers.js';
import { type ImportRow, judge, newNames, personKey } from './import-rows.js';

/** Who imports, and into which team. */
export interface Importer {
  readonly team: string;
  readonly by: Account;
  readonly grants: readonly Grant[];
}

interface Judged {
  readonly rows: readonly ImportRow[];
  readonly newOrganisations: readonly string[];
  readonly newPerspectives: readonly string[];
}

/** Brings a file with members into a team: first shown line by line, then everything or nothing. */
@Injectable()
export class ImportService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What would become of every line. */
  async preview(bytes: Uint8Array, importer: Importer): Promise<ImportAnswer | Denial> {
    const file = readCsv(bytes);
    if (isDenial(file)) return file;
    const { query } = this.database;
    const home = await homeOf(query, importer.team);
    const [community] = home ? await communities(query, [home.community]) : [];
    return community ? answerOf(file, await this.judge(query, file, community, importer), false) : deny('team-unknown');
  }

  /** Brings every line in; nothing at all when there is one with an error. */
  async apply(bytes: Uint8Array, importer: Importer): Promise<ImportAnswer | Denial> {
    const file = readCsv(bytes);
    if (isDenial(file)) return file;
    return this.database.write(async (query) => {
      const home = await homeOf(query, importer.team);
      const community = home && (await holdCommunity(query, home.community));
      const team = community && (await holdTeam(query, importer.team));
      if (!team) return deny('team-unknown');
      const judged = await this.judge(query, file, community, importer);
      if (judged.rows.some((row) => row.state === 'error')) return deny('import-has-errors');
      const joined = await this.bringIn(query, community, importer.team, judged);
      const detail = { team: team.name, people: joined };
      await note(query, { community: community.id, by: importer.by, action: 'members-imported', subject: importer.team, subjectName: team.name, detail }, this.clock.now());
      return answerOf(file, judged, true);
    });
  }

  private async judge(query: Query, file: CsvFile, community: Community, { team, grants }: Importer): Promise<Judged> {
    const today = dayIn(community.zone, this.clock.now());
    const emails = [...new Set(file.lines.map((line) => line.values.email.toLowerCase()).filter((email) => email !== ''))];
    const byEmail = await membersByEmail(query, community.id, emails);
    const teams = byEmail.size > 0 ? await teamsByMember(query, community.id, today) : new Map<string, { id: string }[]>();
    const owners = [...byEmail].map(([email, { id }]) => {
      const own = (teams.get(id) ?? []).map((one) => one.id);
      return [email, { id, inTeam: own.includes(team), mine: may(grants, 'member.see', { kind: 'member', id, community: community.id, teams: own }) }] as const;
    });
    const inTeam = (await membershipsOf(query, team)).filter((one) => one.leftOn === null || one.leftOn > today);
    const [organisations, perspectives] = [await organisationsOf(query, community.id), await perspectivesOf(query, community.id)];
    const rows = judge(file, {
      byEmail: new Map(owners),
      inTeam: new Map(inTeam.map((one) => [personKey(one.of.name, one.of.organisation?.name ?? ''), one.member])),
      archived: new Set(organisations.filter((one) => one.archived).map((one) => nameKey(one.name))),
    });
    const coming = rows.filter((row) => row.state !== 'known');
    return {
      rows,
      newOrganisations: newNames(coming.map((row) => row.organisation), organisations.map((one) => one.name)),
      newPerspectives: newNames(coming.map((row) => row.perspective), perspectives.map((one) => one.name)),
    };
  }

  /** @returns how many people came into the team */
  private async bringIn(query: Query, community: Community, team: string, { rows, newOrganisations, newPerspectives }: Judged): Promise<number> {
    const now = this.clock.now();
    await insertOrganisations(query, newOrganisations.map((name) => ({ id: randomId(), community: community.id, name, archived: false, fictitious: false })));
    await appendPerspectives(query, community.id, newPerspectives);
    const organisations = new Map((await organisationsOf(query, community.id)).map((one) => [nameKey(one.name), one.id]));
    const perspectives = new Map((await perspectivesOf(query, community.id)).map((one) => [nameKey(one.name), one.id]));
    const members = rows.flatMap((row) => {
      if (row.state !== 'new') return [];
      const { name, email, organisation, perspective, function: does } = row;
      const chosen = { organisation: organisations.get(nameKey(organisation)) ?? null, perspective: perspectives.get(nameKey(perspective)) ?? null };
      return [{ row, member: { id: randomId(), community: community.id, name, email, ...chosen, function: does, language: community.language, fictitious: false, version: 1 } }];
    });
    await insertMembers(query, members.map((one) => one.member), now);
    const today = dayIn(community.zone, now);
    const joining = [
      ...members.map(({ row, member }) => ({ row, member: member.id })),
      ...rows.flatMap((row) => (row.member !== null && row.problems.some(({ problem }) => problem === 'already-in-community') ? [{ row, member: row.member }] : [])),
    ];
    await insertMemberships(query, joining.map(({ row, member }) => ({ id: randomId(), team, member, joinedOn: row.joinedOn ?? today, leftOn: null, replacedBy: null })));
    return joining.length;
  }
}

function answerOf({ encoding, delimiter, ignored }: CsvFile, { rows, newOrganisations, newPerspectives }: Judged, applied: boolean): ImportAnswer {
  const count = (state: ImportRow['state']): number => rows.filter((row) => row.state === state).length;
  return {
    encoding,
    delimiter,
    ignored: [...ignored],
    rows: rows.map(({ member: _member, problems, ...row }) => ({ ...row, problems: [...problems] })),
    newOrganisations: [...newOrganisations],
    newPerspectives: [...newPerspectives],
    counts: { new: count('new'), known: count('known'), error: count('error') },
    applied,
  };
}
