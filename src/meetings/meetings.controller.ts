import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Account } from '../access/account-store.js';
import { CurrentAccount, CurrentGrants, LoggedIn, Needs } from '../access/guards.js';
import type { Grant } from '../access/rights.js';
import type { Denial } from '../config/denial.js';
import { Cancelling } from './cancelling.js';
import { changedPlanSchema, type MeetingAnswer, meetingAnswer, type MeetingLine, meetingLine, planSchema } from './meeting.js';
import { MeetingCopies } from './meeting-copies.js';
import { MeetingsService } from './meetings.service.js';
import { cancelSchema, duplicateSchema, type DuplicateWish, fromSchema, seriesSchema, type SeriesWish, teamSchema } from './planning.schemas.js';

type PlanBody = z.infer<typeof planSchema>;

/** Planning meetings and opening them. */
@ApiTags('meetings')
@Controller('api/meetings')
export class MeetingsController {
  constructor(
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
    @Inject(MeetingCopies) private readonly copies: MeetingCopies,
    @Inject(Cancelling) private readonly cancelling: Cancelling,
  ) {}

  @LoggedIn()
  @Get()
  @ApiOperation({ summary: 'The meetings that you may see, the latest day first' })
  @ApiQuery({ name: 'from', required: false, description: 'Only from this day on, YYYY-MM-DD' })
  @ApiQuery({ name: 'team', required: false, description: 'Only of this team' })
  @ApiOkResponse({ standardSchema: z.array(meetingLine) })
  list(
    @CurrentGrants() grants: readonly Grant[],
    @Query('from', { schema: fromSchema }) from: string | undefined,
    @Query('team', { schema: teamSchema }) team: string | undefined,
  ): Promise<MeetingLine[]> {
    return this.meetings.list(grants, { from, team });
  }

  @Needs('community.plan', 'body.community')
  @Post()
  @ApiOperation({ summary: 'Plan a meeting' })
  @ApiCreatedResponse({ standardSchema: meetingAnswer })
  create(@Body({ schema: planSchema }) body: PlanBody, @CurrentAccount() account: Account, @CurrentGrants() grants: readonly Grant[]): Promise<MeetingAnswer | Denial> {
    return this.meetings.create(body, { account, grants });
  }

  @Needs('meeting.see', 'id')
  @Get(':id')
  @ApiOperation({ summary: 'One meeting' })
  @ApiOkResponse({ standardSchema: meetingAnswer })
  get(@Param('id') id: string): Promise<MeetingAnswer | Denial> {
    return this.meetings.get(id);
  }

  @Needs('meeting.plan', 'id')
  @Put(':id')
  @ApiOperation({ summary: 'Change a plan; `version` is the one that was changed. Who registered hears of another day, time or place' })
  @ApiOkResponse({ standardSchema: meetingAnswer })
  change(
    @Param('id') id: string,
    @Body({ schema: changedPlanSchema }) body: z.infer<typeof changedPlanSchema>,
    @CurrentAccount() account: Account,
    @CurrentGrants() grants: readonly Grant[],
  ): Promise<MeetingAnswer | Denial> {
    const { version, ...plan } = body;
    return this.meetings.change(id, plan, version, { account, grants });
  }

  @Needs('meeting.manage', 'id')
  @Post(':id/duplicate')
  @ApiOperation({ summary: 'Plan a meeting like this one, on another day if you like' })
  @ApiCreatedResponse({ standardSchema: meetingAnswer })
  duplicate(@Param('id') id: string, @Body({ schema: duplicateSchema.optional() }) body: DuplicateWish | undefined, @CurrentAccount() account: Account): Promise<MeetingAnswer | Denial> {
    return this.copies.duplicate(id, body ?? {}, account);
  }

  @Needs('meeting.manage', 'id')
  @Post(':id/series')
  @ApiOperation({ summary: 'Plan the same meeting on more days, at the same clock time: all of them or none' })
  @ApiCreatedResponse({ standardSchema: z.array(meetingLine) })
  series(@Param('id') id: string, @Body({ schema: seriesSchema }) body: SeriesWish, @CurrentAccount() account: Account): Promise<MeetingLine[] | Denial> {
    return this.copies.series(id, body, account);
  }

  @Needs('meeting.manage', 'id')
  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it does not take place; who registered hears why' })
  @ApiOkResponse({ standardSchema: meetingAnswer })
  cancel(@Param('id') id: string, @Body({ schema: cancelSchema }) { reason }: z.infer<typeof cancelSchema>, @CurrentAccount() account: Account): Promise<MeetingAnswer | Denial> {
    return this.cancelling.cancel(id, reason, account);
  }

  @Needs('meeting.manage', 'id')
  @Post(':id/restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that a cancelled meeting takes place after all' })
  @ApiOkResponse({ standardSchema: meetingAnswer })
  restore(@Param('id') id: string, @CurrentAccount() account: Account): Promise<MeetingAnswer | Denial> {
    return this.cancelling.restore(id, account);
  }

  @Needs('meeting.manage', 'id')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a plan that was not opened; who registered hears that it is off' })
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @CurrentAccount() account: Account): Promise<Denial | undefined> {
    return this.meetings.remove(id, account);
  }

  @Needs('meeting.run', 'id')
  @Post(':id/open')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open the session' })
  @ApiOkResponse({ standardSchema: meetingAnswer })
  open(@Param('id') id: string): Promise<MeetingAnswer | Denial> {
    return this.meetings.open(id);
  }
}
