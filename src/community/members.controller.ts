import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Account } from '../access/account-store.js';
import { CurrentAccount, CurrentGrants, Needs } from '../access/guards.js';
import type { Grant } from '../access/rights.js';
import type { Denial } from '../config/denial.js';
import { type ErasedAnswer, erasedAnswer, linkAnswer, type MemberAnswer, memberAnswer, type MemberExport, memberExport, type MemberLine, memberLine, type MemberOfTeam, memberOfTeam } from './community.answers.js';
import { changedMemberSchema, idParam, joinTeamSchema, keepNotesSchema, leaveSchema } from './community.schemas.js';
import { JoiningTeamService } from './joining-team.service.js';
import { MemberExports } from './member-export.service.js';
import { MembersService, type NewLink } from './members.service.js';

/** The people of a community. */
@ApiTags('community')
@Controller('api')
export class MembersController {
  constructor(
    @Inject(MembersService) private readonly members: MembersService,
    @Inject(JoiningTeamService) private readonly joining: JoiningTeamService,
    @Inject(MemberExports) private readonly exports: MemberExports,
  ) {}

  @Needs('community.manage', 'community')
  @Get('communities/:community/members')
  @ApiOperation({ summary: 'Everybody who is known in a community, by name' })
  @ApiOkResponse({ standardSchema: z.array(memberLine) })
  list(@Param('community') community: string): Promise<MemberLine[] | Denial> {
    return this.members.list(community);
  }

  @Needs('team.manage', 'team')
  @Post('teams/:team/members')
  @ApiOperation({ summary: 'Add somebody to a team: somebody new, or by `member` somebody who is known' })
  @ApiCreatedResponse({ standardSchema: memberOfTeam })
  join(@Param('team') team: string, @Body({ schema: joinTeamSchema }) body: z.infer<typeof joinTeamSchema>, @CurrentAccount() by: Account, @CurrentGrants() grants: readonly Grant[]): Promise<MemberOfTeam | Denial> {
    return this.joining.join(team, body, by, grants);
  }

  @Needs('team.manage', 'team')
  @Post('teams/:team/memberships/:membership/leave')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down when somebody leaves, and who takes over; `on` null for who stays after all' })
  @ApiOkResponse({ standardSchema: memberOfTeam })
  leave(
    @Param('team') team: string,
    @Param('membership', idParam) membership: string,
    @Body({ schema: leaveSchema }) { on, replacedBy }: z.infer<typeof leaveSchema>,
    @CurrentAccount() by: Account,
  ): Promise<MemberOfTeam | Denial> {
    return this.joining.leave(team, membership, on, replacedBy, by);
  }

  @Needs('member.see', 'member')
  @Get('members/:member')
  @ApiOperation({ summary: 'One person' })
  @ApiOkResponse({ standardSchema: memberAnswer })
  get(@Param('member') member: string): Promise<MemberAnswer | Denial> {
    return this.members.get(member);
  }

  @Needs('member.manage', 'member')
  @Get('members/:member/export')
  @ApiOperation({ summary: 'What is known of somebody, to give to them; nothing of their learning log, which they export on their own phone' })
  @ApiOkResponse({ standardSchema: memberExport })
  async export(@Param('member') member: string, @CurrentAccount() by: Account, @Res({ passthrough: true }) response: Response): Promise<MemberExport | Denial> {
    response.set('Cache-Control', 'no-store');
    return this.exports.export(member, by);
  }

  @Needs('member.manage', 'member')
  @Put('members/:member')
  @ApiOperation({ summary: 'Change what is known of somebody; `version` is the one that was changed' })
  @ApiOkResponse({ standardSchema: memberAnswer })
  change(@Param('member') member: string, @Body({ schema: changedMemberSchema }) body: z.infer<typeof changedMemberSchema>, @CurrentAccount() by: Account): Promise<MemberAnswer | Denial> {
    const { version, ...facts } = body;
    return this.members.change(member, facts, version, by);
  }

  @Needs('member.manage', 'member')
  @Delete('members/:member')
  @HttpCode(200)
  @ApiOperation({ summary: 'Forget a person, and hear what stays; `notes=keep` lets their handover notes stay without their name' })
  @ApiOkResponse({ standardSchema: erasedAnswer })
  erase(@Param('member') member: string, @Query('notes', { schema: keepNotesSchema }) notes: 'keep' | undefined, @CurrentAccount() by: Account): Promise<ErasedAnswer | Denial> {
    return this.members.erase(member, notes === 'keep', by);
  }

  @Needs('member.manage', 'member')
  @Post('members/:member/link')
  @ApiOperation({ summary: 'Make a personal link; the ones before stop working' })
  @ApiCreatedResponse({ standardSchema: linkAnswer })
  makeLink(@Param('member') member: string, @CurrentAccount() by: Account): Promise<NewLink | Denial> {
    return this.members.makeLink(member, by);
  }

  @Needs('member.manage', 'member')
  @Delete('members/:member/link')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make the personal link of somebody stop working' })
  @ApiNoContentResponse()
  revokeLink(@Param('member') member: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.members.revokeLink(member, by);
  }
}
