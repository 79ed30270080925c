import type { HarvestItem } from '../engine/harvest.js';
import { totalMinutes } from '../engine/programme.js';
import { type SessionState, tableFor } from '../engine/session.js';
import type { Registry } from '../engine/werkvorm.js';
import { courseOf, minutesSpent } from './course.js';
import { toldOf } from './harvest/index.js';
import { presenceOf } from './presence.js';
import type { Readers, Report } from './report.js';

/**
 * The report of a meeting: a pure function of its session, so the same journal gives the same report.
 * It is made of what the werkvormen hand out for it (`harvest`) and never looks into their state.
 * @throws Error for a session that was never opened
 */
export function buildReport(state: SessionState, registry: Registry, readers: Readers = 'team'): Report {
  const { meeting } = state;
  if (!meeting) throw new Error(`session ${state.id} was never opened`);
  const harvest = harvestOf(state, registry);
  const people = [...state.roster.people.values()];
  return {
    session: state.id,
    status: state.status === 'closed' ? 'final' : 'provisional',
    forgotten: state.textsForgotten,
    readers,
    title: meeting.title,
    kind: meeting.kind,
    cafeType: meeting.cafeType,
    team: meeting.team,
    date: meeting.date,
    question: meeting.question,
    ...toldOf([...harvest.keys()], { readers, people: people.length, werkvormOf: (item) => harvest.get(item) ?? '', parked: [...state.parked.values()].map((point) => point.text) }),
    course: { planned: totalMinutes(state.items), spent: minutesSpent(state), items: courseOf(state) },
    presence: presenceOf(people, state.status === 'closed'),
  };
}

/** What each werkvorm left behind. */
function harvestOf(state: SessionState, registry: Registry): Map<HarvestItem, string> {
  const at = state.closedAt ?? state.openedAt ?? 0; // a report does not depend on when it is asked for
  return new Map([...state.runs.values()].flatMap((run) => (registry.get(run.werkvorm)?.harvest(run.state, tableFor(state, run.id, at)) ?? []).map((item) => [item, run.werkvorm] as const)));
}
