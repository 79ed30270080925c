import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, Needs } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { identifier } from '../../engine/text.js';
import { keepTemplateSchema, type OwnTemplateAnswer, ownTemplateAnswer, type TemplateWish } from './own-template.js';
import { OwnTemplates } from './own-templates.service.js';

/** Templates that a community makes of its own meetings. */
@ApiTags('meetings')
@Controller('api')
export class OwnTemplatesController {
  constructor(@Inject(OwnTemplates) private readonly templates: OwnTemplates) {}

  @Needs('community.see', 'community')
  @Get('communities/:community/templates')
  @ApiOperation({ summary: 'Templates of this community, by name' })
  @ApiOkResponse({ standardSchema: z.array(ownTemplateAnswer) })
  list(@Param('community') community: string): Promise<OwnTemplateAnswer[]> {
    return this.templates.list(community);
  }

  @Needs('meeting.plan', 'id')
  @Post('meetings/:id/template')
  @ApiOperation({ summary: 'Keep the programme of a meeting as a template of its community' })
  @ApiCreatedResponse({ standardSchema: ownTemplateAnswer })
  keep(@Param('id') id: string, @Body({ schema: keepTemplateSchema }) body: TemplateWish, @CurrentAccount() account: Account): Promise<OwnTemplateAnswer | Denial> {
    return this.templates.keep(id, body, account);
  }

  @Needs('community.manage', 'community')
  @Delete('communities/:community/templates/:template')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a template of this community' })
  @ApiNoContentResponse()
  remove(@Param('community') community: string, @Param('template', { schema: identifier }) template: string, @CurrentAccount() account: Account): Promise<Denial | undefined> {
    return this.templates.remove(community, template, account);
  }
}
