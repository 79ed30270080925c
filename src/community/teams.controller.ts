import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Account } from '../access/account-store.js';
import { CurrentAccount, Needs } from '../access/guards.js';
import type { Denial } from '../config/denial.js';
import { perspectiveAnswer, type TeamAnswer, teamAnswer, teamTableAnswer } from './community.answers.js';
import { changedTeamSchema, teamSchema, wantedSchema } from './community.schemas.js';
import { type TeamTable, TeamsService } from './teams.service.js';

/** Teams. */
@ApiTags('community')
@Controller('api')
export class TeamsController {
  constructor(@Inject(TeamsService) private readonly teams: TeamsService) {}

  @Needs('community.manage', 'community')
  @Post('communities/:community/teams')
  @ApiOperation({ summary: 'Begin a team' })
  @ApiCreatedResponse({ standardSchema: teamAnswer })
  create(@Param('community') community: string, @Body({ schema: teamSchema }) body: z.infer<typeof teamSchema>, @CurrentAccount() by: Account): Promise<TeamAnswer | Denial> {
    return this.teams.create(community, body, by);
  }

  @Needs('team.see', 'team')
  @Get('teams/:team')
  @ApiOperation({ summary: 'One team with its opgave, people, words and handover notes' })
  @ApiOkResponse({ standardSchema: teamAnswer })
  get(@Param('team') team: string): Promise<TeamAnswer | Denial> {
    return this.teams.get(team);
  }

  @Needs('team.manage', 'team')
  @Put('teams/:team')
  @ApiOperation({ summary: 'Change what is said of a team; `version` is the one that was changed' })
  @ApiOkResponse({ standardSchema: teamAnswer })
  change(@Param('team') team: string, @Body({ schema: changedTeamSchema }) body: z.infer<typeof changedTeamSchema>): Promise<TeamAnswer | Denial> {
    const { version, ...facts } = body;
    return this.teams.change(team, facts, version);
  }

  @Needs('team.manage', 'team')
  @Post('teams/:team/archive')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a team in the archive' })
  @ApiOkResponse({ standardSchema: teamAnswer })
  archive(@Param('team') team: string, @CurrentAccount() by: Account): Promise<TeamAnswer | Denial> {
    return this.teams.archive(team, true, by);
  }

  @Needs('team.manage', 'team')
  @Post('teams/:team/restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a team out of the archive' })
  @ApiOkResponse({ standardSchema: teamAnswer })
  restore(@Param('team') team: string, @CurrentAccount() by: Account): Promise<TeamAnswer | Denial> {
    return this.teams.archive(team, false, by);
  }

  @Needs('team.manage', 'team')
  @Put('teams/:team/wanted')
  @ApiOperation({ summary: 'Say which perspectives are wanted at the table' })
  @ApiOkResponse({ standardSchema: z.array(perspectiveAnswer) })
  want(@Param('team') team: string, @Body({ schema: wantedSchema }) { perspectives }: z.infer<typeof wantedSchema>): Promise<TeamAnswer['wanted'] | Denial> {
    return this.teams.want(team, perspectives);
  }

  @Needs('team.see', 'team')
  @Get('teams/:team/table')
  @ApiOperation({ summary: 'Who is in a team and who is missed, now and at its meetings until now' })
  @ApiOkResponse({ standardSchema: teamTableAnswer })
  table(@Param('team') team: string): Promise<TeamTable | Denial> {
    return this.teams.table(team);
  }
}
