import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';
import { InSession } from './in-session.js';

/** Files that are shown in meetings. Needs `ACTING` (live) and `DOOR_KEEPER` (meetings), which are global. */
@Module({
  imports: [AccessModule],
  controllers: [FilesController],
  providers: [FilesService, InSession],
})
export class FilesModule {}
