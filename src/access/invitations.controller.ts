import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { type Denial, isDenial } from '../config/denial.js';
import { AcceptingService, type OfferInWords } from './accepting.service.js';
import { acceptSchema, accountAnswer, invitationAnswer, invitationSchema, lookAnswer, lookSchema } from './access.schemas.js';
import { AccessService } from './access.service.js';
import type { Account } from './account-store.js';
import { CurrentAccount, LoggedIn, Needs, Public } from './guards.js';
import { InvitationsService, type Invited } from './invitations.service.js';

type AccountAnswer = z.infer<typeof accountAnswer>;

/** Asking people to take a role, and saying yes. */
@ApiTags('access')
@Controller('api')
export class InvitationsController {
  constructor(
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(AcceptingService) private readonly accepting: AcceptingService,
    @Inject(AccessService) private readonly access: AccessService,
  ) {}

  @Needs('community.manage', 'community')
  @Post('communities/:community/invitations')
  @ApiOperation({ summary: 'Ask somebody to take roles in a community' })
  @ApiCreatedResponse({ standardSchema: invitationAnswer })
  invite(@Param('community') community: string, @Body({ schema: invitationSchema }) body: z.infer<typeof invitationSchema>, @CurrentAccount() by: Account): Promise<Invited | Denial> {
    const { grants, ...invitee } = body;
    return this.invitations.invite(community, invitee, grants, by);
  }

  @Needs('community.manage', 'community')
  @Delete('communities/:community/invitations/:invitation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an invitation back' })
  @ApiNoContentResponse()
  withdraw(@Param('community') community: string, @Param('invitation') invitation: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.invitations.withdraw({ community }, invitation, by);
  }

  @Public()
  @Post('invitation/look')
  @HttpCode(200)
  @ApiOperation({ summary: 'What an invitation is for' })
  @ApiOkResponse({ standardSchema: lookAnswer })
  look(@Body({ schema: lookSchema }) body: z.infer<typeof lookSchema>): Promise<OfferInWords | Denial> {
    return this.accepting.look(body.token);
  }

  @Public()
  @Post('invitation/accept')
  @ApiOperation({ summary: 'Accept an invitation with a new account, and log in' })
  @ApiCreatedResponse({ standardSchema: accountAnswer })
  async accept(@Body({ schema: acceptSchema }) body: z.infer<typeof acceptSchema>, @Res({ passthrough: true }) response: Response): Promise<AccountAnswer | Denial> {
    const entered = await this.accepting.accept(body);
    if (isDenial(entered)) return entered;
    response.append('Set-Cookie', this.access.cookie.set(entered.token));
    return { account: entered.account };
  }

  @LoggedIn()
  @Post('invitation/accept-as-me')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept an invitation with the account that is logged in' })
  @ApiOkResponse({ standardSchema: accountAnswer })
  acceptAsMe(@Body({ schema: lookSchema }) body: z.infer<typeof lookSchema>, @CurrentAccount() account: Account): Promise<AccountAnswer | Denial> {
    return this.accepting.acceptAs(body.token, account);
  }
}
