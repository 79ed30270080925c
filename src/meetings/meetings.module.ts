import { Global, Module } from '@nestjs/common';
import { DOOR_KEEPER } from '../access/doors.js';
import { ENTRANCES } from '../access/joining.js';
import { TEAM_MEETINGS } from '../community/team-meetings.js';
import { werkvormen } from '../werkvormen/index.js';
import { CalendarsController } from './calendar/calendars.controller.js';
import { CalendarsService } from './calendar/calendars.service.js';
import { Cancelling } from './cancelling.js';
import { MeetingCopies } from './meeting-copies.js';
import { MeetingDoors } from './meeting-doors.js';
import { MeetingLetters } from './meeting-letters.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsService } from './meetings.service.js';
import { OwnTemplatesController } from './own-templates/own-templates.controller.js';
import { OwnTemplates } from './own-templates/own-templates.service.js';
import { MyMeetingsController } from './personal/my-meetings.controller.js';
import { MyMeetings } from './personal/my-meetings.service.js';
import { PlanCheck } from './plan-check.js';
import { PublishingService } from './registration/publishing.service.js';
import { RegistrationsController } from './registration/registrations.controller.js';
import { RegistrationsService } from './registration/registrations.service.js';
import { REGISTRY } from './registry.js';
import { TableController } from './table/table.controller.js';
import { TableService } from './table/table.service.js';
import { TeamMeetingsSource } from './table/team-meetings.js';
import { WerkvormenController } from './werkvormen.controller.js';

/**
 * Plans of meetings, and what others need of them: the doors of a session, what is behind a code, the meetings of a team.
 * Needs `JOURNAL`, `JOINING` (live) and `MEMBERS` (community), which are global.
 */
@Global()
@Module({
  controllers: [RegistrationsController, MeetingsController, OwnTemplatesController, TableController, CalendarsController, MyMeetingsController, WerkvormenController],
  providers: [
    MeetingsService,
    MeetingCopies,
    Cancelling,
    PlanCheck,
    MeetingDoors,
    MeetingLetters,
    OwnTemplates,
    TableService,
    TeamMeetingsSource,
    CalendarsService,
    MyMeetings,
    RegistrationsService,
    PublishingService,
    { provide: REGISTRY, useValue: werkvormen },
    { provide: DOOR_KEEPER, useExisting: MeetingDoors },
    { provide: ENTRANCES, useExisting: MeetingDoors },
    { provide: TEAM_MEETINGS, useExisting: TeamMeetingsSource },
  ],
  exports: [MeetingsService, MyMeetings, RegistrationsService, DOOR_KEEPER, ENTRANCES, TEAM_MEETINGS, REGISTRY],
})
export class MeetingsModule {}
