import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../access/guards.js';
import { compositionAnswer } from '../../community/community.answers.js';
import type { Composition } from '../../community/composition.js';
import type { Denial } from '../../config/denial.js';
import { TableService } from './table.service.js';

/** Whether the right people are at the table. */
@ApiTags('meetings')
@Needs('meeting.see', 'id')
@Controller('api/meetings/:id/table')
export class TableController {
  constructor(@Inject(TableService) private readonly tables: TableService) {}

  @Get()
  @ApiOperation({ summary: 'Who is at the table, who is new, who is missed: facts about the table, never a score of persons' })
  @ApiOkResponse({ standardSchema: compositionAnswer })
  table(@Param('id') id: string): Promise<Composition | Denial> {
    return this.tables.table(id);
  }
}
