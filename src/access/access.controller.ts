import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { type Denial, isDenial } from '../config/denial.js';
import { securityEvent } from '../config/logging/security.js';
import { whoAsked } from '../config/told-denials.js';
import { AccessService, type Entered } from './access.service.js';
import type { Account } from './account-store.js';
import { accountAnswer, forgottenAnswer, loginSchema, resetAskAnswer, resetAskSchema, resetSchema, setupAnswer, setupSchema } from './access.schemas.js';
import { ForgottenService } from './forgotten.service.js';
import { Public } from './guards.js';

type AccountAnswer = { account: Account };

/** First run, log in, log out, forgotten passphrase. */
@ApiTags('access')
@Controller('api')
export class AccessController {
  constructor(
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(ForgottenService) private readonly forgotten: ForgottenService,
  ) {}

  @Public()
  @Get('setup')
  @ApiOperation({ summary: 'Whether the first account must still be made' })
  @ApiOkResponse({ standardSchema: setupAnswer })
  async setupNeeded(): Promise<z.infer<typeof setupAnswer>> {
    return { needed: await this.access.setupNeeded() };
  }

  @Public()
  @Post('setup')
  @ApiOperation({ summary: 'Make the first account, with the link that the server printed' })
  @ApiCreatedResponse({ standardSchema: accountAnswer })
  async setUp(@Body({ schema: setupSchema }) body: z.infer<typeof setupSchema>, @Res({ passthrough: true }) response: Response): Promise<AccountAnswer | Denial> {
    return this.welcome(await this.access.setUp(body), response, 'login');
  }

  @Public()
  @Post('login')
  @HttpCode(200)
  @ApiOperation({ summary: 'Log in' })
  @ApiOkResponse({ standardSchema: accountAnswer })
  async logIn(
    @Body({ schema: loginSchema }) body: z.infer<typeof loginSchema>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccountAnswer | Denial> {
    return this.welcome(await this.access.logIn(body, request.ip ?? ''), response, 'login');
  }

  @Public()
  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ summary: 'Log out' })
  @ApiNoContentResponse()
  async logOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.access.logOut(request.headers.cookie);
    response.append('Set-Cookie', this.access.cookie.clear());
  }

  @Public()
  @Get('reset')
  @ApiOperation({ summary: 'Whether a link for a new passphrase can be asked for' })
  @ApiOkResponse({ standardSchema: forgottenAnswer })
  canAsk(): z.infer<typeof forgottenAnswer> {
    return { byPost: this.forgotten.byPost };
  }

  @Public()
  @Post('reset/ask')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a link to choose a new passphrase; goes by e-mail to who has an account' })
  @ApiAcceptedResponse({ standardSchema: resetAskAnswer })
  ask(@Body({ schema: resetAskSchema }) body: z.infer<typeof resetAskSchema>, @Req() request: Request): z.infer<typeof resetAskAnswer> | Denial {
    return this.forgotten.ask(body.email, request.ip ?? '');
  }

  @Public()
  @Post('reset')
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose a new passphrase, with a link' })
  @ApiOkResponse({ standardSchema: accountAnswer })
  async reset(@Body({ schema: resetSchema }) body: z.infer<typeof resetSchema>, @Res({ passthrough: true }) response: Response): Promise<AccountAnswer | Denial> {
    return this.welcome(await this.access.reset(body), response, 'passphrase-reset');
  }

  private welcome(outcome: Entered | Denial, response: Response, event: 'login' | 'passphrase-reset'): AccountAnswer | Denial {
    if (isDenial(outcome)) return outcome;
    securityEvent(event, { ...whoAsked(response.req), account: outcome.account.id });
    response.append('Set-Cookie', this.access.cookie.set(outcome.token));
    return { account: outcome.account };
  }
}
