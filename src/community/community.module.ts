import { Global, Inject, type MiddlewareConsumer, Module, type NestModule, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { raw } from 'express';
import { Erasers } from '../access/erasing.js';
import { MEMBERS } from '../access/joining.js';
import { Places } from '../access/places.js';
import { type Clock, randomId } from '../config/clock.js';
import { CLOCK, DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import type { Query } from '../config/sql.js';
import { dayIn } from '../config/zone.js';
import { CommunitiesController } from './communities.controller.js';
import { CommunitiesService } from './communities.service.js';
import { communities, insertCommunity } from './community-store.js';
import { memberEraser } from './erasing.js';
import { ErasureService } from './erasure.service.js';
import { FramingsController } from './framings.controller.js';
import { FramingsService } from './framings.service.js';
import { HandoverController } from './handover.controller.js';
import { HandoverService } from './handover.service.js';
import { FILE_TYPES, ImportController } from './import/import.controller.js';
import { ImportService } from './import/import.service.js';
import { JoiningTeamService } from './joining-team.service.js';
import { ListsController } from './lists.controller.js';
import { ListsService } from './lists.service.js';
import { MemberExports } from './member-export.service.js';
import { MemberSource } from './member-source.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';
import { IS_MEMBER_NOW } from './membership-store.js';
import { MineController } from './mine.controller.js';
import { MineService } from './mine.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { TeamsController } from './teams.controller.js';
import { TeamsService } from './teams.service.js';

/** The largest file with members. Two thousand lines fit. */
const FILE_LIMIT = '512kb';

/** Who learns together. */
@Global()
@Module({
  controllers: [
    CommunitiesController, OrganisationsController, ListsController, TeamsController, FramingsController, MembersController, HandoverController, ImportController, MineController,
  ],
  providers: [
    MemberSource,
    { provide: MEMBERS, useExisting: MemberSource },
    CommunitiesService, OrganisationsService, ListsService, TeamsService, FramingsService, MembersService, JoiningTeamService, HandoverService, ImportService, MineService,
    ErasureService, MemberExports,
  ],
  exports: [MEMBERS, ErasureService],
})
export class CommunityModule implements NestModule, OnModuleInit {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Places) private readonly places: Places,
    @Inject(Erasers) private readonly erasers: Erasers,
  ) {}

  /** A file comes as it is; everywhere else only JSON is read. */
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(raw({ type: FILE_TYPES, limit: FILE_LIMIT })).forRoutes({ path: 'api/teams/:team/import', method: RequestMethod.POST });
  }

  onModuleInit(): void {
    const { query } = this.database;
    const inTable = (table: 'team' | 'organisation') => async (id: string) => {
      const [row] = await query(`SELECT community, name FROM ${table} WHERE id = ?`, [id]);
      return row === undefined ? null : { community: String(row['community']), teams: table === 'team' ? [id] : [], name: String(row['name']) };
    };
    this.places.know('community', async (id) => {
      const [community] = await communities(query, [id]);
      return community ? { community: id, teams: [], name: community.name } : null;
    });
    this.places.know('team', inTable('team'));
    this.places.know('organisation', inTable('organisation'));
    this.places.know('member', async (id) => {
      const [member] = await query('SELECT m.community, m.name, c.zone FROM member m JOIN community c ON c.id = m.community WHERE m.id = ?', [id]);
      if (member === undefined) return null;
      const today = dayIn(String(member['zone']), this.clock.now());
      const rows = await query(`SELECT ms.team FROM membership ms WHERE ms.member = ? AND ${IS_MEMBER_NOW}`, [id, today]);
      return { community: String(member['community']), teams: rows.map((row) => String(row['team'])), name: String(member['name']) };
    });
    this.places.homes = firstHomes;
    this.erasers.know('community', memberEraser);
  }
}

/** The communities that the first account looks after: those there are, or one to begin with. */
async function firstHomes(query: Query, now: number): Promise<string[]> {
  const there = await communities(query);
  if (there.length > 0) return there.map((community) => community.id);
  const id = randomId();
  await insertCommunity(query, { id, name: 'Onze leergemeenschap', motto: '', language: 'nl', zone: 'Europe/Amsterdam', fictitious: false, version: 1 }, now);
  return [id];
}
