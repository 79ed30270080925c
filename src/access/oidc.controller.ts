import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Redirect, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { type Denial, isDenial } from '../config/denial.js';
import { oidcAnswer, oidcStartSchema, oidcUrlAnswer } from './access.schemas.js';
import { AccessService } from './access.service.js';
import type { Account } from './account-store.js';
import { CurrentAccount, LoggedIn, Public } from './guards.js';
import { type Leaving, OidcService } from './oidc.service.js';

type UrlAnswer = z.infer<typeof oidcUrlAnswer>;

/** Logging in with an account from elsewhere (OpenID Connect). */
@ApiTags('access')
@Controller('api/oidc')
export class OidcController {
  constructor(
    @Inject(OidcService) private readonly oidc: OidcService,
    @Inject(AccessService) private readonly access: AccessService,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Whether one can log in with an account from elsewhere, and how people call it' })
  @ApiOkResponse({ standardSchema: oidcAnswer })
  way(): z.infer<typeof oidcAnswer> {
    return this.oidc.way;
  }

  @Public()
  @Post('start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Where to go to log in, or to accept an invitation' })
  @ApiOkResponse({ standardSchema: oidcUrlAnswer })
  async start(@Body({ schema: oidcStartSchema }) body: z.infer<typeof oidcStartSchema>, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<UrlAnswer | Denial> {
    return this.leave(await this.oidc.start(body.invitation, request.ip ?? ''), response);
  }

  @LoggedIn()
  @Post('link')
  @HttpCode(200)
  @ApiOperation({ summary: 'Where to go to link an account from elsewhere to your own' })
  @ApiOkResponse({ standardSchema: oidcUrlAnswer })
  async link(@CurrentAccount() account: Account, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<UrlAnswer | Denial> {
    return this.leave(await this.oidc.startLink(account, request.ip ?? ''), response);
  }

  @LoggedIn()
  @Delete('link')
  @HttpCode(204)
  @ApiOperation({ summary: 'Log in with your passphrase only' })
  @ApiNoContentResponse()
  unlink(@CurrentAccount() account: Account): Promise<Denial | undefined> {
    return this.oidc.unlink(account);
  }

  @Public()
  @Get('callback')
  @Redirect()
  @ApiOperation({ summary: 'Where the provider sends the browser back to' })
  @ApiFoundResponse({ description: 'On to the pages; with the name of the refusal behind `#oidc=` when it did not work' })
  async callback(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<{ url: string; statusCode: number }> {
    const { to, token } = await this.oidc.finish(request.originalUrl, request.headers.cookie);
    response.append('Set-Cookie', this.oidc.cookie.clear());
    if (token !== null) response.append('Set-Cookie', this.access.cookie.set(token));
    return { url: to, statusCode: 302 };
  }

  private leave(leaving: Leaving | Denial, response: Response): UrlAnswer | Denial {
    if (isDenial(leaving)) return leaving;
    response.append('Set-Cookie', this.oidc.cookie.set(leaving.browser));
    return { url: leaving.url };
  }
}
