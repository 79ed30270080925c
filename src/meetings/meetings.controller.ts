import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Account } from '../access/account-store.js';
import { CurrentAccount, CurrentGrants, LoggedIn, Needs } from '../access/guards.js';
import type { Grant } from '../access/rights.js';
import type { Denial } from '../config/denial.js';
import { changedPlanSchema, type MeetingAnswer, meetingAnswer, type MeetingLine, meetingLine, planSchema } from './meeting.js';
import { MeetingsService } from './meetings.service.js';

type PlanBody = z.infer<typeof planSchema>;

/** Planning meetings and opening them. */
@ApiTags('meetings')
@Controller('api/meetings')
export class MeetingsController {
  constructor(@Inject(MeetingsService) private readonly meetings: MeetingsService) {}

  @LoggedIn()
  @Get()
  @ApiOperation({ summary: 'The meetings that you may see, the latest day first' })
  @ApiOkResponse({ standardSchema: z.array(meetingLine) })
  list(@CurrentGrants() grants: readonly Grant[]): Promise<MeetingLine[]> {
    return this.meetings.list(grants);
  }

  @Needs('community.plan', 'body.community')
  @Post()
  @ApiOperation({ summary: 'Plan a meeting' })
  @ApiCreatedResponse({ standardSchema: meetingAnswer })
  create(@Body({ schema: planSchema }) body: PlanBody, @CurrentAccount() account: Account): Promise<MeetingAnswer | Denial> {
    return this.meetings.create(body, account);
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
  @ApiOperation({ summary: 'Change a plan; `version` is the one that was changed' })
  @ApiOkResponse({ standardSchema: meetingAnswer })
  change(@Param('id') id: string, @Body({ schema: changedPlanSchema }) body: z.infer<typeof changedPlanSchema>): Promise<MeetingAnswer | Denial> {
    const { version, ...plan } = body;
    return this.meetings.change(id, plan, version);
  }

  @Needs('meeting.manage', 'id')
  @Post(':id/duplicate')
  @ApiOperation({ summary: 'Plan a meeting like this one' })
  @ApiCreatedResponse({ standardSchema: meetingAnswer })
  duplicate(@Param('id') id: string, @CurrentAccount() account: Account): Promise<MeetingAnswer | Denial> {
    return this.meetings.duplicate(id, account);
  }

  @Needs('meeting.manage', 'id')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a plan that was not opened' })
  @ApiNoContentResponse()
  remove(@Param('id') id: string): Promise<Denial | undefined> {
    return this.meetings.remove(id);
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
