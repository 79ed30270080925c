import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentGrants, Needs } from '../access/guards.js';
import { Places } from '../access/places.js';
import type { Grant } from '../access/rights.js';
import { type Denial, isDenial } from '../config/denial.js';
import { fileName } from './file-name.js';
import { readingFor } from './readers.js';
import { READERS, type Report } from './report.js';
import { reportMarkdown } from './report-markdown.js';
import { ReportsService } from './reports.service.js';
import { speakerFor } from './speaker.js';

const FOR = { name: 'for', enum: READERS, required: false, description: 'The people of the meeting, for who facilitates it; or everybody: then without what was for the group only' } as const;
const LANG = { name: 'lang', enum: ['nl', 'en'], required: false } as const;

/** The report of a meeting as data and as a file. */
@ApiTags('reports')
@Needs('meeting.see', 'id')
@Controller('api/meetings/:id')
export class ReportsController {
  constructor(
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(Places) private readonly places: Places,
  ) {}

  @Get('report')
  @ApiOperation({ summary: 'The report of a meeting, also while it goes on' })
  @ApiQuery(FOR)
  @ApiOkResponse({ description: 'See `Report` in src/reports/report.ts' })
  async report(@Param('id') id: string, @Query('for') asked: unknown, @CurrentGrants() grants: readonly Grant[]): Promise<Report | Denial> {
    const reading = await readingFor(this.places, grants, 'meeting.read', id, asked);
    return isDenial(reading) ? reading : this.reports.report(id, reading.readers);
  }

  @Get('report.md')
  @ApiOperation({ summary: 'The report as a Markdown file' })
  @ApiQuery(FOR)
  @ApiQuery(LANG)
  @ApiProduces('text/markdown')
  async markdown(
    @Param('id') id: string,
    @Query('for') asked: unknown,
    @Query('lang') language: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @CurrentGrants() grants: readonly Grant[],
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | Denial> {
    const report = await this.report(id, asked, grants);
    if (isDenial(report)) return report;
    const speaker = speakerFor(language, accepted);
    response.attachment(fileName(report, speaker)).type('text/markdown; charset=utf-8');
    return reportMarkdown(report, speaker);
  }
}
