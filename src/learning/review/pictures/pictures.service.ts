import { Inject, Injectable } from '@nestjs/common';
import { communities } from '../../../community/community-store.js';
import { periodsOf } from '../../../community/period-store.js';
import type { Clock } from '../../../config/clock.js';
import { CLOCK, DATABASE } from '../../../config/config.module.js';
import type { Database } from '../../../config/database.js';
import { type Denial, deny } from '../../../config/denial.js';
import { dayIn } from '../../../config/zone.js';
import { LearningService } from '../../learning.service.js';
import type { PulseOverview } from '../../pulse/pulse.schemas.js';
import { PulseService } from '../../pulse/pulse.service.js';
import type { PicturesAnswer } from '../pictures.answers.js';
import { carriedOf } from './carried.js';
import { coverageOf } from './coverage.js';
import { paletteOf } from './palette.js';
import { carriedCounts, daysMet, everybodyIn, perspectivesAt, sharedCounts, teamRows } from './pictures-store.js';

/** What a community's learning looks like. Of teams and of all together, never of persons (rules 20 and 22). */
@Injectable()
export class PicturesService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LearningService) private readonly learning: LearningService,
    @Inject(PulseService) private readonly pulses: PulseService,
  ) {}

  /** @param id of the period to look at; null for all of them */
  async pictures(community: string, id: string | null): Promise<PicturesAnswer | Denial> {
    await this.learning.caughtUp();
    const { query } = this.database;
    const [home] = await communities(query, [community]);
    const periods = await periodsOf(query, community);
    const period = id === null ? null : (periods.find((one) => one.id === id) ?? null);
    if (!home) return deny('community-unknown');
    if (id !== null && period === null) return deny('period-unknown');
    const today = dayIn(home.zone, this.clock.now());
    const [teams, shared, carried, met, everybody, perspectives, pulses] = await Promise.all([
      teamRows(query, community),
      sharedCounts(query, community),
      carriedCounts(query, community),
      daysMet(query, community),
      everybodyIn(query, community),
      perspectivesAt(query, community, today),
      this.pulses.overview(community),
    ]);
    return {
      periods: periods.map(({ id: one, name }) => ({ id: one, name })),
      period: period && { id: period.id, name: period.name },
      coverage: coverageOf({ teams, shared, met, everybody, today }, period),
      carryOver: carriedOf(teams, carried, everybody, period),
      pulse: pulseOf(pulses, id),
      palette: paletteOf({ teams, ...perspectives }, period),
    };
  }
}

function pulseOf({ teams }: PulseOverview, period: string | null): PicturesAnswer['pulse'] {
  return teams
    .filter((one) => period === null || one.period?.id === period)
    .map(({ team, period: of, trends }) => ({
      team,
      period: of && { id: of.id, name: of.name },
      items: trends.map(({ item, points }) => ({ item, points: points.map(({ pulse, title, closedOn, mean }) => ({ pulse, title, month: closedOn.slice(0, 7), mean })) })),
    }));
}
