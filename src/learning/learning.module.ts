import { Module } from '@nestjs/common';
import { LearningController } from './learning.controller.js';
import { LearningService } from './learning.service.js';

/** What stayed. */
@Module({ controllers: [LearningController], providers: [LearningService] })
export class LearningModule {}
