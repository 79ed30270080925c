import type { Speaker } from './speaker.js';
import { nameOfWerkvorm } from './harvest/own-words.js';
import type { CarryOver } from './harvest/carry-over.js';
import type { ReportDecision, ReportView } from './harvest/decisions.js';
import type { ReportLookBack } from './harvest/look-backs.js';
import type { ReportPulse } from './harvest/pulses.js';
import type { CourseItem, Report } from './report.js';

/*
 * What a report says in words, the same on paper, on the page and in Markdown. Text of people is put in as it is:
 * the renderers escape the whole. Nothing here is said in more than one way.
 */

/** "Werkteam Armoede en schulden", "Kenniscafé podium: ...". */
export function sayKind(report: Report, { say }: Speaker): string {
  const kind = say(`kind.${report.kind}`);
  if (report.kind === 'kenniscafe' && report.cafeType) return `${kind}, ${say(`cafeType.${report.cafeType}`)}`;
  return [kind, report.team].filter(Boolean).join(' ');
}

/** "Besloten: Beginnen we in maart?" */
export function sayDecision({ status, question }: Pick<ReportDecision, 'status' | 'question'>, { say }: Speaker): string {
  return [say(`decision.status.${status}`), question.trim()].filter(Boolean).join(': ');
}

/** How the result of a vote relates to the people outside it (rules 9, 10, 15); null when there was no vote to speak of. */
export function sayMinority(decision: ReportDecision, { say }: Speaker): string | null {
  const { minority, options } = decision;
  if (!minority) return decision.mode === 'open' && options.length > 0 ? say('decision.no-majority') : null;
  if (!minority.exists) return say('decision.minority.none');
  return minority.size === null ? say('decision.minority.anonymous') : say('decision.minority.open', { count: minority.size });
}

/** The answers to the final question, one sentence each. */
export function sayCarried(decision: ReportDecision, { say }: Speaker): string[] {
  const { carried } = decision;
  if (!carried) return [];
  const { carry, liveWith, cannotYet } = carried;
  if (carry === null || liveWith === null || cannotYet === null) return [say(carried.someCannotYet ? 'decision.some-cannot-yet' : 'decision.everyone')];
  const counts = [
    ['decision.carry', carry],
    ['decision.live-with', liveWith],
    ['decision.cannot-yet', cannotYet],
  ] as const;
  return counts.filter(([, count]) => count > 0).map(([key, count]) => say(key, { count }));
}

/** What a reader must know of how it went: rounds, skipped steps (rule 6), who typed. */
export function sayProcess(decision: ReportDecision, { say }: Speaker): string[] {
  const lines: string[] = [];
  if (decision.mode) lines.push(say(`decision.mode.${decision.mode}`));
  if (decision.mode === 'open' && decision.voters === null) lines.push(say('decision.small'));
  if (decision.rounds > 1) lines.push(say('decision.rounds', { count: decision.rounds }));
  if (decision.skippedSteps.length > 0) {
    lines.push(say('decision.skipped', { steps: decision.skippedSteps.map((step) => say(`decision.step.${String(step)}`)).join(', ') }));
  }
  if (decision.viaFacilitator) lines.push(say('decision.via-facilitator'));
  return lines;
}

/** A need as it was given. Of one whose text was taken out, with its writer or at the end of its time, the answer stays (rule 11). */
export function sayNeed(need: Pick<ReportDecision['needs'][number], 'text'>, { say }: Speaker): string {
  return need.text.trim() === '' ? say('decision.need-gone') : need.text;
}

/** What stands under a view: who said it and who recognises it. */
export function sayView(view: ReportView, { say }: Speaker): string {
  const recognised = view.recognised !== null && view.recognised > 0 ? say('decision.recognised', { count: view.recognised }) : '';
  return [view.by ?? '', recognised].filter(Boolean).join(' · ');
}

/** Where an intention lands: the organisation and its layer. */
export function sayLanding(intention: Pick<CarryOver, 'landsAt' | 'layer'>, { say, knows }: Speaker): string {
  const layer = intention.layer ?? '';
  return [intention.landsAt, knows(`layer.${layer}`) ? say(`layer.${layer}`) : layer].filter(Boolean).join(', ');
}

/** What became of an intention: how far it is, with the words beside it. The same as before without a word is that nothing happened yet. */
export function sayBecame({ before, state, reason, happened }: ReportLookBack, { say }: Speaker): string {
  const words = [reason, happened].map((text) => text.trim()).filter(Boolean).join(' ');
  if (before === state && words === '') return say('look-back.nothing-yet');
  return [say(`look-back.state.${state}`), words].filter(Boolean).join(': ');
}

/** One statement of a pulse with what came out, in words and a number. */
export function sayPulseLine({ item, mean, spread }: ReportPulse['items'][number], { say, language }: Speaker): { readonly statement: string; readonly said: string } {
  const statement = say(`questionnaire.statement.${item}`);
  if (mean === null || spread === null) return { statement, said: say('questionnaire.hidden') };
  const number = mean.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return { statement, said: `${say('questionnaire.mean', { mean: number })}, ${say(`questionnaire.spread.${spread}`)}` };
}

/** Name of a line of the course. */
export function sayItem(item: CourseItem, speaker: Speaker): string {
  return item.title.trim() === '' ? nameOfWerkvorm(item.werkvorm, speaker) : item.title;
}

/** What is worth telling of a line of the course beside its minutes; empty when it simply was done. */
export function sayCourse(item: CourseItem, report: Report, { say }: Speaker): string {
  const waiting = report.status === 'provisional' ? 'course.waiting' : 'course.not-reached';
  const status = item.status === 'done' ? '' : say(item.status === 'not-reached' ? waiting : `course.${item.status}`);
  return [status, item.times > 1 ? say('course.times', { count: item.times }) : ''].filter(Boolean).join(', ');
}

/** The length of the whole meeting. */
export function sayLength(report: Report, { say }: Speaker): string {
  const planned = say('course.minutes', { count: report.course.planned });
  return report.course.spent === null ? say('course.sum-planned', { planned }) : say('course.sum', { planned, spent: say('course.minutes', { count: report.course.spent }) });
}
