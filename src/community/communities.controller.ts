import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Account } from '../access/account-store.js';
import { CurrentAccount, CurrentGrants, LoggedIn, Needs } from '../access/guards.js';
import type { Grant } from '../access/rights.js';
import type { Denial } from '../config/denial.js';
import { type CommunityAnswer, communityAnswer, type CommunityLineAnswer, communityLine } from './community.answers.js';
import { changedCommunitySchema, communitySchema } from './community.schemas.js';
import { CommunitiesService } from './communities.service.js';

/** Learning communities. */
@ApiTags('community')
@Controller('api/communities')
export class CommunitiesController {
  constructor(@Inject(CommunitiesService) private readonly communities: CommunitiesService) {}

  @LoggedIn()
  @Get()
  @ApiOperation({ summary: 'The communities in which you have a role' })
  @ApiOkResponse({ standardSchema: z.array(communityLine) })
  mine(@CurrentGrants() grants: readonly Grant[]): Promise<CommunityLineAnswer[]> {
    return this.communities.mine(grants);
  }

  @LoggedIn()
  @Post()
  @ApiOperation({ summary: 'Begin a community; for who is a coordinator somewhere' })
  @ApiCreatedResponse({ standardSchema: communityAnswer })
  create(@Body({ schema: communitySchema }) body: z.infer<typeof communitySchema>, @CurrentAccount() account: Account, @CurrentGrants() grants: readonly Grant[]): Promise<CommunityAnswer | Denial> {
    return this.communities.create(body, account, grants);
  }

  @Needs('community.see', 'community')
  @Get(':community')
  @ApiOperation({ summary: 'One community with its organisations, perspectives, periods and teams' })
  @ApiOkResponse({ standardSchema: communityAnswer })
  get(@Param('community') community: string): Promise<CommunityAnswer | Denial> {
    return this.communities.get(community);
  }

  @Needs('community.manage', 'community')
  @Put(':community')
  @ApiOperation({ summary: 'Change what is said of a community; `version` is the one that was changed' })
  @ApiOkResponse({ standardSchema: communityAnswer })
  change(@Param('community') community: string, @Body({ schema: changedCommunitySchema }) body: z.infer<typeof changedCommunitySchema>, @CurrentAccount() account: Account): Promise<CommunityAnswer | Denial> {
    const { version, ...facts } = body;
    return this.communities.change(community, facts, version, account);
  }
}
