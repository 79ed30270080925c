import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Needs } from '../../access/guards.js';
import type { Denial } from '../../config/denial.js';
import { identifier } from '../../engine/text.js';
import { changedExperimentSchema, type Experiment, experimentAnswer, experimentsAnswer, type ExperimentFacts, experimentSchema } from './experiment.js';
import { ExperimentsService } from './experiments.service.js';

const idParam = { schema: identifier } as const;

/** What a team tries. */
@ApiTags('learning')
@Controller('api/teams/:team/experiments')
export class ExperimentsController {
  constructor(@Inject(ExperimentsService) private readonly experiments: ExperimentsService) {}

  @Needs('team.see', 'team')
  @Get()
  @ApiOperation({ summary: 'What this team tried and tries, oldest first' })
  @ApiOkResponse({ standardSchema: experimentsAnswer })
  list(@Param('team') team: string): Promise<Experiment[]> {
    return this.experiments.list(team);
  }

  @Needs('team.manage', 'team')
  @Post()
  @ApiOperation({ summary: 'Write down an experiment' })
  @ApiCreatedResponse({ standardSchema: experimentAnswer })
  add(@Param('team') team: string, @Body({ schema: experimentSchema }) body: ExperimentFacts): Promise<Experiment | Denial> {
    return this.experiments.add(team, body);
  }

  @Needs('team.manage', 'team')
  @Put(':item')
  @ApiOperation({ summary: 'Change an experiment, or say what came of it' })
  @ApiOkResponse({ standardSchema: experimentAnswer })
  change(@Param('team') team: string, @Param('item', idParam) item: string, @Body({ schema: changedExperimentSchema }) body: z.infer<typeof changedExperimentSchema>): Promise<Experiment | Denial> {
    const { version, ...facts } = body;
    return this.experiments.change(team, item, facts, version);
  }

  @Needs('team.manage', 'team')
  @Delete(':item')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an experiment out' })
  @ApiNoContentResponse()
  remove(@Param('team') team: string, @Param('item', idParam) item: string): Promise<Denial | undefined> {
    return this.experiments.remove(team, item);
  }
}
