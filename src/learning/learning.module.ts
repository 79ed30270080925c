import { Global, Module } from '@nestjs/common';
import { CarryOverModule } from './carry-over/carry-over.module.js';
import { ExperimentsModule } from './experiments/experiments.module.js';
import { LearningController } from './learning.controller.js';
import { LearningService } from './learning.service.js';
import { LogModule } from './log/log.module.js';
import { PulseModule } from './pulse/pulse.module.js';
import { ReviewModule } from './review/review.module.js';

/** What stayed. */
@Global()
@Module({ imports: [LogModule, CarryOverModule, PulseModule, ReviewModule, ExperimentsModule], controllers: [LearningController], providers: [LearningService], exports: [LearningService] })
export class LearningModule {}
