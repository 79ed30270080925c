import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../../access/guards.js';
import type { Denial } from '../../../config/denial.js';
import { type PicturesAnswer, picturesAnswer } from '../pictures.answers.js';
import { periodFilter } from '../review.schemas.js';
import { PicturesService } from './pictures.service.js';

/** What there is to look at rather than to read. */
@ApiTags('review')
@Needs('community.review', 'community')
@Controller('api/communities/:community/pictures')
export class PicturesController {
  constructor(@Inject(PicturesService) private readonly pictures: PicturesService) {}

  @Get()
  @ApiOperation({ summary: 'Three levels over time, carry-over, pulses and perspectives: of teams, never of persons, and without figures for small groups' })
  @ApiQuery({ name: 'period', required: false, type: String, description: 'Id of a period; left out for all of them' })
  @ApiOkResponse({ standardSchema: picturesAnswer })
  look(@Param('community') community: string, @Query('period', { schema: periodFilter }) period: string | undefined): Promise<PicturesAnswer | Denial> {
    return this.pictures.pictures(community, period ?? null);
  }
}
