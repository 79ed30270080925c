import type { LearningLog } from '../../src/learning/learning.schemas.js';
import type { Report } from '../../src/reports/report.js';
import type { Rest } from '../support/rest-client.js';
import { until } from '../support/retry.js';
import type { Differences } from './differences.js';
import type { Ledger } from './ledger.js';

/** What remains of a meeting, as whoever may read it gets it. */
export interface Remains {
  readonly report: Report;
  readonly log: LearningLog;
  /** Everything that goes out, as text: reports in every form and for every reader, and the learning log. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Asks for the report and the learning log of a meeting that was closed just now. */
export async function readRemains(rest: Rest, session: string): Promise<Remains> {
  const at = `/api/meetings/${session}`;
  const report = await until('the final report', async () => {
    const found = await rest.get<Report>(`${at}/report?for=team`);
    return found.status === 'final' ? found : null;
  });
  const log = await rest.get<LearningLog>(`${at}/log`);
  const texts = new Map([
    ['report for the team', JSON.stringify(report)],
    ['learning log', JSON.stringify(log)],
  ]);
  for (const path of [`${at}/report?for=community`, `${at}/report.md?for=team`, `${at}/report.md?for=community&lang=en`, `/verslag/${session}`]) {
    const { body } = await rest.ask<unknown>('GET', path);
    texts.set(path.replace(session, ''), typeof body === 'string' ? body : JSON.stringify(body));
  }
  return { report, log, texts };
}

/** Compares what was acknowledged and shared with what is in the report and the learning log. */
export function auditRemains({ report, log }: Remains, ledger: Ledger, differences: Differences): void {
  const views = report.decisions.flatMap((d) => d.views.map((v) => v.text));
  const needs = report.decisions.flatMap((d) => d.needs.map((n) => n.text));
  const entries = Object.values(log.levels).flatMap((level) => level.map((e) => e.text));
  const places: Readonly<Record<string, readonly string[]>> = { 'minority-round/add-view': views, 'minority-round/give-need': needs, 'reflection/write': entries };
  const own = new Set(ledger.planted.filter((p) => !p.shown).map((p) => p.text));
  for (const { type, id, text } of ledger.contributions) {
    const place = places[type];
    if (place && !own.has(text)) differences.found(id, place.filter((t) => t === text).length, `${type} in what remains`);
  }
}
