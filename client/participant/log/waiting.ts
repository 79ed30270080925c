import type { Level } from '../../../src/engine/learning';
import type { OutboxItem } from '../../ui/outbox';
import type { MyEntry, MyLog } from './model';
import { actOf, type LogAct } from './sending';

/** The log as its author knows it: what was done here and is still on its way is in it already. What was refused is not. */
export function withWaiting(log: MyLog, items: readonly OutboxItem[]): MyLog {
  return items.reduce((so, item) => {
    const act = item.state === 'refused' ? null : actOf(item.command);
    return act ? withAct(so, act) : so;
  }, log);
}

function withAct(log: MyLog, act: LogAct): MyLog {
  switch (act.act) {
    case 'keep-entry':
      return { ...log, entries: withEntry(log, act) };
    case 'remove-entry':
      return { ...log, entries: log.entries.filter(({ id }) => id !== act.entry) };
    case 'answer-question':
      return { ...log, entries: log.entries.map((entry) => (entry.id === act.entry && entry.question ? { ...entry, question: { ...entry.question, answer: act.answer } } : entry)) };
    case 'tell-carry-over':
      return { ...log, carryOver: log.carryOver.map((line) => (line.id === act.id ? { ...line, ...act.told, version: line.version, ask: false } : line)) };
    default:
      return act satisfies never;
  }
}

function withEntry(log: MyLog, { entry: id, session, team, at, before, data }: Extract<LogAct, { act: 'keep-entry' }>): MyEntry[] {
  const was = log.entries.find((entry) => entry.id === id);
  const { checked: _checked, ...said } = { checked: false, ...data };
  const versions = was?.versions ?? [];
  const question = was?.audience === said.audience ? was.question : null;
  const asks = question !== null && (question.answer === null || (before === null && was?.named === ('named' in said && said.named)));
  const now: MyEntry = {
    ...NOTHING_WRITTEN,
    ...said,
    id,
    session,
    meeting: was?.meeting ?? null,
    team: session === '' ? (log.teams.find((one) => one.id === team) ?? null) : (was?.team ?? null),
    writtenAt: was?.writtenAt ?? at,
    changedAt: was ? at : null,
    versions: before === null || versions.some(({ locked }) => locked === before) ? versions : [...versions, { at, locked: before }],
    // What its author agreed to was how it was.
    question: asks ? question : null,
    lapsed: was?.audience === said.audience && (was.lapsed || (!asks && question?.answer === 'yes')),
    fixed: false,
  };
  return [...log.entries.filter((entry) => entry.id !== id), now].sort((a, b) => b.writtenAt - a.writtenAt);
}

/** What an act leaves out. */
const NOTHING_WRITTEN = { named: false, text: '', nextStep: '', landsAt: '', layer: null, follow: false, touched: '', viewFrom: '', viewTo: '', form: null, turn: null, link: '', locked: null } as const;

/** The entries of one level, or all of them. */
export function ofLevel(entries: readonly MyEntry[], level: Level | null): readonly MyEntry[] {
  return level === null ? entries : entries.filter((entry) => entry.level === level);
}
