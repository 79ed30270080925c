import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Denial } from '../config/denial.js';
import { accountAnswer, meAnswer, ownPassphraseSchema, ownSchema } from './access.schemas.js';
import { AccessService } from './access.service.js';
import type { Account } from './account-store.js';
import { CurrentAccount, CurrentGrants, LoggedIn } from './guards.js';
import { OwnAccountService } from './own-account.service.js';
import type { Grant } from './rights.js';

/** Somebody's own account. */
@ApiTags('access')
@LoggedIn()
@Controller('api/me')
export class MeController {
  constructor(
    @Inject(OwnAccountService) private readonly own: OwnAccountService,
    @Inject(AccessService) private readonly access: AccessService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who is logged in, what they may be and where' })
  @ApiOkResponse({ standardSchema: meAnswer })
  async me(@CurrentAccount() account: Account, @CurrentGrants() grants: readonly Grant[]): Promise<z.infer<typeof meAnswer>> {
    return { account, grants: grants.map(({ role, kind, place, community }) => ({ role, kind, place, community })), login: await this.own.waysIn(account.id) };
  }

  @Put()
  @ApiOperation({ summary: 'Change your name, and the language of letters to you' })
  @ApiOkResponse({ standardSchema: accountAnswer })
  async change(@Body({ schema: ownSchema }) body: z.infer<typeof ownSchema>, @CurrentAccount() account: Account): Promise<z.infer<typeof accountAnswer>> {
    return { account: await this.own.change(account, body) };
  }

  @Post('passphrase')
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose another passphrase; logs out everywhere else' })
  @ApiNoContentResponse()
  changePassphrase(@Body({ schema: ownPassphraseSchema }) body: z.infer<typeof ownPassphraseSchema>, @CurrentAccount() account: Account, @Req() request: Request): Promise<Denial | undefined> {
    return this.own.changePassphrase(account, body, request.headers.cookie);
  }

  @Post('logout-everywhere')
  @HttpCode(204)
  @ApiOperation({ summary: 'Log out on every device, this one too' })
  @ApiNoContentResponse()
  async logOutEverywhere(@CurrentAccount() account: Account, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.own.logOutEverywhere(account);
    response.append('Set-Cookie', this.access.cookie.clear());
  }
}
