import { Global, Module } from '@nestjs/common';
import { DOOR_KEEPER } from '../access/doors.js';
import { ENTRANCES } from '../access/joining.js';
import { werkvormen } from '../werkvormen/index.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsService, REGISTRY } from './meetings.service.js';
import { WerkvormenController } from './werkvormen.controller.js';

/** Plans of meetings, and what others need of them: the doors of a session and what is behind a code. Needs `JOURNAL`, which is global. */
@Global()
@Module({
  controllers: [MeetingsController, WerkvormenController],
  providers: [
    MeetingsService,
    { provide: REGISTRY, useValue: werkvormen },
    { provide: DOOR_KEEPER, useExisting: MeetingsService },
    { provide: ENTRANCES, useExisting: MeetingsService },
  ],
  exports: [MeetingsService, DOOR_KEEPER, ENTRANCES, REGISTRY],
})
export class MeetingsModule {}
