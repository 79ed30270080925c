import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DATABASE } from '../config/config.module.js';
import type { Database } from '../config/database.js';
import { identifier } from '../engine/text.js';
import { auditAnswer } from './access.schemas.js';
import { readAudit } from './audit-trail.js';
import { Needs } from './guards.js';

const moment = z.coerce.number().int('malformed').min(0, 'malformed').max(Number.MAX_SAFE_INTEGER, 'malformed').optional();

/** Who changed what in a community: people, roles, visibility and deletion. */
@ApiTags('access')
@Controller('api/communities/:community/audit')
export class AuditController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Needs('community.audit', 'community')
  @Get()
  @ApiOperation({ summary: 'The audit trail, the newest change first' })
  @ApiQuery({ name: 'before', required: false, type: Number, description: 'Only what was earlier, in milliseconds since 1970' })
  @ApiQuery({ name: 'about', required: false, type: String, description: 'Only what was done to this, by its id' })
  @ApiOkResponse({ standardSchema: auditAnswer })
  read(
    @Param('community') community: string,
    @Query('before', { schema: moment }) before: number | undefined,
    @Query('about', { schema: identifier.optional() }) about: string | undefined,
  ): Promise<z.infer<typeof auditAnswer>> {
    return readAudit(this.database.query, community, before ?? Number.MAX_SAFE_INTEGER, about ?? null);
  }
}
