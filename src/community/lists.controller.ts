import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Account } from '../access/account-store.js';
import { CurrentAccount, Needs } from '../access/guards.js';
import type { Denial } from '../config/denial.js';
import { periodAnswer, perspectiveAnswer } from './community.answers.js';
import { idParam, nameSchema, orderSchema, periodSchema } from './community.schemas.js';
import { ListsService } from './lists.service.js';
import type { Period } from './period-store.js';
import type { Perspective } from './perspective-store.js';

type Name = z.infer<typeof nameSchema>;
type PeriodBody = z.infer<typeof periodSchema>;

/** The perspectives and periods of a community. */
@ApiTags('community')
@Controller('api/communities/:community')
export class ListsController {
  constructor(@Inject(ListsService) private readonly lists: ListsService) {}

  @Needs('community.manage', 'community')
  @Post('perspectives')
  @ApiOperation({ summary: 'Add a perspective, at the end' })
  @ApiCreatedResponse({ standardSchema: perspectiveAnswer })
  addPerspective(@Param('community') community: string, @Body({ schema: nameSchema }) { name }: Name): Promise<Perspective | Denial> {
    return this.lists.addPerspective(community, name);
  }

  @Needs('community.manage', 'community')
  @Put('perspectives/order')
  @ApiOperation({ summary: 'Put the perspectives in order' })
  @ApiOkResponse({ standardSchema: z.array(perspectiveAnswer) })
  order(@Param('community') community: string, @Body({ schema: orderSchema }) { ids }: z.infer<typeof orderSchema>): Promise<Perspective[] | Denial> {
    return this.lists.orderPerspectives(community, ids);
  }

  @Needs('community.manage', 'community')
  @Put('perspectives/:item')
  @ApiOperation({ summary: 'Rename a perspective' })
  @ApiOkResponse({ standardSchema: perspectiveAnswer })
  renamePerspective(@Param('community') community: string, @Param('item', idParam) item: string, @Body({ schema: nameSchema }) { name }: Name): Promise<Perspective | Denial> {
    return this.lists.renamePerspective(community, item, name);
  }

  @Needs('community.manage', 'community')
  @Delete('perspectives/:item')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a perspective that nobody has and no team wants' })
  @ApiNoContentResponse()
  removePerspective(@Param('community') community: string, @Param('item', idParam) item: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.lists.removePerspective(community, item, by);
  }

  @Needs('community.manage', 'community')
  @Post('periods')
  @ApiOperation({ summary: 'Add a period' })
  @ApiCreatedResponse({ standardSchema: periodAnswer })
  addPeriod(@Param('community') community: string, @Body({ schema: periodSchema }) body: PeriodBody): Promise<Period> {
    return this.lists.addPeriod(community, body);
  }

  @Needs('community.manage', 'community')
  @Put('periods/:item')
  @ApiOperation({ summary: 'Change a period' })
  @ApiOkResponse({ standardSchema: periodAnswer })
  changePeriod(@Param('community') community: string, @Param('item', idParam) item: string, @Body({ schema: periodSchema }) body: PeriodBody): Promise<Period | Denial> {
    return this.lists.changePeriod(community, { ...body, id: item });
  }

  @Needs('community.manage', 'community')
  @Delete('periods/:item')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a period in which no team works' })
  @ApiNoContentResponse()
  removePeriod(@Param('community') community: string, @Param('item', idParam) item: string, @CurrentAccount() by: Account): Promise<Denial | undefined> {
    return this.lists.removePeriod(community, item, by);
  }
}
