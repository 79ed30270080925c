import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentLogOwner, LogLink, type LogOwner } from '../../access/guards.js';
import { type Denial } from '../../config/denial.js';
import { identifier } from '../../engine/text.js';
import { EraseMe } from './erase-me.service.js';
import { MeetingEntries } from './in-meetings.service.js';
import { consentSchema, entryKeyParam, erasedLogAnswer, type ErasedLogAnswer, meetingEntrySchema, type MeetingEntryWish, type MyLogAnswer, myLogAnswer, ownEntryParam, ownEntrySchema, type OwnEntryWish } from './log.schemas.js';
import { LogService } from './log.service.js';
import { OutsideEntries } from './outside.service.js';
import { Pace } from './pace.js';

const idParam = { schema: identifier } as const;

/** The learning log of who shows its link: a member with a personal link, or a guest who made one. */
@ApiTags('log')
@LogLink()
@Controller('api/log')
export class LogController {
  constructor(
    @Inject(LogService) private readonly log: LogService,
    @Inject(OutsideEntries) private readonly outside: OutsideEntries,
    @Inject(MeetingEntries) private readonly inMeetings: MeetingEntries,
    @Inject(Pace) private readonly pace: Pace,
    @Inject(EraseMe) private readonly me: EraseMe,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Everything you wrote, over meetings and teams, newest first' })
  @ApiOkResponse({ standardSchema: myLogAnswer })
  get(@CurrentLogOwner() owner: LogOwner): Promise<MyLogAnswer | Denial> {
    return this.log.get(owner);
  }

  @Delete()
  @HttpCode(200)
  @ApiOperation({ summary: 'Be forgotten: your log, your name and what you wrote in meetings, your teams and this link. A decision of a group stays. Asked again after something went wrong it does the rest' })
  @ApiOkResponse({ standardSchema: erasedLogAnswer })
  eraseMe(@CurrentLogOwner() owner: LogOwner): Promise<ErasedLogAnswer | Denial> {
    return this.me.erase(owner);
  }

  @Put('entries/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Write outside a meeting, or change that; the same id and content again changes nothing' })
  @ApiNoContentResponse()
  async put(@CurrentLogOwner() owner: LogOwner, @Param('id', ownEntryParam) id: string, @Body({ schema: ownEntrySchema }) body: OwnEntryWish): Promise<Denial | undefined> {
    return this.pace.next(owner) ?? this.outside.put(owner, id, body);
  }

  @Delete('entries/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Destroy what you wrote outside a meeting, with its history' })
  @ApiNoContentResponse()
  remove(@CurrentLogOwner() owner: LogOwner, @Param('id', ownEntryParam) id: string): Promise<Denial | undefined> {
    return this.outside.remove(owner, id);
  }

  @Put('meetings/:session/entries/:entry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change, share further or take back what you wrote in a meeting, also after it' })
  @ApiNoContentResponse()
  async change(
    @CurrentLogOwner() owner: LogOwner,
    @Param('session', idParam) session: string,
    @Param('entry', idParam) entry: string,
    @Body({ schema: meetingEntrySchema }) body: MeetingEntryWish,
  ): Promise<Denial | undefined> {
    return this.pace.next(owner) ?? this.inMeetings.change(owner, session, entry, body);
  }

  @Delete('meetings/:session/entries/:entry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Destroy what you wrote in a meeting, with its history' })
  @ApiQuery({ name: 'command', description: 'Id made by the phone; the same one twice is one removal' })
  @ApiNoContentResponse()
  removeIn(
    @CurrentLogOwner() owner: LogOwner,
    @Param('session', idParam) session: string,
    @Param('entry', idParam) entry: string,
    @Query('command', idParam) command: string,
  ): Promise<Denial | undefined> {
    return this.inMeetings.remove(owner, session, entry, command);
  }

  @Put('questions/:entry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say whether a text of yours may be public; `entry` is `<session>~<entry>` for one of a meeting' })
  @ApiNoContentResponse()
  answer(@CurrentLogOwner() owner: LogOwner, @Param('entry', entryKeyParam) entry: string, @Body({ schema: consentSchema }) { answer }: z.infer<typeof consentSchema>): Promise<Denial | undefined> {
    return this.log.answer(owner, entry.replace('~', '/'), answer);
  }
}
