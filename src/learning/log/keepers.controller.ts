import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentLogOwner, LogLink, type LogOwner, Public } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { MyMeetings } from '../../meetings/personal/my-meetings.service.js';
import { KeepersService } from './keepers.service.js';
import { type KeeperAnswer, keeperAnswer, keeperLinkAnswer, keeperSchema, type KeeperWish, type LogClaimsAnswer, logClaimsAnswer, logClaimsSchema, type LogClaimsWish } from './log.schemas.js';

/** Keeping a log as a guest: by what one's phone did, without an account or a list. */
@ApiTags('log')
@Controller('api/log')
export class KeepersController {
  constructor(
    @Inject(KeepersService) private readonly keepers: KeepersService,
    @Inject(MyMeetings) private readonly members: MyMeetings,
  ) {}

  @Public()
  @Post('keepers')
  @HttpCode(201)
  @ApiOperation({ summary: 'Keep what this phone wrote in meetings of one community: makes a personal link' })
  @ApiCreatedResponse({ standardSchema: keeperAnswer })
  make(@Body({ schema: keeperSchema }) body: KeeperWish, @Req() request: Request): Promise<KeeperAnswer | Denial> {
    return this.keepers.make(body, request.ip ?? '');
  }

  @LogLink()
  @Post('claims')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put what this phone did as a guest in your log too' })
  @ApiOkResponse({ standardSchema: logClaimsAnswer })
  claim(@CurrentLogOwner() { kind, id }: LogOwner, @Body({ schema: logClaimsSchema }) body: LogClaimsWish): Promise<LogClaimsAnswer | Denial> {
    return kind === 'guest' ? this.keepers.claim(id, body) : this.members.claim(id, body);
  }

  @LogLink()
  @Post('link')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new link to a guest’s log; the one before stops working' })
  @ApiOkResponse({ standardSchema: keeperLinkAnswer })
  link(@CurrentLogOwner() owner: LogOwner): Promise<{ token: string } | Denial> {
    return this.keepers.link(owner);
  }
}
