import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Denial } from '../config/denial.js';
import { helperInvitationSchema, helpersAnswer, invitationAnswer } from './access.schemas.js';
import type { Account } from './account-store.js';
import { AccountsService, type Helpers } from './accounts.service.js';
import { CurrentAccount, Needs } from './guards.js';
import { InvitationsService, type Invited } from './invitations.service.js';

/** Who helps with one meeting only. */
@ApiTags('access')
@Needs('meeting.manage', 'id')
@Controller('api/meetings/:id')
export class HelpersController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
  ) {}

  @Get('helpers')
  @ApiOperation({ summary: 'Who helps with this meeting only, and who was asked to' })
  @ApiOkResponse({ standardSchema: helpersAnswer })
  list(@Param('id') id: string): Promise<Helpers> {
    return this.accounts.helpers(id);
  }

  @Post('invitations')
  @ApiOperation({ summary: 'Ask somebody to help with this meeting' })
  @ApiCreatedResponse({ standardSchema: invitationAnswer })
  invite(@Param('id') id: string, @Body({ schema: helperInvitationSchema }) body: z.infer<typeof helperInvitationSchema>, @CurrentAccount() by: Account): Promise<Invited | Denial> {
    return this.invitations.inviteHelper(id, body, by);
  }

  @Delete('invitations/:invitation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back an invitation to help' })
  @ApiNoContentResponse()
  withdraw(@Param('id') meeting: string, @Param('invitation') invitation: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.invitations.withdraw({ meeting }, invitation, by);
  }

  @Delete('helpers/:grant')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back that somebody helps with this meeting' })
  @ApiNoContentResponse()
  take(@Param('id') id: string, @Param('grant') grant: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.accounts.takeHelper(id, grant, by);
  }
}
