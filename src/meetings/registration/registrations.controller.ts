import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, Needs, Public } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { PublishingService } from './publishing.service.js';
import {
  type LookAnswer,
  lookAnswer,
  lookSchema,
  publishedAnswer,
  publishSchema,
  type RegisteredAnswer,
  registeredAnswer,
  type RegistrationsAnswer,
  registrationsAnswer,
  wishSchema,
} from './registration.js';
import { RegistrationsService } from './registrations.service.js';

/** Who registered for a meeting, for its facilitators; and what is public of it afterwards. */
@ApiTags('registrations')
@Controller('api')
export class RegistrationsController {
  constructor(
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
    @Inject(PublishingService) private readonly publishing: PublishingService,
  ) {}

  @Needs('meeting.see', 'id')
  @Get('meetings/:id/registrations')
  @ApiOperation({ summary: 'Who registered, who waits and who came' })
  @ApiOkResponse({ standardSchema: registrationsAnswer })
  list(@Param('id') id: string): Promise<RegistrationsAnswer | Denial> {
    return this.registrations.list(id);
  }

  @Needs('meeting.plan', 'id')
  @Post('meetings/:id/registrations')
  @ApiOperation({ summary: 'Register somebody else; an e-mail address that is registered already keeps its place' })
  @ApiCreatedResponse({ standardSchema: registeredAnswer })
  add(@Param('id') id: string, @Body({ schema: wishSchema }) body: z.infer<typeof wishSchema>): Promise<RegisteredAnswer | Denial> {
    return this.registrations.registerFor(id, body);
  }

  @Needs('meeting.plan', 'id')
  @Delete('meetings/:id/registrations/:registration')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel a registration; who was first on the waiting list gets the place' })
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Param('registration') registration: string, @CurrentAccount() account: Account): Promise<Denial | undefined> {
    return this.registrations.remove(id, registration, account);
  }

  @Needs('meeting.manage', 'id')
  @Post('meetings/:id/publish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put the harvest on the public page, or take it off' })
  @ApiOkResponse({ standardSchema: publishedAnswer })
  publish(@Param('id') id: string, @Body({ schema: publishSchema }) { on }: z.infer<typeof publishSchema>, @CurrentAccount() account: Account): Promise<z.infer<typeof publishedAnswer> | Denial> {
    return this.publishing.publish(id, on, account);
  }

  @Public()
  @Post('registration/look')
  @HttpCode(200)
  @ApiOperation({ summary: 'The registration behind the link of a visitor, for the join page of their phone' })
  @ApiOkResponse({ standardSchema: lookAnswer })
  look(@Body({ schema: lookSchema }) { token }: z.infer<typeof lookSchema>): Promise<LookAnswer | Denial> {
    return this.registrations.look(token);
  }
}
