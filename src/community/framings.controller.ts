import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Needs } from '../access/guards.js';
import type { Denial } from '../config/denial.js';
import { type FramingAnswer, framingAnswer } from './community.answers.js';
import { changedFramingSchema, framingSchema, idParam } from './community.schemas.js';
import { FramingsService } from './framings.service.js';

/** The opgave of a team. */
@ApiTags('community')
@Controller('api/teams/:team/framings')
export class FramingsController {
  constructor(@Inject(FramingsService) private readonly framings: FramingsService) {}

  @Needs('team.manage', 'team')
  @Post()
  @ApiOperation({ summary: 'Put a framing of the opgave beside the others' })
  @ApiCreatedResponse({ standardSchema: framingAnswer })
  add(@Param('team') team: string, @Body({ schema: framingSchema }) body: z.infer<typeof framingSchema>): Promise<FramingAnswer | Denial> {
    return this.framings.add(team, body);
  }

  @Needs('team.manage', 'team')
  @Post(':thread')
  @ApiOperation({ summary: 'Say a framing anew; `version` is the newest one that was seen' })
  @ApiCreatedResponse({ standardSchema: framingAnswer })
  change(@Param('team') team: string, @Param('thread', idParam) thread: string, @Body({ schema: changedFramingSchema }) body: z.infer<typeof changedFramingSchema>): Promise<FramingAnswer | Denial> {
    const { version, ...facts } = body;
    return this.framings.change(team, thread, facts, version);
  }

  @Needs('team.manage', 'team')
  @Post(':thread/retire')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a framing hold no longer' })
  @ApiOkResponse({ standardSchema: framingAnswer })
  retire(@Param('team') team: string, @Param('thread', idParam) thread: string): Promise<FramingAnswer | Denial> {
    return this.framings.retire(team, thread, true);
  }

  @Needs('team.manage', 'team')
  @Post(':thread/restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a framing hold again' })
  @ApiOkResponse({ standardSchema: framingAnswer })
  restore(@Param('team') team: string, @Param('thread', idParam) thread: string): Promise<FramingAnswer | Denial> {
    return this.framings.retire(team, thread, false);
  }
}
