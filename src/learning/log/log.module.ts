import { Module } from '@nestjs/common';
import { EraseMe } from './erase-me.service.js';
import { MeetingEntries } from './in-meetings.service.js';
import { KeepersController } from './keepers.controller.js';
import { KeepersService } from './keepers.service.js';
import { LogController } from './log.controller.js';
import { LogService } from './log.service.js';
import { OutsideEntries } from './outside.service.js';
import { Pace } from './pace.js';

/** The learning log of one person. Needs `ACTING` (live) and `MeetingsService`, `MyMeetings` (meetings), which are global. */
@Module({ controllers: [LogController, KeepersController], providers: [LogService, OutsideEntries, MeetingEntries, KeepersService, Pace, EraseMe] })
export class LogModule {}
