import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import { organisationById, organisationsOf } from '../../community/organisation-store.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import { Follower } from '../../journal/follower.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import type { CarryOverLine, CommunityCarryOver, ContactAnswer, ContactLine, LinkWish, TeamCarryOver, TellWish } from './carry-over.answers.js';
import { forContact, inNoOrder, linesWhere } from './line-store.js';
import { carryOverProjection } from './projection.js';
import type { ByRole, State } from './states.js';
import { holdCarryOver } from './step-store.js';
import { recordTold } from './telling.js';

/** What a coordinator looks for. */
export interface CarryOverFilter {
  readonly team?: string;
  readonly state?: State;
  /** `none`: those without. */
  readonly organisation?: string;
}

const PAGE = 100;

const log = new Logger('carry-over');

/** What goes back to home organisations, for who looks after the whole, after a team, or after one organisation. */
@Injectable()
export class CarryOverService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follower: Follower;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(JOURNAL) journal: Journal,
  ) {
    this.follower = new Follower(journal, database, carryOverProjection, (what, error) => log.error(what, error instanceof Error ? error.stack : undefined));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.follower.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.follower.stop();
  }

  /** Resolves when everything that was shared or said before the call is in it. */
  caughtUp(): Promise<void> {
    return this.follower.caughtUp();
  }

  /** As {@link caughtUp}, for one session, also when nobody said yet that something happened in it. */
  catchUp(session: string): Promise<void> {
    return this.follower.catchUp(session);
  }

  /** Everything that is followed in a team. */
  async ofTeam(team: string): Promise<TeamCarryOver> {
    await this.caughtUp();
    return { items: inNoOrder((await linesWhere(this.database.query, 'WHERE c.team = ?', [team])).map(({ line }) => line)) };
  }

  /** What is meant for one organisation, and nothing else. */
  async forOrganisation(organisation: string): Promise<ContactAnswer> {
    await this.caughtUp();
    return { items: inNoOrder((await this.linesOf(organisation)).map(forContact)) };
  }

  /** What the organisation says became of it. */
  async organisationTells(organisation: string, id: string, told: TellWish): Promise<ContactLine | Denial> {
    const refused = await this.record('c.id = ? AND c.organisation = ?', [id, organisation], 'contact', told);
    if (refused) return refused;
    const line = (await this.linesOf(organisation)).find((one) => one.id === id);
    return line ? forContact(line) : deny('no-longer-there');
  }

  /** A page of what is followed in a community, by organisation and layer. */
  async ofCommunity(community: string, filter: CarryOverFilter, page: number): Promise<CommunityCarryOver> {
    await this.caughtUp();
    const { query } = this.database;
    const { where, values } = conditions(community, filter);
    const [counted] = await query(`SELECT COUNT(*) AS n FROM carry_over c LEFT JOIN organisation o ON o.id = c.organisation ${where}`, values);
    const total = Number(counted?.['n'] ?? 0);
    const order = `ORDER BY CASE WHEN o.id IS NULL THEN 0 ELSE 1 END, o.name_key, o.id, c.layer, c.next_step, c.id LIMIT ${String(PAGE)} OFFSET ${String(page * PAGE)}`;
    const lines = await linesWhere(query, `${where} ${order}`, values);
    const [loose] = await query('SELECT COUNT(*) AS n FROM carry_over c LEFT JOIN organisation o ON o.id = c.organisation WHERE c.community = ? AND o.id IS NULL', [community]);
    const teams = await query('SELECT DISTINCT t.id, t.name FROM carry_over c JOIN team t ON t.id = c.team WHERE c.community = ? ORDER BY t.name, t.id', [community]);
    return {
      items: lines.map(({ line }) => line),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / PAGE)),
      unlinked: Number(loose?.['n'] ?? 0),
      organisations: (await organisationsOf(query, community)).filter(({ archived }) => !archived).map(({ id, name }) => ({ id, name })),
      teams: teams.map((row) => ({ id: String(row['id']), name: String(row['name']) })),
    };
  }

  /** What was told to a coordinator. */
  async coordinatorTells(community: string, id: string, told: TellWish): Promise<CarryOverLine | Denial> {
    return (await this.record('c.id = ? AND c.community = ?', [id, community], 'coordinator', told)) ?? this.line(community, id);
  }

  /** Says which organisation of the community is meant: from then on its contact sees it. */
  async link(community: string, id: string, { organisation, version }: LinkWish, by: Account): Promise<CarryOverLine | Denial> {
    const refused = await this.database.write(async (query) => {
      const meant = organisation === null ? null : await organisationById(query, organisation, community);
      if (organisation !== null && !meant) return deny('organisation-unknown', 'organisation');
      const held = await holdCarryOver(query, 'c.id = ? AND c.community = ?', [id, community], version);
      if (isDenial(held)) return held;
      await query('UPDATE carry_over SET organisation = ? WHERE id = ?', [organisation, id]);
      await note(query, { community, by, action: meant ? 'carry-over-linked' : 'carry-over-unlinked', subject: id, subjectName: meant?.name ?? '' }, this.clock.now());
      return undefined;
    });
    return refused ?? this.line(community, id);
  }

  private record(where: string, values: readonly unknown[], byRole: ByRole, told: TellWish): Promise<Denial | undefined> {
    return recordTold(this.database, where, values, told, { byRole, at: this.clock.now() });
  }

  private async linesOf(organisation: string): Promise<CarryOverLine[]> {
    return (await linesWhere(this.database.query, 'WHERE c.organisation = ?', [organisation])).map(({ line }) => line);
  }

  private async line(community: string, id: string): Promise<CarryOverLine | Denial> {
    const [found] = await linesWhere(this.database.query, 'WHERE c.id = ? AND c.community = ?', [id, community]);
    return found?.line ?? deny('no-longer-there');
  }
}

/** The filter in SQL; the table is called `c`, the organisation `o`. */
function conditions(community: string, { team, state, organisation }: CarryOverFilter): { where: string; values: string[] } {
  const parts: [string, string?][] = [['c.community = ?', community]];
  if (team !== undefined) parts.push(['c.team = ?', team]);
  if (state !== undefined) parts.push(['c.state = ?', state]);
  if (organisation === 'none') parts.push(['o.id IS NULL']);
  else if (organisation !== undefined) parts.push(['o.id = ?', organisation]);
  return { where: `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`, values: parts.flatMap(([, value]) => (value === undefined ? [] : [value])) };
}
