import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Erasers } from '../access/erasing.js';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { CarryOverModule } from './carry-over/carry-over.module.js';
import { CarryOverService } from './carry-over/carry-over.service.js';
import { LookBacks } from './carry-over/look-backs.js';
import { learningEraser } from './erasing.js';
import { ExperimentsModule } from './experiments/experiments.module.js';
import { LearningController } from './learning.controller.js';
import { LearningService } from './learning.service.js';
import { LogModule } from './log/log.module.js';
import { PulseModule } from './pulse/pulse.module.js';
import { ReviewModule } from './review/review.module.js';

/** What stayed. */
@Global()
@Module({ imports: [LogModule, CarryOverModule, PulseModule, ReviewModule, ExperimentsModule], controllers: [LearningController], providers: [LearningService], exports: [LearningService] })
export class LearningModule implements OnModuleInit {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Erasers) private readonly erasers: Erasers,
    @Inject(LearningService) private readonly learning: LearningService,
    @Inject(CarryOverService) private readonly carryOver: CarryOverService,
    @Inject(LookBacks) private readonly lookBacks: LookBacks,
  ) {}

  onModuleInit(): void {
    const caughtUp = (): Promise<unknown> => Promise.all([this.learning.caughtUp(), this.carryOver.caughtUp()]);
    this.erasers.know('learning', learningEraser(this.database, { caughtUp, takeOut: () => this.lookBacks.takeOut() }));
  }
}
