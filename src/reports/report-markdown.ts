import { LEVELS } from '../engine/learning.js';
import type { Speaker } from './speaker.js';
import { block, inline } from './markdown-escape.js';
import type { Report, ReportDecision, ReportPulse } from './report.js';
import { sayBecame, sayCarried, sayCourse, sayDecisionHeading, sayItem, sayKind, sayLanding, sayLength, sayMinority, sayNeed, sayProcess, sayPulseLine, sayView } from './sentences.js';

/** The report as a Markdown text. Text of people is escaped, see `markdown-escape.ts`. */
export function reportMarkdown(report: Report, speaker: Speaker): string {
  const { say } = speaker;
  const parts = [
    `# ${inline(report.title) || say('report')}`,
    [sayKind(report, speaker), speaker.day(report.date)].map(inline).filter(Boolean).join(' · '),
    report.status === 'provisional' ? `**${say('provisional')}**` : '',
    report.forgotten ? `**${say('forgotten')}**` : '',
    say(`readers.${report.readers}`),
    report.question.trim() ? section(say(`question.${report.kind}`), quote(report.question)) : '',
    report.decisions.length > 0 ? section(sayDecisionHeading(report, speaker), ...report.decisions.map((d) => decision(d, speaker))) : '',
    report.teamSentences.length > 0 ? section(say('sentence', { count: report.teamSentences.length }), ...report.teamSentences.map(quote)) : '',
    section(say('learned'), ...LEVELS.map((level) => `### ${say(`level.${level}`)}\n\n${entries(report.entries[level], say('empty-level'))}`)),
    report.carryOver.length > 0
      ? section(say('carry-over'), list(report.carryOver.map((c) => item(c.nextStep || c.landsAt, c.nextStep ? sayLanding(c, speaker) : '', c.by ?? ''))))
      : '',
    report.lookBacks.length > 0 ? section(say('look-back.heading'), list(report.lookBacks.map((l) => item(l.nextStep, sayLanding(l, speaker), sayBecame(l, speaker))))) : '',
    report.pulses.length > 0 ? section(say('pulse.heading'), ...report.pulses.flatMap((pulse) => pulseParts(pulse, speaker))) : '',
    report.parked.length > 0 ? section(say('parked'), list(report.parked.map((p) => item(p)))) : '',
    report.notes.length > 0 ? section(say('notes'), list(report.notes.map((n) => item(n.text || n.link, n.text ? n.link : '')))) : '',
    course(report, speaker),
    presence(report, speaker),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function decision(d: ReportDecision, speaker: Speaker): string {
  const { say } = speaker;
  const minority = sayMinority(d, speaker);
  const carried = sayCarried(d, speaker);
  return [
    `### ${say(`decision.status.${d.status}`)}${d.question.trim() ? `: ${inline(d.question)}` : ''}`,
    d.status === 'decided' ? quote(d.text) : '',
    d.reason.trim() ? paragraph(say('decision.reason'), block(d.reason)) : '',
    [d.room ? say(`decision.room.${d.room}`) : '', ...sayProcess(d, speaker)].filter(Boolean).join('  \n'),
    d.options.length > 0 ? paragraph(say('decision.options'), list(d.options.map((o) => item(o.text, votes(o, say))))) : '',
    minority ?? '',
    d.needs.length > 0
      ? paragraph(say('decision.needs'), list(d.needs.map((n) => item(sayNeed(n, speaker), n.by ?? '', `${say(`decision.answer.${n.answer ?? 'none'}`)}${n.reason.trim() ? `. ${n.reason}` : ''}`))))
      : '',
    carried.length > 0 ? paragraph(say('decision.carried'), list(carried)) : '',
    d.views.length > 0
      ? paragraph(say('decision.views'), list(d.views.map((v) => item(v.text, [v.otherVoice ? say('decision.other-voice') : '', sayView(v, speaker)].filter(Boolean).join(' · ')))))
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function votes(option: ReportDecision['options'][number], say: Speaker['say']): string {
  const count = option.votes === null ? '' : `${say('decision.votes')}: ${String(option.votes)}`;
  return [count, option.majority ? say('decision.majority') : ''].filter(Boolean).join(' · ');
}

function entries(list_: Report['entries']['team'], empty: string): string {
  return list_.length === 0 ? empty : list(list_.map((e) => item(e.text, e.by ?? '')));
}

function pulseParts({ question, tooFew, items }: ReportPulse, speaker: Speaker): string[] {
  const { say } = speaker;
  const lines = items.map((one) => sayPulseLine(one, speaker));
  return [question.trim() ? quote(question) : '', ...(tooFew ? [say('questionnaire.too-few')] : [list(lines.map(({ statement, said }) => item(statement, said))), say('pulse.scale')])].filter(Boolean);
}

function course(report: Report, speaker: Speaker): string {
  const { say } = speaker;
  const minutes = (count: number | null): string => (count === null ? '' : say('course.short', { count }));
  const rows = report.course.items.map((i) => [inline([sayItem(i, speaker), sayCourse(i, report, speaker)].filter(Boolean).join(' · ')), minutes(i.planned), minutes(i.spent)]);
  const head = [say('course.part'), say('course.planned'), say('course.spent')];
  const table = [head, ['---', '---:', '---:'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  return rows.length === 0 ? '' : section(say('course.heading'), sayLength(report, speaker), table);
}

function presence(report: Report, { say }: Speaker): string {
  const { total, organisations, perspectives } = report.presence;
  const groups = ([['organisations', organisations], ['perspectives', perspectives]] as const).filter(([, g]) => g.length > 0);
  if (total === null && groups.length === 0) return '';
  return section(
    say('presence.heading'),
    ...(total === null ? [] : [say('presence.total', { count: total })]),
    ...groups.map(([key, list_]) => paragraph(say(`presence.${key}`), list(list_.map((g) => item(g.people === null ? g.name : `${g.name}: ${String(g.people)}`))))),
    ...(groups.some(([, g]) => g.some((one) => one.people === null)) ? [say('presence.threshold')] : []),
  );
}

function section(heading: string, ...parts: string[]): string {
  return [`## ${heading}`, ...parts].join('\n\n');
}

function paragraph(label: string, text: string): string {
  return `**${label}**\n\n${text}`;
}

function quote(text: string): string {
  return `> ${block(text, '> ')}`;
}

/** A text with lines of its own below it; each on a new line, so that a text from right to left keeps its direction. */
function item(text: string, ...below: string[]): string {
  return block([text.trim(), ...below.filter(Boolean)].join('\n'), '  ');
}

function list(items: readonly string[]): string {
  return items.map((text) => `- ${text}`).join('\n');
}
