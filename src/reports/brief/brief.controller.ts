import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentMember, Needs, PersonalLink } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { type Brief, briefAnswer, type Since, sinceAnswer } from './brief.schemas.js';
import { BriefService } from './brief.service.js';

/** What a newcomer needs to know, and what somebody missed. */
@ApiTags('reports')
@Controller('api')
export class BriefController {
  constructor(@Inject(BriefService) private readonly briefs: BriefService) {}

  @Needs('team.see', 'team')
  @Get('teams/:team/brief')
  @ApiOperation({ summary: 'The brief of a team, to be read in five minutes' })
  @ApiOkResponse({ standardSchema: briefAnswer })
  brief(@Param('team') team: string): Promise<Brief | Denial> {
    return this.briefs.brief(team);
  }

  @PersonalLink()
  @Get('mine/teams/:team/brief')
  @ApiOperation({ summary: 'The brief of a team of mine' })
  @ApiOkResponse({ standardSchema: briefAnswer })
  mine(@Param('team') team: string, @CurrentMember() member: string): Promise<Brief | Denial> {
    return this.briefs.briefFor(member, team);
  }

  @PersonalLink()
  @Get('mine/teams/:team/since')
  @ApiOperation({ summary: 'What happened in a team of mine since I was there' })
  @ApiOkResponse({ standardSchema: sinceAnswer })
  since(@Param('team') team: string, @CurrentMember() member: string): Promise<Since | Denial> {
    return this.briefs.since(member, team);
  }
}
