import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Denial } from '../config/denial.js';
import { accountsAnswer, grantAnswer, linkAnswer, type WantedRole, wantedRole } from './access.schemas.js';
import type { Account } from './account-store.js';
import { AccountsService, type CommunityAccounts } from './accounts.service.js';
import { CurrentAccount, CurrentGrants, Needs } from './guards.js';
import type { Grant } from './rights.js';

/** Who has a role in a community. */
@ApiTags('access')
@Needs('community.manage', 'community')
@Controller('api/communities/:community')
export class AccountsController {
  constructor(@Inject(AccountsService) private readonly accounts: AccountsService) {}

  @Get('accounts')
  @ApiOperation({ summary: 'Who has which role in a community, and who was invited' })
  @ApiOkResponse({ standardSchema: accountsAnswer })
  list(@Param('community') community: string): Promise<CommunityAccounts> {
    return this.accounts.list(community);
  }

  @Post('accounts/:account/grants')
  @ApiOperation({ summary: 'Give one more role to somebody who has one here' })
  @ApiCreatedResponse({ standardSchema: grantAnswer })
  give(
    @Param('community') community: string,
    @Param('account') account: string,
    @Body({ schema: wantedRole }) body: WantedRole,
    @CurrentAccount() by: Account,
  ): Promise<z.infer<typeof grantAnswer> | Denial> {
    return this.accounts.give(community, account, body, by);
  }

  @Delete('grants/:grant')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a role back; the last coordinator stays' })
  @ApiNoContentResponse()
  take(@Param('community') community: string, @Param('grant') grant: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.accounts.take(community, grant, by);
  }

  @Post('accounts/:account/reset-link')
  @ApiOperation({ summary: 'A link to choose a new passphrase, for somebody of whom you look after every role' })
  @ApiCreatedResponse({ standardSchema: linkAnswer })
  resetLink(
    @Param('community') community: string,
    @Param('account') account: string,
    @CurrentAccount() by: Account,
    @CurrentGrants() own: readonly Grant[],
  ): Promise<z.infer<typeof linkAnswer> | Denial> {
    return this.accounts.resetLink(community, account, by, own);
  }
}
