import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../config/clock.js';
import { CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import { identifier } from '../../engine/text.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { CarryOverService } from '../../learning/carry-over/carry-over.service.js';
import { LearningService } from '../../learning/learning.service.js';
import { PulseService } from '../../learning/pulse/pulse.service.js';
import type { Readers } from '../report.js';
import type { TeamLearning } from './dossier.schemas.js';
import { teamLearning } from './team-learning.js';

/** The dossier of a team, made anew each time from what there is. */
@Injectable()
export class DossierService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(LearningService) private readonly learning: LearningService,
    @Inject(CarryOverService) private readonly followed: CarryOverService,
    @Inject(PulseService) private readonly pulses: PulseService,
  ) {}

  /** What a team learned, decided and tried. @param readers the people of the team, or everybody */
  async ofTeam(team: string, readers: Readers): Promise<TeamLearning | Denial> {
    if (!identifier.safeParse(team).success) return deny('team-unknown');
    await Promise.all([this.learning.caughtUp(), this.followed.caughtUp()]);
    const pulses = await this.pulses.ofTeam(team, false);
    if (isDenial(pulses)) return pulses;
    const { query } = this.database;
    return (await teamLearning({ query, journal: this.journal }, team, readers, pulses.trends, this.clock.now())) ?? deny('team-unknown');
  }
}
