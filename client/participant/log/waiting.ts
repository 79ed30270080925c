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
  const written = { ...NOTHING, ...data } as Pick<MyEntry, keyof typeof NOTHING | 'level'>;
  const now: MyEntry = {
    id,
    session,
    meeting: was?.meeting ?? null,
    team: session === '' ? (log.teams.find((one) => one.id === team) ?? null) : (was?.team ?? null),
    ...NOTHING,
    ...pick(written),
    level: written.level,
    writtenAt: was?.writtenAt ?? at,
    changedAt: was ? at : null,
    versions: [...(was?.versions ?? []), ...(before === null || was?.versions.some(({ locked }) => locked === before) ? [] : [{ at, locked: before }])],
    question: was?.audience === data.audience ? (was?.question ?? null) : null,
    fixed: false,
  };
  const others = log.entries.filter((entry) => entry.id !== id);
  return [...others, now].sort((a, b) => b.writtenAt - a.writtenAt);
}

/** What an act leaves out is empty. */
const NOTHING = {
  audience: 'me',
  named: false,
  text: '',
  nextStep: '',
  landsAt: '',
  layer: null,
  follow: false,
  touched: '',
  viewFrom: '',
  viewTo: '',
  form: null,
  turn: null,
  link: '',
  locked: null,
} as const satisfies Partial<MyEntry>;

function pick(written: Readonly<Record<string, unknown>>): Partial<MyEntry> {
  return Object.fromEntries(Object.keys(NOTHING).map((name) => [name, written[name]]));
}

/** The entries of one level, or all of them. */
export function ofLevel(entries: readonly MyEntry[], level: Level | null): readonly MyEntry[] {
  return level === null ? entries : entries.filter((entry) => entry.level === level);
}
