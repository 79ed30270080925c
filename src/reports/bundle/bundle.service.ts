import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import { communities, type Community } from '../../community/community-store.js';
import { type Period, periodsOf } from '../../community/period-store.js';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import { dayIn } from '../../config/zone.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { CarryOverService } from '../../learning/carry-over/carry-over.service.js';
import { inNoOrder, linesWhere } from '../../learning/carry-over/line-store.js';
import { LearningService } from '../../learning/learning.service.js';
import { PulseService } from '../../learning/pulse/pulse.service.js';
import type { BundleEntry } from '../../learning/review/bundle-entry.js';
import { PicturesService } from '../../learning/review/pictures/pictures.service.js';
import { ReviewService } from '../../learning/review/review.service.js';
import { teamLearning } from '../dossier/team-learning.js';
import { type Bundle, type BundleTeam, byLevel } from './bundle.js';
import type { BundleAnswer } from './bundle.schemas.js';
import { cafesIn } from './cafes.js';
import { leftOut } from './left-out.js';

/** Text of a next step goes out with the entry it stands in, never without its author's yes. */
const WITH_A_YES = `WHERE c.team = ? AND EXISTS (SELECT 1 FROM log_entry e JOIN consent n ON n.entry = e.id JOIN bundle_choice b ON b.entry = e.id
  WHERE e.id = c.entry AND e.audience = 'community' AND n.answer = 'yes' AND b.period = ?)`;

/** What a community learned in a period, for everybody: only what authors agreed to, and nothing that points at somebody. */
@Injectable()
export class BundleService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(LearningService) private readonly learning: LearningService,
    @Inject(CarryOverService) private readonly followed: CarryOverService,
    @Inject(PulseService) private readonly pulses: PulseService,
    @Inject(ReviewService) private readonly review: ReviewService,
    @Inject(PicturesService) private readonly drawn: PicturesService,
  ) {}

  async bundle(id: string, of: string): Promise<Bundle | Denial> {
    const found = await this.find(id, of);
    if (isDenial(found)) return found;
    const { community, period, today } = found;
    await Promise.all([this.learning.caughtUp(), this.followed.caughtUp()]);
    const pictures = await this.drawn.pictures(id, of);
    if (isDenial(pictures)) return pictures;
    const chosen = await this.review.bundle(id, of);
    const teams = await this.teams(id, period, chosen);
    const ids = new Set(teams.map(({ learning }) => learning.team.id));
    return {
      community,
      period,
      today,
      teams,
      beyond: byLevel(chosen.filter(({ team }) => team === null || !ids.has(team.id))),
      cafes: await cafesIn(this.database.query, this.journal, id, period, today),
      meetings: teams.reduce((sum, { learning }) => sum + learning.meetings.length, 0),
      pictures,
    };
  }

  /** What will be in it, and what not. */
  async summary(id: string, of: string): Promise<BundleAnswer | Denial> {
    const bundle = await this.bundle(id, of);
    if (isDenial(bundle)) return bundle;
    const { community, period, teams, beyond, cafes } = bundle;
    const counted = ({ individual, team, organisation }: Bundle['beyond']) => ({ individual: individual.length, team: team.length, organisation: organisation.length });
    return {
      period: { ...period },
      community: { id, name: community.name },
      teams: teams.map(({ learning, entries, carryOver }) => ({
        id: learning.team.id,
        name: learning.team.name,
        ...counted(entries),
        sentences: learning.sentences.length,
        decisions: learning.decisions.length,
        experiments: learning.experiments.length,
        carryOver: carryOver.length,
      })),
      beyond: counted(beyond),
      cafes: cafes.map(({ type, held }) => ({ type, held: held.length, published: held.filter(({ harvest }) => harvest !== null).length })),
      ...(await leftOut(this.database, this.journal, community, period)),
    };
  }

  /** Writes down that it went out. */
  async wentOut(bundle: Pick<Bundle, 'community' | 'period'>, by: Account): Promise<void> {
    const { community, period } = bundle;
    const detail = { export: 'bundle', form: 'docx' };
    await this.database.write((query) => note(query, { community: community.id, by, action: 'data-exported', subject: period.id, subjectName: period.name, detail }, this.clock.now()));
  }

  private async find(id: string, of: string): Promise<{ community: Community; period: Period; today: string } | Denial> {
    const [community] = await communities(this.database.query, [id]);
    const period = (await periodsOf(this.database.query, id)).find((one) => one.id === of);
    return community && period ? { community, period, today: dayIn(community.zone, this.clock.now()) } : deny('period-unknown');
  }

  private async teams(community: string, period: Period, chosen: readonly BundleEntry[]): Promise<BundleTeam[]> {
    const { query } = this.database;
    const trends = new Map((await this.pulses.overview(community)).teams.map((one) => [one.team.id, one.trends]));
    const rows = await query('SELECT id FROM team WHERE community = ? AND period = ? ORDER BY name, id', [community, period.id]);
    const teams: BundleTeam[] = [];
    for (const row of rows) {
      const id = String(row['id']);
      const learning = await teamLearning({ query, journal: this.journal }, id, 'community', trends.get(id) ?? [], this.clock.now());
      if (!learning) continue;
      const carryOver = inNoOrder((await linesWhere(query, WITH_A_YES, [id, period.id])).map(({ line }) => line));
      teams.push({ learning, entries: byLevel(chosen.filter(({ team }) => team?.id === id)), carryOver });
    }
    return teams;
  }
}
