import { Inject, Injectable } from '@nestjs/common';
import { type Denial, deny } from '../config/denial.js';
import { identifier } from '../engine/text.js';
import { type Journal, JOURNAL } from '../journal/journal.js';
import { werkvormen } from '../werkvormen/index.js';
import { buildReport } from './build-report.js';
import { foldSession } from '../journal/fold.js';
import type { Readers, Report } from './report.js';

/** Makes reports from the journal, each time anew: nothing is kept that could differ from what happened. */
@Injectable()
export class ReportsService {
  constructor(@Inject(JOURNAL) private readonly journal: Journal) {}

  /**
   * @param session id of the meeting
   * @param readers for whom; who may have which, says `readingFor`
   * @returns the report, or `session-unknown` for a meeting that was never opened
   */
  async report(session: string, readers: Readers): Promise<Report | Denial> {
    const state = identifier.safeParse(session).success ? await foldSession(this.journal, session, werkvormen) : null;
    return state ? buildReport(state, werkvormen, readers) : deny('session-unknown');
  }
}
