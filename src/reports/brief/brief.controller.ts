import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentGrants, CurrentMember, Needs, PersonalLink } from '../../access/guards.js';
import { Places } from '../../access/places.js';
import type { Grant } from '../../access/rights.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { readingFor } from '../readers.js';
import { type Brief, briefAnswer, type Since, sinceAnswer } from './brief.schemas.js';
import { BriefService } from './brief.service.js';

/** What a newcomer needs to know, and what somebody missed. */
@ApiTags('reports')
@Controller('api')
export class BriefController {
  constructor(
    @Inject(BriefService) private readonly briefs: BriefService,
    @Inject(Places) private readonly places: Places,
  ) {}

  @Needs('team.see', 'team')
  @Get('teams/:team/brief')
  @ApiOperation({ summary: 'The brief of a team, to be read in five minutes' })
  @ApiOkResponse({ standardSchema: briefAnswer })
  async brief(@Param('team') team: string, @CurrentGrants() grants: readonly Grant[]): Promise<Brief | Denial> {
    const reading = await readingFor(this.places, grants, 'team.read', team, undefined);
    return isDenial(reading) ? reading : this.briefs.brief(team, reading.readers);
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
