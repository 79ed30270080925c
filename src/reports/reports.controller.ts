import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Needs } from '../access/guards.js';
import { type Denial, isDenial } from '../config/denial.js';
import { fileName } from './file-name.js';
import { READERS, type Report } from './report.js';
import { reportMarkdown } from './report-markdown.js';
import { ReportsService } from './reports.service.js';
import { speakerFor } from './speaker.js';

/** The report of a meeting as data and as a text file. */
@ApiTags('reports')
@Needs('meeting.see', 'id')
@Controller('api/meetings/:id')
export class ReportsController {
  constructor(@Inject(ReportsService) private readonly reports: ReportsService) {}

  @Get('report')
  @ApiOperation({ summary: 'The report of a meeting, also while it goes on' })
  @ApiQuery({ name: 'for', enum: READERS, required: false, description: 'The people of the meeting, or everybody: then without what was for the group only' })
  @ApiOkResponse({ description: 'See `Report` in src/reports/report.ts' })
  report(@Param('id') id: string, @Query('for') readers: unknown): Promise<Report | Denial> {
    return this.reports.report(id, readers);
  }

  @Get('report.md')
  @ApiOperation({ summary: 'The report as a Markdown file' })
  @ApiQuery({ name: 'for', enum: READERS, required: false })
  @ApiQuery({ name: 'lang', enum: ['nl', 'en'], required: false })
  @ApiProduces('text/markdown')
  async markdown(
    @Param('id') id: string,
    @Query('for') readers: unknown,
    @Query('lang') language: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | Denial> {
    const report = await this.reports.report(id, readers);
    if (isDenial(report)) return report;
    const speaker = speakerFor(language, accepted);
    response.attachment(fileName(report, speaker)).type('text/markdown; charset=utf-8');
    return reportMarkdown(report, speaker);
  }
}
