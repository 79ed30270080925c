import { Module } from '@nestjs/common';
import { ReportWordController } from './report-word.controller.js';

/** Reports as Word files. */
@Module({ controllers: [ReportWordController] })
export class WordModule {}
