import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';

/** What was shared, as tables for elsewhere. */
@Module({ controllers: [ExportsController], providers: [ExportsService] })
export class ExportsModule {}
