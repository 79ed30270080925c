import { Inject, Injectable } from '@nestjs/common';
import type { Grant } from '../../access/rights.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { placeholders, type Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { countLetters } from '../../post/outbox.js';
import { werkvormen } from '../../werkvormen/index.js';
import { cameIn } from './came-in.js';
import { anyOf, type Scope, scopeOf } from './scope.js';
import { meetingsSoon, notReadyOf, todayOf } from './soon.js';
import type { Start } from './start.schemas.js';

/** What asks for attention: the next thing to do, for who has these roles. */
@Injectable()
export class StartService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(grants: readonly Grant[]): Promise<Start> {
    const { query } = this.database;
    const now = this.clock.now();
    const scope = scopeOf(grants);
    const meetings = await meetingsSoon(query, scope, now);
    return {
      today: todayOf(meetings, now),
      notReady: notReadyOf(meetings, werkvormen, now),
      cameIn: await cameIn(query, scope, now),
      teams: await teamsOf(query, scope, now),
      letters: await countLetters(query, scope.managed),
      organisations: await organisationsOf(query, scope),
    };
  }
}

async function teamsOf(query: Query, scope: Scope, now: number): Promise<Start['teams']> {
  const { sql, values } = anyOf([['t.community', scope.communities], ['t.id', scope.teams]]);
  const rows = await query(
    `SELECT t.id, t.name, t.community, (SELECT COUNT(*) FROM membership s WHERE s.team = t.id AND (s.left_on IS NULL OR s.left_on > ?)) AS members
     FROM team t WHERE t.archived_at IS NULL AND ${sql} ORDER BY t.name, t.id`,
    [dayIn('UTC', now), ...values],
  );
  return rows.map((row) => ({ id: String(row['id']), name: String(row['name']), community: String(row['community']), members: Number(row['members']), empty: Number(row['members']) === 0 }));
}

async function organisationsOf(query: Query, { organisations }: Scope): Promise<Start['organisations']> {
  if (organisations.length === 0) return [];
  const rows = await query(`SELECT id, name FROM organisation WHERE id IN (${placeholders(organisations.length)}) ORDER BY name, id`, organisations);
  return rows.map((row) => ({ id: String(row['id']), name: String(row['name']) }));
}
