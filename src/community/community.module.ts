import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { MEMBERS } from '../access/joining.js';
import { Places } from '../access/places.js';
import { randomId } from '../config/clock.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import type { Query } from '../config/sql.js';
import { communities, insertCommunity } from './community-store.js';
import { MemberSource } from './member-source.js';

/** Who learns together. */
@Global()
@Module({ providers: [MemberSource, { provide: MEMBERS, useExisting: MemberSource }], exports: [MEMBERS] })
export class CommunityModule implements OnModuleInit {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
  ) {}

  onModuleInit(): void {
    const { query } = this.database;
    const inTable = (table: string) => async (id: string) => {
      const [row] = await query(`SELECT community FROM ${table} WHERE id = ?`, [id]);
      return row === undefined ? null : { community: String(row['community']), teams: table === 'team' ? [id] : [] };
    };
    this.places.know('community', async (id) => ((await communities(query, [id])).length > 0 ? { community: id, teams: [] } : null));
    this.places.know('team', inTable('team'));
    this.places.know('organisation', inTable('organisation'));
    this.places.know('member', async (id) => {
      const found = await inTable('member')(id);
      if (!found) return null;
      const rows = await query('SELECT team FROM membership WHERE member = ? AND left_on IS NULL', [id]);
      return { ...found, teams: rows.map((row) => String(row['team'])) };
    });
    this.places.homes = firstHomes;
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
