import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, Needs } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { type KeepingAnswer, keepingAnswer, retentionSchema, type RetentionWish, wouldSchema } from './keeping.schemas.js';
import { RetentionService } from './retention.service.js';

/** How long a community keeps what. */
@ApiTags('keeping')
@Controller('api/communities/:community/retention')
export class KeepingController {
  constructor(@Inject(RetentionService) private readonly retention: RetentionService) {}

  @Needs('community.manage', 'community')
  @Get()
  @ApiOperation({ summary: 'How long what is kept, and what the next purge takes; with other values (all three) what it would take then' })
  @ApiOkResponse({ standardSchema: keepingAnswer })
  get(
    @Param('community') community: string,
    @Query('cardDays', { schema: wouldSchema.cardDays }) cardDays?: number,
    @Query('logMonths', { schema: wouldSchema.logMonths }) logMonths?: number,
    @Query('registrationDays', { schema: wouldSchema.registrationDays }) registrationDays?: number,
  ): Promise<KeepingAnswer | Denial> {
    const all = cardDays !== undefined && logMonths !== undefined && registrationDays !== undefined;
    return this.retention.get(community, all ? { cardDays, logMonths, registrationDays } : undefined);
  }

  @Needs('community.manage', 'community')
  @Put()
  @ApiOperation({ summary: 'Change how long things are kept; shorter destroys at the next purge. `version` is the one that was changed' })
  @ApiOkResponse({ standardSchema: keepingAnswer })
  set(@Param('community') community: string, @Body({ schema: retentionSchema }) body: RetentionWish, @CurrentAccount() by: Account): Promise<KeepingAnswer | Denial> {
    return this.retention.set(community, body, by);
  }
}
