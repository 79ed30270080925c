import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Account } from '../access/account-store.js';
import { CurrentAccount, Needs } from '../access/guards.js';
import type { Denial } from '../config/denial.js';
import { type OrganisationAnswer, organisationAnswer, organisationLine } from './community.answers.js';
import { idParam, nameSchema } from './community.schemas.js';
import { type OrganisationChange, OrganisationsService } from './organisations.service.js';

type Name = z.infer<typeof nameSchema>;

/** The organisations of a community, and the page of one for its contact. */
@ApiTags('community')
@Controller('api')
export class OrganisationsController {
  constructor(@Inject(OrganisationsService) private readonly organisations: OrganisationsService) {}

  @Needs('organisation.see', 'organisation')
  @Get('organisations/:organisation')
  @ApiOperation({ summary: 'One organisation: the teams its people are in, and what those plan' })
  @ApiOkResponse({ standardSchema: organisationAnswer })
  page(@Param('organisation') organisation: string): Promise<OrganisationAnswer | Denial> {
    return this.organisations.page(organisation);
  }

  @Needs('community.manage', 'community')
  @Post('communities/:community/organisations')
  @ApiOperation({ summary: 'Add an organisation' })
  @ApiCreatedResponse({ standardSchema: organisationLine })
  add(@Param('community') community: string, @Body({ schema: nameSchema }) { name }: Name, @CurrentAccount() by: Account): Promise<OrganisationChange | Denial> {
    return this.organisations.add(community, name, by);
  }

  @Needs('community.manage', 'community')
  @Put('communities/:community/organisations/:item')
  @ApiOperation({ summary: 'Rename an organisation' })
  @ApiOkResponse({ standardSchema: organisationLine })
  rename(@Param('community') community: string, @Param('item', idParam) item: string, @Body({ schema: nameSchema }) { name }: Name, @CurrentAccount() by: Account): Promise<OrganisationChange | Denial> {
    return this.organisations.rename(community, item, name, by);
  }

  @Needs('community.manage', 'community')
  @Delete('communities/:community/organisations/:item')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete an organisation that nobody has' })
  @ApiNoContentResponse()
  remove(@Param('community') community: string, @Param('item', idParam) item: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.organisations.remove(community, item, by);
  }

  @Needs('community.manage', 'community')
  @Post('communities/:community/organisations/:item/archive')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put an organisation in the archive: it stays with who has it, and is not chosen anew' })
  @ApiOkResponse({ standardSchema: organisationLine })
  archive(@Param('community') community: string, @Param('item', idParam) item: string, @CurrentAccount() by: Account): Promise<OrganisationChange | Denial> {
    return this.organisations.archive(community, item, true, by);
  }

  @Needs('community.manage', 'community')
  @Post('communities/:community/organisations/:item/restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an organisation out of the archive' })
  @ApiOkResponse({ standardSchema: organisationLine })
  restore(@Param('community') community: string, @Param('item', idParam) item: string, @CurrentAccount() by: Account): Promise<OrganisationChange | Denial> {
    return this.organisations.archive(community, item, false, by);
  }
}
