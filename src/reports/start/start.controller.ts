import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentGrants, LoggedIn } from '../../access/guards.js';
import type { Grant } from '../../access/rights.js';
import { type Start, startAnswer } from './start.schemas.js';
import { StartService } from './start.service.js';

/** The start page of who is logged in. */
@ApiTags('reports')
@LoggedIn()
@Controller('api/start')
export class StartController {
  constructor(@Inject(StartService) private readonly starts: StartService) {}

  @Get()
  @ApiOperation({ summary: 'What asks for attention: today, what is not ready yet, what came in' })
  @ApiOkResponse({ standardSchema: startAnswer })
  start(@CurrentGrants() grants: readonly Grant[]): Promise<Start> {
    return this.starts.start(grants);
  }
}
