import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentMember, PersonalLink } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { MyMeetings } from './my-meetings.service.js';
import { type ClaimsAnswer, claimsAnswer, claimsSchema, type ClaimsWish, type MyMeeting, myMeeting } from './personal.schemas.js';

/** Meetings on the phone of a member, who shows a personal link. */
@ApiTags('mine')
@PersonalLink()
@Controller('api/mine')
export class MyMeetingsController {
  constructor(@Inject(MyMeetings) private readonly mine: MyMeetings) {}

  @Get('meetings')
  @ApiOperation({ summary: 'What comes, is open or was there recently in your teams, soonest first' })
  @ApiOkResponse({ standardSchema: z.array(myMeeting) })
  meetings(@CurrentMember() member: string): Promise<MyMeeting[] | Denial> {
    return this.mine.list(member);
  }

  @Post('claims')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that what this phone did as a guest was you' })
  @ApiOkResponse({ standardSchema: claimsAnswer })
  claims(@CurrentMember() member: string, @Body({ schema: claimsSchema }) body: ClaimsWish): Promise<ClaimsAnswer | Denial> {
    return this.mine.claim(member, body);
  }
}
