import { type Level, LEVELS } from '../../engine/learning.js';
import type { Report, ReportDecision, ReportPulse } from '../report.js';
import { sayBecame, sayCarried, sayCourse, sayDecisionHeading, sayItem, sayKind, sayLanding, sayLength, sayMinority, sayNeed, sayProcess, sayPulseLine, sayView } from '../sentences.js';
import type { Speaker } from '../speaker.js';
import { type Block, blocks, heading, item, labelled, list, type Paper, quote, section, table, text } from './paper.js';

/** The report of a meeting on paper: the same as `report-page.tsx` and `report-markdown.ts` say. */
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
      section(1, sayDecisionHeading(report, speaker), report.decisions.map((decision) => decisionBlocks(decision, speaker, 2))),
      section(1, say('sentence', { count: report.teamSentences.length }), report.teamSentences.map(quote)),
      heading(1, say('learned')),
      LEVELS.map((level) => levelBlocks(level, report, speaker)),
      section(1, say('carry-over'), table({ title: '', head: [say('next-step'), say('lands-at')], rows: report.carryOver.map((one) => [lines(one.nextStep, one.by), sayLanding(one, speaker)]) })),
      section(1, say('look-back.heading'), table({ title: '', head: [say('look-back.intended'), say('look-back.became')], rows: report.lookBacks.map((one) => [lines(one.nextStep, sayLanding(one, speaker)), sayBecame(one, speaker)]) })),
      section(1, say('pulse.heading'), report.pulses.map((pulse) => pulseBlocks(pulse, speaker))),
      section(1, say('parked'), list(report.parked.map((point) => item(point)))),
      section(1, say('notes'), list(report.notes.map(({ text: said, link }) => ({ ...item(said || link), link })))),
      course(report, speaker),
      presence(report, speaker),
    ),
  };
}

/** One decision, parked question or open question: what came out, the minority and its needs, how it went. @param depth of its heading */
export function decisionBlocks(decision: ReportDecision, speaker: Speaker, depth: 2 | 3): Block[] {
  const { say } = speaker;
  const status = say(`decision.status.${decision.status}`);
  return blocks(
    heading(depth, decision.question.trim() ? `${status}: ${decision.question.trim()}` : status),
    decision.status === 'decided' && quote(decision.text),
    labelled(say('decision.reason'), text(decision.reason)),
    decision.room !== null && text(say(`decision.room.${decision.room}`), 'aside'),
    options(decision, speaker),
    labelled(say('decision.needs'), list(decision.needs.map((need) => item(sayNeed(need, speaker), need.by ?? '', [say(`decision.answer.${need.answer ?? 'none'}`), need.reason.trim()].filter(Boolean).join('. '))))),
    labelled(say('decision.carried'), list(sayCarried(decision, speaker).map((said) => item(said)))),
    labelled(say('decision.views'), list(decision.views.map((view) => item(view.text, view.otherVoice ? say('decision.other-voice') : '', sayView(view, speaker))))),
    sayProcess(decision, speaker).map((said) => text(said, 'aside')),
  );
}

function options(decision: ReportDecision, speaker: Speaker): Block[] {
  const { say } = speaker;
  const counted = decision.options.some((option) => option.votes !== null);
  const rows = decision.options.map((option) => [lines(option.text, option.majority ? say('decision.majority') : null), ...(counted ? [String(option.votes ?? '')] : [])]);
  const head = [say('decision.option'), ...(counted ? [say('decision.votes')] : [])];
  return blocks(table({ title: say('decision.options'), head, rows, numbers: [1] }), text(sayMinority(decision, speaker) ?? ''));
}

function pulseBlocks({ question, tooFew, items }: ReportPulse, speaker: Speaker): Block[] {
  const { say } = speaker;
  if (tooFew) return blocks(text(question), text(say('questionnaire.too-few'), 'aside'));
  const rows = items.map((one) => sayPulseLine(one, speaker)).map(({ statement, said }) => [statement, said]);
  return blocks(text(question), table({ title: '', head: [say('pulse.statement'), say('pulse.said')], rows }), text(say('pulse.scale'), 'aside'));
}

function levelBlocks(level: Level, report: Report, { say }: Speaker): Block[] {
  const entries = report.entries[level];
  return blocks(heading(2, say(`level.${level}`), level), entries.length === 0 ? text(say('empty-level'), 'aside') : list(entries.map((entry) => item(entry.text, entry.by ?? ''))));
}

function course(report: Report, speaker: Speaker): Block[] {
  const { say } = speaker;
  const minutes = (count: number | null): string => (count === null ? '' : say('course.short', { count }));
  const rows = report.course.items.map((one) => [[sayItem(one, speaker), sayCourse(one, report, speaker)].filter(Boolean).join(' · '), minutes(one.planned), minutes(one.spent)]);
  if (rows.length === 0) return [];
  const head = [say('course.part'), say('course.planned'), say('course.spent')];
  return section(1, say('course.heading'), text(sayLength(report, speaker)), table({ title: '', head, rows, numbers: [1, 2] }));
}

function presence(report: Report, { say }: Speaker): Block[] {
  const { total, organisations, perspectives } = report.presence;
  const groups = [['organisations', organisations], ['perspectives', perspectives]] as const;
  return section(
    1,
    say('presence.heading'),
    total !== null && text(say('presence.total', { count: total })),
    groups.map(([name, of]) => labelled(say(`presence.${name}`), list(of.map((group) => item(group.people === null ? group.name : `${group.name}: ${String(group.people)}`))))),
    groups.some(([, of]) => of.some((group) => group.people === null)) && text(say('presence.threshold'), 'aside'),
  );
}

/** Under each other in one cell. */
function lines(...said: readonly (string | null)[]): string {
  return said.filter((one): one is string => one !== null && one.trim() !== '').join('\n');
}
