import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentGrants, Needs } from '../access/guards.js';
import type { Grant } from '../access/rights.js';
import { type Denial, isDenial } from '../config/denial.js';
import { type Asked, AskedFor } from './asked.js';
import { fileName } from './file-name.js';
import { paperMarkdown } from './paper/paper-markdown.js';
import { reportPaper } from './paper/report-paper.js';
import { READERS, type Report } from './report.js';
import { ReadableReports } from './readable-reports.js';

const FOR = { name: 'for', enum: READERS, required: false, description: 'The people of the meeting, for who facilitates it; or everybody: then without what was for the group only' } as const;
const LANG = { name: 'lang', enum: ['nl', 'en'], required: false } as const;

/** The report of a meeting as data and as a file. */
@ApiTags('reports')
@Needs('meeting.see', 'id')
@Controller('api/meetings/:id')
export class ReportsController {
  constructor(@Inject(ReadableReports) private readonly reports: ReadableReports) {}

  @Get('report')
  @ApiOperation({ summary: 'The report of a meeting, also while it goes on' })
  @ApiQuery(FOR)
  @ApiOkResponse({ description: 'See `Report` in src/reports/report.ts' })
  async report(@Param('id') id: string, @AskedFor() { version }: Asked, @CurrentGrants() grants: readonly Grant[]): Promise<Report | Denial> {
    const found = await this.reports.report(id, version, grants);
    return isDenial(found) ? found : found.report;
  }

  @Get('report.md')
  @ApiOperation({ summary: 'The report as a Markdown file' })
  @ApiQuery(FOR)
  @ApiQuery(LANG)
  @ApiProduces('text/markdown')
  async markdown(@Param('id') id: string, @AskedFor() asked: Asked, @CurrentGrants() grants: readonly Grant[], @Res({ passthrough: true }) response: Response): Promise<string | Denial> {
    const report = await this.report(id, asked, grants);
    if (isDenial(report)) return report;
    response.attachment(fileName(report, asked.speaker)).type('text/markdown; charset=utf-8');
    return paperMarkdown(reportPaper(report, asked.speaker));
  }
}
