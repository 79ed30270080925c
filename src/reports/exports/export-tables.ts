import type { CarryOverLine } from '../../learning/carry-over/carry-over.answers.js';
import type { PulseOverview } from '../../learning/pulse/pulse.schemas.js';
import { sayNeed } from '../sentences.js';
import { type Speaker, speakersIn } from '../speaker.js';
import type { Words } from '../paper/words.js';
import type { Cell } from './csv.js';
import type { ExportedDecision, ExportedEntry } from './exported.js';

/** A table for elsewhere: a name for each column, and what of each thing goes into it. */
export interface Sheet<T> {
  readonly columns: readonly (readonly [name: string, cell: (of: T, words: Words) => Cell])[];
}

const own = speakersIn(import.meta.url);

/** What this room says of exports. */
export function exportSpeaker(language: Speaker['language']): Speaker {
  return own[language];
}

const layer = (one: string | null, { report }: Words): string => (one === null ? '' : report.say(`layer.${one}`));
const kind = (prefix: 'form' | 'turn', one: string | null, { learned }: Words): string => (one === null ? '' : learned.say(`${prefix}.${one}`));

/** What people shared with the whole community. Never when it was written, never whose it is unless they wanted that. */
export const ENTRIES: Sheet<ExportedEntry> = {
  columns: [
    ['level', ({ level }, { report }) => report.say(`level.${level}`)],
    ['text', ({ text }) => text],
    ['nextStep', ({ nextStep }) => nextStep],
    ['landsAt', ({ landsAt }) => landsAt],
    ['layer', (entry, words) => layer(entry.layer, words)],
    ['touched', ({ touched }) => touched],
    ['viewFrom', ({ viewFrom }) => viewFrom],
    ['viewTo', ({ viewTo }) => viewTo],
    ['form', (entry, words) => kind('form', entry.form, words)],
    ['turn', (entry, words) => kind('turn', entry.turn, words)],
    ['link', ({ link }) => link],
    ['by', ({ by }) => by],
    ['team', ({ team }) => team],
    ['meeting', ({ meeting }) => meeting?.title ?? ''],
    ['date', ({ meeting }) => meeting?.date ?? ''],
    ['month', ({ month }) => month],
    ['themes', ({ themes }) => themes.join(', ')],
    ['bundle', ({ chosenFor }) => chosenFor],
    ['public', ({ consent }, { own: { say } }) => say(`consent.${consent}`)],
  ],
};

/** What goes back to home organisations. Never whose it is. */
export const CARRY_OVER: Sheet<CarryOverLine> = {
  columns: [
    ['nextStep', ({ nextStep }) => nextStep],
    ['landsAt', ({ landsAt }) => landsAt],
    ['organisation', ({ organisation }) => organisation?.name ?? ''],
    ['layer', (line, words) => layer(line.layer, words)],
    ['team', ({ team }) => team?.name ?? ''],
    ['state', ({ state }, { learned }) => learned.say(`state.${state}`)],
    ['happened', ({ happened }) => happened],
    ['reason', ({ reason }) => reason],
    ['evidence', ({ evidence }) => evidence],
    ['since', ({ since }) => since],
  ],
};

/** Decisions with every need beside them, as everybody may read them. */
export const DECISIONS: Sheet<ExportedDecision> = {
  columns: [
    ['date', ({ date }) => date],
    ['meeting', ({ meeting }) => meeting],
    ['team', ({ team }) => team],
    ['kind', ({ kind: of }, { report }) => report.say(`kind.${of}`)],
    ['status', ({ status }, { report }) => report.say(`decision.status.${status}`)],
    ['question', ({ question }) => question],
    ['text', ({ text }) => text],
    ['reason', ({ reason }) => reason],
    [
      'needs',
      ({ needs }, { report }) =>
        needs.map((need) => `${sayNeed(need, report)} (${[report.say(`decision.answer.${need.answer ?? 'none'}`), need.reason.trim()].filter(Boolean).join(': ')})`).join('\n'),
    ],
  ],
};

/** What a team said in short questionnaires, of five or more answers. */
export interface ExportedPulse {
  readonly team: string;
  readonly period: string;
  readonly title: string;
  readonly month: string;
  readonly item: string;
  readonly mean: number | null;
  readonly spread: string | null;
}

export function pulseRows({ teams }: PulseOverview): ExportedPulse[] {
  return teams.flatMap(({ team, period, trends }) =>
    trends.flatMap(({ item, points }) => points.map(({ title, closedOn, mean, spread }) => ({ team: team.name, period: period?.name ?? '', title, month: closedOn.slice(0, 7), item, mean, spread }))),
  );
}

export const PULSE: Sheet<ExportedPulse> = {
  columns: [
    ['team', ({ team }) => team],
    ['period', ({ period }) => period],
    ['pulse', ({ title }) => title],
    ['month', ({ month }) => month],
    ['statement', ({ item }, { report }) => report.say(`questionnaire.statement.${item}`)],
    // Empty where fewer than five people answered (rule 22).
    ['mean', ({ mean }) => mean],
    ['spread', ({ spread }, { report }) => (spread === null ? '' : report.say(`questionnaire.spread.${spread}`))],
  ],
};
