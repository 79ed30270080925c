import type { Run } from '../engine/programme.js';
import type { SessionState } from '../engine/session.js';
import type { CourseItem } from './report.js';

const MINUTE = 60_000;

/** How the meeting went: every item of the programme as it is now, with what was planned and what it took. */
export function courseOf(state: SessionState): CourseItem[] {
  return state.items.map((item) => {
    const runs = [...state.runs.values()].filter((run) => run.item === item.id);
    const status = statusOf(runs);
    const spent = Math.round(runs.reduce((sum, run) => sum + run.spent, 0) / MINUTE);
    return {
      title: item.title,
      werkvorm: item.werkvorm,
      planned: item.minutes,
      spent: status === 'done' || (status === 'skipped' && spent > 0) ? spent : null,
      status,
      times: runs.length,
    };
  });
}

/** Whole minutes from opening to closing; null as long as the meeting goes on. */
export function minutesSpent(state: SessionState): number | null {
  return state.openedAt === null || state.closedAt === null ? null : Math.round((state.closedAt - state.openedAt) / MINUTE);
}

function statusOf(runs: readonly Run[]): CourseItem['status'] {
  if (runs.length === 0) return 'not-reached';
  if (runs.some((run) => run.status === 'running')) return 'running';
  return runs.some((run) => run.status === 'done') ? 'done' : 'skipped';
}
