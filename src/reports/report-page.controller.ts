import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Controller, Get, Header, Inject, Param, StreamableFile, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentGrants, Needs, Public } from '../access/guards.js';
import type { Grant } from '../access/rights.js';
import { type Denial, deny, isDenial } from '../config/denial.js';
import { AsPage } from './as-page.js';
import { type Asked, AskedFor } from './asked.js';
import { reportPage } from './report-page.js';
import { ReportPageFilter } from './report-page.filter.js';
import { ReadableReports } from './readable-reports.js';

/** The style sheet, in the order in which its parts count. */
const STYLES = ['report.css', 'report-parts.css', 'paper.css', 'paper-pictures.css', '../pictures/pictures.css', 'report-print.css'] as const;

/** Fonts that the style sheet names. */
const FONTS: ReadonlySet<string> = new Set(['atkinson-hyperlegible-next-latin-wght-normal.woff2', 'atkinson-hyperlegible-next-latin-ext-wght-normal.woff2']);

/** The report as a page, to be read, printed and sent. It has no script at all. */
@ApiExcludeController()
@UseFilters(ReportPageFilter)
@Controller('verslag')
export class ReportPageController {
  constructor(@Inject(ReadableReports) private readonly reports: ReadableReports) {}

  @Public()
  @Get('assets/report.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  async css(): Promise<string> {
    const files = STYLES.map((name) => readFile(new URL(name, import.meta.url), 'utf8'));
    return (await Promise.all(files)).join('\n');
  }

  @Public()
  @Get('assets/:font')
  @Header('Cache-Control', 'max-age=31536000, immutable')
  async font(@Param('font') name: string): Promise<StreamableFile | Denial> {
    if (!FONTS.has(name)) return deny('not-found');
    const file = createRequire(import.meta.url).resolve(`@fontsource-variable/atkinson-hyperlegible-next/files/${name}`);
    return new StreamableFile(await readFile(file), { type: 'font/woff2' });
  }

  @Needs('meeting.see', 'id')
  @Get(':id')
  @AsPage()
  async page(@Param('id') id: string, @AskedFor() asked: Asked, @CurrentGrants() grants: readonly Grant[]): Promise<string | Denial> {
    const found = await this.reports.report(id, asked.version, grants);
    return isDenial(found) ? found : reportPage(found.report, asked.speaker, found.reading);
  }
}
