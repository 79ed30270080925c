import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, CurrentGrants, Needs } from '../../access/guards.js';
import { Places } from '../../access/places.js';
import { type Grant, may } from '../../access/rights.js';
import { idParam } from '../../community/community.schemas.js';
import type { Denial } from '../../config/denial.js';
import { type OpenPulseAnswer, type PulseOverview, pulseMadeAnswer, pulseOverviewAnswer, type StartPulse, startPulseSchema, type TeamPulses, teamPulsesAnswer } from './pulse.schemas.js';
import { PulseService } from './pulse.service.js';

/** Pulses, for who facilitates a team or looks after a community. */
@ApiTags('pulse')
@Controller('api')
export class PulsesController {
  constructor(
    @Inject(PulseService) private readonly pulses: PulseService,
    @Inject(Places) private readonly places: Places,
  ) {}

  @Needs('team.see', 'team')
  @Get('teams/:team/pulses')
  @ApiOperation({ summary: 'The pulses of a team: the one that is open, and what came out of the others' })
  @ApiOkResponse({ standardSchema: teamPulsesAnswer })
  async ofTeam(@Param('team') team: string, @CurrentGrants() grants: readonly Grant[]): Promise<TeamPulses | Denial> {
    const place = await this.places.find('team', team);
    return this.pulses.ofTeam(team, place !== null && may(grants, 'team.read', place));
  }

  @Needs('team.manage', 'team')
  @Post('teams/:team/pulses')
  @HttpCode(201)
  @ApiOperation({ summary: 'Start a pulse: an anonymous questionnaire by a link for the whole team' })
  @ApiCreatedResponse({ standardSchema: pulseMadeAnswer })
  start(@Param('team') team: string, @Body({ schema: startPulseSchema }) body: StartPulse, @CurrentAccount() by: Account): Promise<OpenPulseAnswer | Denial> {
    return this.pulses.start(team, body, by);
  }

  @Needs('team.manage', 'team')
  @Post('teams/:team/pulses/:pulse/close')
  @HttpCode(204)
  @ApiOperation({ summary: 'Close a pulse for good: the answers become figures of the group and are destroyed' })
  @ApiNoContentResponse()
  close(@Param('team') team: string, @Param('pulse', idParam) pulse: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.pulses.close(team, pulse, by);
  }

  @Needs('community.review', 'community')
  @Get('communities/:community/pulses')
  @ApiOperation({ summary: 'What came out of the pulses of all teams: figures of five people or more' })
  @ApiOkResponse({ standardSchema: pulseOverviewAnswer })
  overview(@Param('community') community: string): Promise<PulseOverview> {
    return this.pulses.overview(community);
  }
}
