import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Needs } from '../../access/guards.js';
import { type Denial, deny } from '../../config/denial.js';
import { identifier } from '../../engine/text.js';
import { changedExperimentSchema, type Experiment, experimentAnswer, experimentsAnswer, type ExperimentFacts, newExperimentSchema, pointingIn } from './experiment.js';
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
  add(@Param('team') team: string, @Body({ schema: newExperimentSchema }) body: z.infer<typeof newExperimentSchema>): Promise<Experiment | Denial> {
    const { checked, ...facts } = body;
    return this.unmeant(facts, checked) ?? this.experiments.add(team, facts);
  }

  @Needs('team.manage', 'team')
  @Put(':item')
  @ApiOperation({ summary: 'Change an experiment, or say what came of it' })
  @ApiOkResponse({ standardSchema: experimentAnswer })
  change(@Param('team') team: string, @Param('item', idParam) item: string, @Body({ schema: changedExperimentSchema }) body: z.infer<typeof changedExperimentSchema>): Promise<Experiment | Denial> {
    const { version, checked, ...facts } = body;
    return this.unmeant(facts, checked) ?? this.experiments.change(team, item, facts, version);
  }

  @Needs('team.manage', 'team')
  @Delete(':item')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an experiment out' })
  @ApiNoContentResponse()
  remove(@Param('team') team: string, @Param('item', idParam) item: string): Promise<Denial | undefined> {
    return this.experiments.remove(team, item);
  }

  /** A text that may point at a person is kept when who sends it was shown so (rule 19). */
  private unmeant(facts: ExperimentFacts, checked: boolean): Promise<Denial> | undefined {
    const field = checked ? null : pointingIn(facts);
    return field === null ? undefined : Promise.resolve(deny('points-at-person', field));
  }
}
