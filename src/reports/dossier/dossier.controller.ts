import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CurrentGrants, Needs } from '../../access/guards.js';
import { Places } from '../../access/places.js';
import type { Grant } from '../../access/rights.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { readingFor } from '../readers.js';
import { READERS } from '../report.js';
import { type TeamLearning, teamLearningAnswer } from './dossier.schemas.js';
import { DossierService } from './dossier.service.js';

/** What a team learned over time, as data. */
@ApiTags('reports')
@Needs('team.see', 'team')
@Controller('api/teams/:team')
export class DossierController {
  constructor(
    @Inject(DossierService) private readonly dossiers: DossierService,
    @Inject(Places) private readonly places: Places,
  ) {}

  @Get('learning')
  @ApiOperation({ summary: 'What a team learned, decided and tried over time' })
  @ApiQuery({ name: 'for', enum: READERS, required: false, description: 'With what was shared with the people of the team only, for who is one of them or facilitates it; or what everybody in the community may read' })
  @ApiOkResponse({ standardSchema: teamLearningAnswer })
  async learning(@Param('team') team: string, @Query('for') asked: unknown, @CurrentGrants() grants: readonly Grant[]): Promise<TeamLearning | Denial> {
    const reading = await readingFor(this.places, grants, 'team.read', team, asked);
    return isDenial(reading) ? reading : this.dossiers.ofTeam(team, reading.readers);
  }
}
