import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentGrants, Needs } from '../access/guards.js';
import { Places } from '../access/places.js';
import { type Grant, may } from '../access/rights.js';
import type { Denial } from '../config/denial.js';
import { type LearningLog, learningLogSchema } from './learning.schemas.js';
import { LearningService } from './learning.service.js';

/** The learning log of a meeting. */
@ApiTags('learning')
@Controller('api/meetings/:id/log')
export class LearningController {
  constructor(
    @Inject(LearningService) private readonly learning: LearningService,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** Who looks after a meeting without being one of it, as a coordinator does, reads what was for the whole community (rule 20). */
  @Needs('meeting.see', 'id')
  @Get()
  @ApiOperation({ summary: 'What was shared with who asks, on three levels, empty ones too' })
  @ApiOkResponse({ standardSchema: learningLogSchema })
  async log(@Param('id') id: string, @CurrentGrants() grants: readonly Grant[]): Promise<LearningLog | Denial> {
    const place = await this.places.find('meeting', id);
    return this.learning.log(id, place && may(grants, 'meeting.read', place) ? 'team' : 'community');
  }
}
