import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Needs } from '../access/guards.js';
import type { Denial } from '../config/denial.js';
import { type LearningLog, learningLogSchema } from './learning.schemas.js';
import { LearningService } from './learning.service.js';

/** The learning log of a meeting. */
@ApiTags('learning')
@Controller('api/meetings/:id/log')
export class LearningController {
  constructor(@Inject(LearningService) private readonly learning: LearningService) {}

  @Needs('meeting.see', 'id')
  @Get()
  @ApiOperation({ summary: 'What was shared, on three levels, empty ones too' })
  @ApiOkResponse({ standardSchema: learningLogSchema })
  log(@Param('id') id: string): Promise<LearningLog | Denial> {
    return this.learning.log(id);
  }
}
