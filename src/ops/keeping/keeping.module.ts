import { Module } from '@nestjs/common';
import { KeepingController } from './keeping.controller.js';
import { Night } from './night.js';
import { RetentionService } from './retention.service.js';

/** How long things are kept, and how they go. Needs `JOURNAL`, which is global. */
@Module({ controllers: [KeepingController], providers: [RetentionService, Night] })
export class KeepingModule {}
