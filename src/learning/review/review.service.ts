import { Inject, Injectable } from '@nestjs/common';
import { communities } from '../../community/community-store.js';
import { type Period, periodsOf } from '../../community/period-store.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny } from '../../config/denial.js';
import { JOURNAL, type Journal } from '../../journal/journal.js';
import { LearningService } from '../learning.service.js';
import { type BundleEntry, forEverybody } from './bundle-entry.js';
import { entriesAtDesk } from './entries.js';
import { meant } from './filtering.js';
import { findEntries } from './finding.js';
import { PAGE_SIZE, type ReviewAnswer, type ReviewEntry, type ReviewQuery } from './review.schemas.js';
import { themesOf } from './theme-store.js';

/** What people chose to share with the whole community, for who reads all of it. */
@Injectable()
export class ReviewService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(LearningService) private readonly learning: LearningService,
  ) {}

  /** One page of the entries that are asked for, and what can be asked for. */
  async read(community: string, { q, page, level, ...filter }: ReviewQuery): Promise<ReviewAnswer> {
    await this.learning.caughtUp();
    const { query } = this.database;
    const [periods, teams, themes] = await Promise.all([periodsOf(query, community), teamsOf(this.database, community), themesOf(query, community)]);
    const period = periods.find(({ id }) => id === filter.period) ?? null;
    const { total, levels, ids } = await findEntries(this.database, meant(community, filter, period), level, q, PAGE_SIZE, page);
    return {
      entries: await this.entries(community, ids),
      total,
      page,
      pages: Math.ceil(total / PAGE_SIZE),
      levels,
      filters: { teams, periods: periods.map(({ id, name }: Period) => ({ id, name })), themes },
    };
  }

  /** One entry as it is now. */
  async one(community: string, id: string): Promise<ReviewEntry | Denial> {
    const [entry] = await this.entries(community, [id]);
    return entry ?? deny('no-longer-there');
  }

  /** The entries in the bundle of a period, by level and text: those that were chosen and may go out, and of each what may. */
  async bundle(community: string, period: string): Promise<BundleEntry[]> {
    await this.learning.caughtUp();
    const chosen = await this.database.query('SELECT entry FROM bundle_choice WHERE period = ?', [period]);
    const entries = await this.entries(community, chosen.map((row) => String(row['entry'])));
    return forEverybody(entries);
  }

  private async entries(community: string, ids: readonly string[]): Promise<ReviewEntry[]> {
    if (ids.length === 0) return [];
    const [home] = await communities(this.database.query, [community]);
    return home ? entriesAtDesk(this.database, this.journal, community, home.zone, ids) : [];
  }
}

async function teamsOf(database: Database, community: string): Promise<{ id: string; name: string }[]> {
  const rows = await database.query('SELECT id, name FROM team WHERE community = ? ORDER BY name, id', [community]);
  return rows.map((row) => ({ id: String(row['id']), name: String(row['name']) }));
}
