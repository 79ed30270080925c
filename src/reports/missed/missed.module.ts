import { Module } from '@nestjs/common';
import { MissedController } from './missed.controller.js';
import { MissedService } from './missed.service.js';

/** What somebody who was not there reads. */
@Module({ controllers: [MissedController], providers: [MissedService] })
export class MissedModule {}
