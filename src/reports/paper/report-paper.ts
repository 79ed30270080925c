import { harvestBlocks } from '../harvest/index.js';
import type { Report } from '../report.js';
import { sayCourse, sayItem, sayKind, sayLength } from '../sentences.js';
import type { Speaker } from '../speaker.js';
import { type Block, blocks, item, labelled, list, named, type Paper, table, text } from './paper.js';

/** The report of a meeting, for the page, Markdown and Word alike. What came out of it is said in `harvest/`. */
export function reportPaper(report: Report, speaker: Speaker): Paper {
  const { say } = speaker;
  return {
    title: report.title.trim() || say('report'),
    kind: [say('report'), sayKind(report, speaker), speaker.day(report.date)].filter(Boolean),
    cover: false,
    front: blocks(
      report.status === 'provisional' && text(say('provisional'), 'notice'),
      report.forgotten && text(say('forgotten'), 'notice'),
      text(say(`readers.${report.readers}`), 'aside'),
      labelled(say(`question.${report.kind}`), text(report.question, 'lead')),
    ),
    body: blocks(
      harvestBlocks(report, speaker),
      course(report, speaker),
      presence(report, speaker),
    ),
  };
}

function course(report: Report, speaker: Speaker): Block[] {
  const { say } = speaker;
  const minutes = (count: number | null): string => (count === null ? '' : say('course.short', { count }));
  const rows = report.course.items.map((one) => [item(sayItem(one, speaker), sayCourse(one, report, speaker)), minutes(one.planned), minutes(one.spent)]);
  if (rows.length === 0) return [];
  const head = [say('course.part'), say('course.planned'), say('course.spent')];
  return blocks(named('course', say('course.heading')), text(sayLength(report, speaker)), table({ title: '', head, rows, numbers: [1, 2] }));
}

function presence(report: Report, { say }: Speaker): Block[] {
  const { total, organisations, perspectives } = report.presence;
  const groups = [['organisations', organisations], ['perspectives', perspectives]] as const;
  const inside = blocks(
    total !== null && text(say('presence.total', { count: total })),
    groups.map(([name, of]) => labelled(say(`presence.${name}`), list(of.map((group) => item(group.people === null ? group.name : `${group.name}: ${String(group.people)}`))))),
    groups.some(([, of]) => of.some((group) => group.people === null)) && text(say('presence.threshold'), 'aside'),
  );
  return inside.length === 0 ? [] : [named('presence', say('presence.heading')), ...inside];
}
