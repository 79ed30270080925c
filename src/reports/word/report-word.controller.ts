import { Controller, Get, Headers, Inject, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentGrants, Needs } from '../../access/guards.js';
import { Places } from '../../access/places.js';
import type { Grant } from '../../access/rights.js';
import { type Denial, isDenial } from '../../config/denial.js';
import { fileName } from '../file-name.js';
import { reportPaper } from '../paper/report-paper.js';
import { readingFor } from '../readers.js';
import { READERS } from '../report.js';
import { ReportsService } from '../reports.service.js';
import { speakerFor } from '../speaker.js';
import { sendWord, WORD_TYPE } from './send-word.js';
import { wordFile } from './word-file.js';

/** The report of a meeting as a Word file. */
@ApiTags('reports')
@Controller('api/meetings/:id')
export class ReportWordController {
  constructor(
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(Places) private readonly places: Places,
  ) {}

  @Needs('meeting.see', 'id')
  @Get('report.docx')
  @ApiOperation({ summary: 'The report of a meeting as a Word file' })
  @ApiQuery({ name: 'for', enum: READERS, required: false })
  @ApiQuery({ name: 'lang', enum: ['nl', 'en'], required: false })
  @ApiProduces(WORD_TYPE)
  async word(
    @Param('id') id: string,
    @Query('for') asked: unknown,
    @Query('lang') language: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @CurrentGrants() grants: readonly Grant[],
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | Denial> {
    const reading = await readingFor(this.places, grants, 'meeting.read', id, asked);
    if (isDenial(reading)) return reading;
    const report = await this.reports.report(id, reading.readers);
    if (isDenial(report)) return report;
    const speaker = speakerFor(language, accepted);
    return sendWord(response, fileName(report, speaker, 'docx'), await wordFile(reportPaper(report, speaker), speaker));
  }
}
