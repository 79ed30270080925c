import { Inject, Injectable } from '@nestjs/common';
import { Places } from '../access/places.js';
import type { Grant } from '../access/rights.js';
import { type Denial, isDenial } from '../config/denial.js';
import { type Reading, readingFor } from './readers.js';
import type { Report } from './report.js';
import { ReportsService } from './reports.service.js';

/** What of a meeting somebody may read; every page and file of it asks here. */
@Injectable()
export class ReadableReports {
  constructor(
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** Which version of what is left of a meeting somebody gets. @param version value of `?for=`, of any shape */
  reading(session: string, version: unknown, grants: readonly Grant[]): Promise<Reading | Denial> {
    return readingFor(this.places, grants, 'meeting.read', session, version);
  }

  /** The report that somebody gets. @param version value of `?for=`, of any shape */
  async report(session: string, version: unknown, grants: readonly Grant[]): Promise<{ readonly report: Report; readonly reading: Reading } | Denial> {
    const reading = await this.reading(session, version, grants);
    if (isDenial(reading)) return reading;
    const report = await this.reports.report(session, reading.readers);
    return isDenial(report) ? report : { report, reading };
  }
}
