import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentMember, PersonalLink } from '../access/guards.js';
import type { Denial } from '../config/denial.js';
import { type MineAnswer, mineAnswer } from './community.answers.js';
import { idParam, languageSchema, ownLeaveSchema, ownNoteSchema } from './community.schemas.js';
import { MineService } from './mine.service.js';

/** For a member's phone with a personal link. */
@ApiTags('mine')
@Controller('api/mine')
export class MineController {
  constructor(@Inject(MineService) private readonly mine: MineService) {}

  @PersonalLink()
  @Get()
  @ApiOperation({ summary: 'Who you are here, and your teams' })
  @ApiOkResponse({ standardSchema: mineAnswer })
  get(@CurrentMember() member: string): Promise<MineAnswer | Denial> {
    return this.mine.get(member);
  }

  @PersonalLink()
  @Put()
  @ApiOperation({ summary: 'Choose your language' })
  @ApiOkResponse({ standardSchema: mineAnswer })
  setLanguage(@CurrentMember() member: string, @Body({ schema: languageSchema }) { language }: z.infer<typeof languageSchema>): Promise<MineAnswer | Denial> {
    return this.mine.setLanguage(member, language);
  }

  @PersonalLink()
  @Post('teams/:team/note')
  @HttpCode(204)
  @ApiOperation({ summary: 'Write a note for who comes after you in a team of yours' })
  @ApiNoContentResponse()
  writeNote(@CurrentMember() member: string, @Param('team', idParam) team: string, @Body({ schema: ownNoteSchema }) body: z.infer<typeof ownNoteSchema>): Promise<Denial | undefined> {
    return this.mine.writeNote(member, team, body);
  }

  @PersonalLink()
  @Post('teams/:team/leave')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leave a team of yours, with a note when you want; `on` is the first day without you' })
  @ApiNoContentResponse()
  leave(@CurrentMember() member: string, @Param('team', idParam) team: string, @Body({ schema: ownLeaveSchema }) body: z.infer<typeof ownLeaveSchema>): Promise<Denial | undefined> {
    return this.mine.leave(member, team, body);
  }
}
