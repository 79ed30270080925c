import { Controller, Get, Inject, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentGrants, Needs } from '../../access/guards.js';
import type { Grant } from '../../access/rights.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { type Asked, AskedFor } from '../asked.js';
import { fileName } from '../file-name.js';
import { reportPaper } from '../paper/report-paper.js';
import { READERS } from '../report.js';
import { ReadableReports } from '../readable-reports.js';
import { sendWord, WORD_TYPE } from './send-word.js';
import { wordFile } from './word-file.js';

/** The report of a meeting as a Word file. */
@ApiTags('reports')
@Controller('api/meetings/:id')
export class ReportWordController {
  constructor(@Inject(ReadableReports) private readonly reports: ReadableReports) {}

  @Needs('meeting.see', 'id')
  @Get('report.docx')
  @ApiOperation({ summary: 'The report of a meeting as a Word file' })
  @ApiQuery({ name: 'for', enum: READERS, required: false })
  @ApiQuery({ name: 'lang', enum: ['nl', 'en'], required: false })
  @ApiProduces(WORD_TYPE)
  async word(@Param('id') id: string, @AskedFor() { version, speaker }: Asked, @CurrentGrants() grants: readonly Grant[], @Res({ passthrough: true }) response: Response): Promise<StreamableFile | Denial> {
    const found = await this.reports.report(id, version, grants);
    if (isDenial(found)) return found;
    return sendWord(response, fileName(found.report, speaker, 'docx'), await wordFile(reportPaper(found.report, speaker), speaker));
  }
}
