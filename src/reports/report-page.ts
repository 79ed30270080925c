import { paperPage } from './paper/paper-page.js';
import { reportPaper } from './paper/report-paper.js';
import type { Reading } from './readers.js';
import type { Report } from './report.js';
import type { Speaker } from './speaker.js';

/** The report as a complete HTML page without script or inline style. */
export function reportPage(report: Report, speaker: Speaker, { ofTheGroup }: Pick<Reading, 'ofTheGroup'> = { ofTheGroup: true }): string {
  const { say, language } = speaker;
  const { session, readers } = report;
  const other = readers === 'team' ? 'community' : 'team';
  const away = [
    ...(ofTheGroup || other === 'community' ? [{ href: `/verslag/${session}?for=${other}&lang=${language}`, name: say(`readers.see-${other}`) }] : []),
    { href: `/api/meetings/${session}/report.md?for=${readers}&lang=${language}`, name: say('readers.markdown') },
    { href: `/api/meetings/${session}/report.docx?for=${readers}&lang=${language}`, name: say('readers.word') },
    { href: `/verslag/${session}/gemist?for=${readers}&lang=${language}`, name: say('readers.missed') },
  ];
  return paperPage(reportPaper(report, speaker), { language, contents: '', note: '', back: { href: `/begeleiding/bijeenkomst/${session}`, name: say('readers.back') }, away, tip: say('readers.print') });
}
