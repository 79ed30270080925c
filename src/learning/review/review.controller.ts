import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Account } from '../../access/account-store.js';
import { CurrentAccount, Needs } from '../../access/guards.js';
import { idParam } from '../../community/community.schemas.js';
import type { Denial } from '../../config/denial.js';
import { entryKeyParam } from '../log/log.schemas.js';
import { BesideService } from './beside.service.js';
import { chosenSchema, remarkSchema, type RemarkWish, type ReviewAnswer, reviewAnswer, type ReviewEntry, reviewEntry, type ReviewQuery, reviewQuery, themesSchema } from './review.schemas.js';
import { ReviewService } from './review.service.js';

/** The desk at which a coordinator reads what people shared with the whole community, and puts something beside it. */
@ApiTags('review')
@Needs('community.review', 'community')
@Controller('api/communities/:community/review')
export class ReviewController {
  constructor(
    @Inject(ReviewService) private readonly review: ReviewService,
    @Inject(BesideService) private readonly beside: BesideService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'A page of shared entries, filtered and searched; never who wrote them, unless they want that, nor when' })
  @ApiQuery({ name: 'q', required: false, type: String, description: 'Words; the last one may be the beginning of one' })
  @ApiOkResponse({ standardSchema: reviewAnswer })
  read(@Param('community') community: string, @Query({ schema: reviewQuery }) query: ReviewQuery): Promise<ReviewAnswer> {
    return this.review.read(community, query);
  }

  @Put('entries/:entry/themes')
  @ApiOperation({ summary: 'Say what an entry is about' })
  @ApiOkResponse({ standardSchema: reviewEntry })
  tag(@Param('community') community: string, @Param('entry', entryKeyParam) entry: string, @Body({ schema: themesSchema }) { themes }: z.infer<typeof themesSchema>): Promise<ReviewEntry | Denial> {
    return this.beside.tag(community, entry, themes);
  }

  @Post('entries/:entry/remarks')
  @ApiOperation({ summary: 'Put a reflection by a stakeholder beside an entry' })
  @ApiCreatedResponse({ standardSchema: reviewEntry })
  remark(@Param('community') community: string, @Param('entry', entryKeyParam) entry: string, @Body({ schema: remarkSchema }) body: RemarkWish, @CurrentAccount() by: Account): Promise<ReviewEntry | Denial> {
    return this.beside.remark(community, entry, body, by);
  }

  @Delete('entries/:entry/remarks/:remark')
  @ApiOperation({ summary: 'Remove a reflection' })
  @ApiOkResponse({ standardSchema: reviewEntry })
  removeRemark(@Param('community') community: string, @Param('entry', entryKeyParam) entry: string, @Param('remark', idParam) remark: string, @CurrentAccount() by: Account): Promise<ReviewEntry | Denial> {
    return this.beside.removeRemark(community, entry, remark, by);
  }

  @Put('entries/:entry/chosen')
  @ApiOperation({ summary: 'Put an entry in the bundle of a period, or take it out' })
  @ApiOkResponse({ standardSchema: reviewEntry })
  choose(@Param('community') community: string, @Param('entry', entryKeyParam) entry: string, @Body({ schema: chosenSchema }) { period }: z.infer<typeof chosenSchema>, @CurrentAccount() by: Account): Promise<ReviewEntry | Denial> {
    return this.beside.choose(community, entry, period, by);
  }

  @Post('entries/:entry/ask')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the author, whoever that is, whether an entry may be public' })
  @ApiOkResponse({ standardSchema: reviewEntry })
  ask(@Param('community') community: string, @Param('entry', entryKeyParam) entry: string, @CurrentAccount() by: Account): Promise<ReviewEntry | Denial> {
    return this.beside.ask(community, entry, by);
  }
}
