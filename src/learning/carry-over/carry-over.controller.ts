import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, Needs } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { identifier } from '../../engine/text.js';
import {
  type CarryOverLine, carryOverLine, type CommunityCarryOver, communityCarryOver, type ContactAnswer, contactAnswer, type ContactLine, contactLine, filterSchema, linkSchema,
  type LinkWish, type TeamCarryOver, teamCarryOver, tellSchema, type TellWish,
} from './carry-over.answers.js';
import { CarryOverService } from './carry-over.service.js';
import type { State } from './states.js';

const idParam = { schema: identifier } as const;

/** What goes back to home organisations, and what became of it. Nowhere whose it is. */
@ApiTags('learning')
@Controller('api')
export class CarryOverController {
  constructor(@Inject(CarryOverService) private readonly carryOver: CarryOverService) {}

  @Needs('organisation.see', 'organisation')
  @Get('organisations/:organisation/carry-over')
  @ApiOperation({ summary: 'What is meant for one organisation' })
  @ApiOkResponse({ standardSchema: contactAnswer })
  forOrganisation(@Param('organisation') organisation: string): Promise<ContactAnswer> {
    return this.carryOver.forOrganisation(organisation);
  }

  @Needs('organisation.answer', 'organisation')
  @Put('organisations/:organisation/carry-over/:item')
  @ApiOperation({ summary: 'Say, for the organisation, what became of it' })
  @ApiOkResponse({ standardSchema: contactLine })
  organisationTells(@Param('organisation') organisation: string, @Param('item', idParam) item: string, @Body({ schema: tellSchema }) told: TellWish): Promise<ContactLine | Denial> {
    return this.carryOver.organisationTells(organisation, item, told);
  }

  @Needs('team.see', 'team')
  @Get('teams/:team/carry-over')
  @ApiOperation({ summary: 'What is followed in one team' })
  @ApiOkResponse({ standardSchema: teamCarryOver })
  ofTeam(@Param('team') team: string): Promise<TeamCarryOver> {
    return this.carryOver.ofTeam(team);
  }

  @Needs('community.review', 'community')
  @Get('communities/:community/carry-over')
  @ApiOperation({ summary: 'What is followed in a community, by organisation and layer, a hundred at a time' })
  @ApiOkResponse({ standardSchema: communityCarryOver })
  ofCommunity(
    @Param('community') community: string,
    @Query('team', { schema: filterSchema.team }) team: string | undefined,
    @Query('state', { schema: filterSchema.state }) state: State | undefined,
    @Query('organisation', { schema: filterSchema.organisation }) organisation: string | undefined,
    @Query('page', { schema: filterSchema.page }) page: number,
  ): Promise<CommunityCarryOver> {
    return this.carryOver.ofCommunity(community, { team, state, organisation }, page);
  }

  @Needs('community.review', 'community')
  @Put('communities/:community/carry-over/:item')
  @ApiOperation({ summary: 'Keep what was told to the coordinator' })
  @ApiOkResponse({ standardSchema: carryOverLine })
  coordinatorTells(@Param('community') community: string, @Param('item', idParam) item: string, @Body({ schema: tellSchema }) told: TellWish): Promise<CarryOverLine | Denial> {
    return this.carryOver.coordinatorTells(community, item, told);
  }

  @Needs('community.review', 'community')
  @Put('communities/:community/carry-over/:item/organisation')
  @ApiOperation({ summary: 'Say which organisation of the community is meant' })
  @ApiOkResponse({ standardSchema: carryOverLine })
  link(@Param('community') community: string, @Param('item', idParam) item: string, @Body({ schema: linkSchema }) wish: LinkWish, @CurrentAccount() by: Account): Promise<CarryOverLine | Denial> {
    return this.carryOver.link(community, item, wish, by);
  }
}
